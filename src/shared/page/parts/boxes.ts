import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { DocumentSerializer } from '../../document/serializeDocument'
import { type Html, html, noHtml, trustedHtml } from '../html'
import type { PageFrame } from '../pageFrame'
import { part, shown } from '../theming/part'

/** A pull quote with who said it; nothing without words. */
export function pullQuoteBlock(frame: PageFrame, serializer: DocumentSerializer, node: DocumentNode): Html {
  const [words, attribution] = node.children
  const quote = trustedHtml(words === undefined ? '' : serializer.content(words))
  const speaker = trustedHtml(attribution === undefined ? '' : serializer.content(attribution))
  if (quote.text === '') return noHtml
  return part(
    frame,
    'pull-quote',
    () =>
      html`<figure class="pull-quote"><blockquote><p>${quote}</p></blockquote>${
        speaker.text !== '' && html`<figcaption>${speaker}</figcaption>`
      }</figure>`,
    () => ({ quote, speaker: shown(speaker) }),
  )
}

/**
 * An info box, called by its title.
 * @param number its place among the boxes of the page, from 1
 */
export function infoBoxBlock(
  frame: PageFrame,
  serializer: DocumentSerializer,
  node: DocumentNode,
  number: number,
): Html {
  const [title, ...blocks] = node.children
  const name = trustedHtml(title === undefined ? '' : serializer.content(title))
  const content = trustedHtml(blocks.map((block) => serializer.node(block)).join(''))
  const id = `box:${number}`
  const label = frame.words.box(number)
  return part(
    frame,
    'info-box',
    () =>
      name.text === ''
        ? html`<aside class="info-box" aria-label="${label}">${content}</aside>`
        : html`<aside class="info-box" aria-labelledby="${id}"><p class="info-box-title" id="${id}">${name}</p>${content}</aside>`,
    () => ({ id, label, title: shown(name), content }),
  )
}
