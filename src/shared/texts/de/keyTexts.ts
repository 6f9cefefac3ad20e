import type { keyTexts as english } from '../en/keyTexts'

/** The names of keys in German. */
export const keyTexts = {
  'key.control': 'Strg',
  'key.alt': 'Alt',
  'key.shift': 'Umschalt',
  'key.backspace': 'Rücktaste',
} satisfies Record<keyof typeof english, string>
