import { hash } from 'node:crypto'
import type { PageArticleDetails, PageCard, PageList, PageSite } from '../../shared/page/pageTypes'
import { rendererVersion } from './rendererVersion'

/**
 * What a page was made from, as short hashes: the same key is the same page, byte for byte. Its parts are told apart, so
 * that two keys also tell why a page is another one. A page depends on nothing that is not in here: whatever a new part
 * of a page needs comes in through the details, the list or the site, and so into the key by itself.
 */
export type PageKey = string

/** What every page of a site has in common: the first part of each page's key. */
export function siteKey(site: PageSite): PageKey {
  return shortHash(rendererVersion + JSON.stringify(site))
}

/** @param versionId names the text: a version never changes */
export function storyKey(site: PageKey, versionId: string, details: PageArticleDetails): PageKey {
  const { previous, next, related, furtherReading, internalLinks, storyLinks, readAlso, ...own } = details
  return join(site, [
    versionId + JSON.stringify(own),
    cardHash(previous) + cardHash(next),
    related.map(cardHash).join('') + JSON.stringify(furtherReading),
    JSON.stringify([internalLinks, storyLinks, readAlso]),
  ])
}

export function listKey(site: PageKey, { cards, ...own }: PageList): PageKey {
  return join(site, [JSON.stringify(own), cards.map(cardHash).join('')])
}

/** @param stories the keys of the stories in it */
export function feedKey(site: PageKey, title: string, stories: readonly PageKey[]): PageKey {
  return join(site, [title, stories.join()])
}

/** A file that is made from another one alone, as a picture without its place. */
export function fileKey(source: string): PageKey {
  return shortHash(rendererVersion + source)
}

/** Cards stand on many pages: each is read once. */
const cardHashes = new WeakMap<PageCard, string>()

function cardHash(card: PageCard | null): string {
  if (card === null) return '-'
  let known = cardHashes.get(card)
  if (known === undefined) {
    known = shortHash(JSON.stringify(card))
    cardHashes.set(card, known)
  }
  return known
}

function join(site: PageKey, parts: readonly string[]): PageKey {
  return [site, ...parts.map(shortHash)].join('.')
}

/** 72 bits: a page is only ever compared with what stood at its own address before. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 12)
}
