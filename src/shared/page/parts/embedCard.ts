import type { Node as DocumentNode } from '@tiptap/pm/model'
import { embedAddress } from '../../document/nodes/EmbedCard'
import { isMediaHash } from '../../document/nodes/Picture'
import { type Html, html, noHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { mediaAssetName, type PageArticle } from '../pageTypes'
import { wholeVariants } from '../pictureVariants'
import { pictureSize, withSources } from './pictures'

/** What a card says. */
export interface EmbedWords {
  /** Null for one that leads nowhere. */
  address: string | null
  name: string
  description: string
  /** Where it leads, as people say it. */
  source: string
}

/** Null for a card that says nothing. */
export function embedWords(node: DocumentNode): EmbedWords | null {
  const address = embedAddress(node.attrs.url)
  const host = address === null ? '' : hostOf(address)
  const [title = '', description = '', source = ''] = [
    node.attrs.title,
    node.attrs.description,
    node.attrs.source,
  ].map((text) => String(text).trim())
  const name = title === '' ? host : title
  if (name === '' && description === '') return null
  const origin = [source, host].filter((text, index, all) => text !== '' && all.indexOf(text) === index)
  return { address, name, description, source: origin.join(' · ') }
}

/** A card that leads elsewhere and says where. Nothing of the other site is loaded: picture and words are the story's. */
export function embedCardBlock(words: EmbedWords | null, picture: Html): Html {
  if (words === null) return noHtml
  const { address, name, description, source } = words
  const content = html`${picture}<span class="embed-words">${
    name !== '' && html`<span class="embed-title">${name}</span>`
  }${description !== '' && html`<span class="embed-description">${description}</span>`}${
    source !== '' && html`<span class="embed-source">${source}</span>`
  }</span>`
  return address === null
    ? html`<div class="embed"><div class="embed-card">${content}</div></div>`
    : html`<div class="embed"><a class="embed-card" href="${address}" rel="noopener">${content}</a></div>`
}

export function embedPicture(frame: PageFrame, article: PageArticle, node: DocumentNode): Html {
  const hash: unknown = node.attrs.media
  if (!isMediaHash(hash)) return noHtml
  const mime = article.media[hash] ?? ''
  const size = article.mediaSizes?.[hash] ?? { width: 0, height: 0 }
  const source = frame.addresses.asset(mediaAssetName(hash, mime))
  const shown = html`<img class="embed-picture" src="${source}" alt="${String(node.attrs.alt)}"${pictureSize(size)} loading="lazy" decoding="async">`
  return withSources(
    frame,
    wholeVariants({ media: hash, mime, ...size }),
    '(min-width: 628px) 200px, 34vw',
    shown,
  )
}

/** As people read it: without the "www" that says nothing. */
function hostOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').replace(/^www\./, '')
}
