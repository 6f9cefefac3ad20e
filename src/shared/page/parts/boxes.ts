import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { DocumentSerializer } from '../../document/serializeDocument'
import { type Html, html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'

/** A pull quote with who said it; nothing without words. */
export function pullQuoteBlock(serializer: DocumentSerializer, node: DocumentNode): Html {
  const [words, attribution] = node.children
  const quote = words === undefined ? '' : serializer.content(words)
  const speaker = attribution === undefined ? '' : serializer.content(attribution)
  if (quote === '') return noHtml
  return html`<figure class="pull-quote"><blockquote><p>${trustedHtml(quote)}</p></blockquote>${
    speaker !== '' && html`<figcaption>${trustedHtml(speaker)}</figcaption>`
  }</figure>`
}

/**
 * An info box, called by its title.
 * @param number its place among the boxes of the page, from 1
 */
export function infoBoxBlock(
  { words }: PageFrame,
  serializer: DocumentSerializer,
  node: DocumentNode,
  number: number,
): Html {
  const [title, ...blocks] = node.children
  const name = title === undefined ? '' : serializer.content(title)
  const content = trustedHtml(blocks.map((block) => serializer.node(block)).join(''))
  if (name === '') {
    return html`<aside class="info-box" aria-label="${words.box(number)}">${content}</aside>`
  }
  const id = `box:${number}`
  return html`<aside class="info-box" aria-labelledby="${id}"><p class="info-box-title" id="${id}">${trustedHtml(name)}</p>${content}</aside>`
}
