import { soughtForm } from './soughtWords'

/**
 * What a text is sorted by in a list for people of any language: case and accents don't count, nor signs before its first
 * letter or number. One order for all, since a list may hold several languages.
 */
export function sortForm(text: string): string {
  return soughtForm(text).replace(/^[^\p{L}\p{N}]+/u, '')
}
