import { termPath } from '../../site/permalinks'
import { secureAddress } from '../../site/secureAddress'
import { type Html, html, noHtml, scriptJson } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageTerm } from '../pageTypes'
import { assetOf, avatar } from './avatar'

/** The width of the picture at the head of an author's page, in pixels. */
const avatarSize = 96

/** The head of an author's page: picture, name, who it is and where else to find them. */
export function authorHead(frame: PageFrame, author: PageTerm): Html {
  const { profile } = author
  const paragraphs = (profile?.biography ?? '').split(/\n\s*\n/).filter((text) => text.trim() !== '')
  const links = authorLinks(author).map(
    ({ name, address }) =>
      html`<li><a class="author-link" href="${address}" rel="me noopener">${name}</a></li>`,
  )
  return html`<header class="list-head author-head"><div class="author-portrait" aria-hidden="true">${avatar(frame, author, avatarSize)}</div><div class="author-words"><p class="list-kind">${frame.words.author}</p><h1 class="list-title">${author.name}</h1>${paragraphs.map(
    (text) => html`<p class="author-biography">${text}</p>`,
  )}${links.length > 0 && html`<ul class="author-links" aria-label="${frame.words.elsewhereOnTheWeb(author.name)}">${links}</ul>`}</div></header>`
}

/** An author as schema.org's `Person`. Addresses are absolute, so left out while unknown. */
export function personData(frame: PageFrame, author: PageTerm): object {
  const url = frame.absolute(termPath('author', author.slug))
  const picture = author.profile?.avatar ?? null
  const image = picture === null ? null : frame.absolute(assetOf(picture))
  const biography = author.profile?.biography.trim() ?? ''
  const links = authorLinks(author).map(({ address }) => address)
  return {
    '@type': 'Person',
    name: author.name,
    ...(url === null ? {} : { url }),
    ...(image === null ? {} : { image }),
    ...(biography === '' ? {} : { description: biography }),
    ...(links.length === 0 ? {} : { sameAs: links }),
  }
}

/** `ProfilePage` (schema.org) as JSON-LD. */
export function authorData(frame: PageFrame, author: PageTerm | null): Html {
  if (author === null) return noHtml
  const page = {
    '@context': 'https://schema.org',
    '@type': 'ProfilePage',
    mainEntity: personData(frame, author),
  }
  return html`<script type="application/ld+json">${scriptJson(page)}</script>\n`
}

/** Those that may be led to, with addresses as a browser writes them. */
function authorLinks({ profile }: PageTerm): { name: string; address: string }[] {
  return (profile?.links ?? []).flatMap(({ name, address }) => {
    const secure = secureAddress(address)
    return secure === null ? [] : [{ name, address: secure }]
  })
}
