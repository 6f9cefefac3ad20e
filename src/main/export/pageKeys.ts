import { hash } from 'node:crypto'
import type { PageArticleDetails, PageCard, PageList, PageSite } from '../../shared/page/pageTypes'
import { rendererVersion } from './rendererVersion'

/**
 * What a page was made from, as short hashes: the same key is the same page, byte for byte. Its parts are told apart, so
 * that two keys also tell why a page is another one. A page depends on nothing that is not in here: whatever a new part
 * of a page needs comes in through the details, the list or the site, and so into the key by itself.
 */
export type PageKey = string

/** What every page of a site has in common. */
export function siteKey(site: PageSite): PageKey {
  return join([rendererVersion, JSON.stringify(site)])
}

/** @param versionId names the text: a version never changes */
export function storyKey(versionId: string, details: PageArticleDetails): PageKey {
  const { previous, next, related, internalLinks, storyLinks, ...own } = details
  return join([
    versionId + JSON.stringify(own),
    cardHash(previous) + cardHash(next),
    related.map(cardHash).join(''),
    JSON.stringify([internalLinks, storyLinks]),
  ])
}

export function listKey({ cards, ...own }: PageList): PageKey {
  return join([JSON.stringify(own), cards.map(cardHash).join('')])
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

function join(parts: readonly string[]): PageKey {
  return parts.map(shortHash).join('.')
}

/** 72 bits: a page is only ever compared with what stood at its own address before. */
export function shortHash(text: string): string {
  return hash('sha256', text, 'base64url').slice(0, 12)
}
