import { bodyStart, type DocumentJson, readDocument } from '../../shared/document/articleDocument'
import { maximumHeadlineLength } from './importLimits'
import { refuseFile } from './refusals'

const controls = /(?![\t\n])\p{Control}/gu

/** Blocks that mean nothing without text or pictures in them. */
const emptyWithoutText = new Set(['paragraph', 'heading', 'bulletList', 'orderedList', 'blockquote'])

/**
 * The last look at an imported document: no control characters, no empty blocks or pictures without a file, at least
 * one paragraph, and checked
 * against the schema.
 * @throws GalleyError `tooLarge` for a headline that is none
 */
export function tidyDocument(file: string, document: DocumentJson): DocumentJson {
  const content = (document.content ?? []).flatMap(tidyNode)
  const body = content
    .slice(bodyStart)
    .filter((block) => !emptyWithoutText.has(block.type) || !isEmpty(block))
  const tidied: DocumentJson = {
    ...document,
    content: [...content.slice(0, bodyStart), ...(body.length === 0 ? [{ type: 'paragraph' }] : body)],
  }
  refuseLongHeadline(file, textOf(content[0]))
  return readDocument(tidied).toJSON()
}

function refuseLongHeadline(file: string, headline: string): void {
  if (headline.length <= maximumHeadlineLength) return
  throw refuseFile(
    'tooLarge',
    file,
    `has a headline of ${headline.length.toLocaleString('en')} characters; Galley takes up to ${maximumHeadlineLength.toLocaleString('en')}.`,
    'Shorten the title (or the first heading) in the file and import it again.',
  )
}

function tidyNode(node: DocumentJson): DocumentJson[] {
  if (node.type === 'text') {
    const text = (node.text ?? '').toWellFormed().replace(controls, '')
    return text === '' ? [] : [{ ...node, text }]
  }
  if (node.type === 'image' && node.attrs?.media === null) return []
  if (node.content === undefined) return [node]
  const content = node.content.flatMap(tidyNode)
  return node.type === 'gallery' && content.length === 0 ? [] : [{ ...node, content }]
}

function textOf(node: DocumentJson | undefined): string {
  if (node === undefined) return ''
  return node.text ?? (node.content ?? []).map(textOf).join('')
}

function isEmpty(node: DocumentJson): boolean {
  return textOf(node).trim() === ''
}
