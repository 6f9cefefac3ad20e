import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyStart } from '../document/articleDocument'
import { deskNoteName } from '../document/nodes/DeskNote'
import { embedAddress } from '../document/nodes/EmbedCard'
import { copyOf } from '../document/storyText'
import type { Check } from './records'

/** Kinds of block that say nothing without words of their own, with what a message calls them. */
const emptyWithoutCopy: Readonly<Record<string, string>> = {
  pullQuote: 'A pull quote',
  table: 'A table',
  infoBox: 'An info box',
}

/** What is to be said of the body's blocks, whatever the rest of the story is: pictures, cards, notes, empty ones. */
export function checkBlocks(document: DocumentNode): Check[] {
  const checks: Check[] = []
  let hasContent = false
  document.forEach((block, _offset, index) => {
    if (index < bodyStart) return
    const add = (code: Check['code'], severity: Check['severity'], message: string) =>
      checks.push({ code, severity, message, index })
    if (block.type.name === deskNoteName) {
      add('deskNote', 'note', `A note to the desk stands in the story and is not published${quoted(block)}.`)
      return
    }
    const pictures = picturesIn(block)
    hasContent ||= pictures.length > 0 || block.type.name === 'embedCard' || copyOf(block).trim() !== ''
    for (const picture of pictures) {
      if (isBlank(picture.attrs.alt))
        add('missingAltText', 'block', `The picture ${describePicture(picture)} has no alt text.`)
    }
    const kind = emptyWithoutCopy[block.type.name]
    if (kind !== undefined && isWithoutWords(block)) add('emptyBlock', 'warn', `${kind} is empty.`)
    if (block.type.name === 'embedCard') checkCard(block, add)
    block.descendants((node) => {
      if (node.type.name === 'footnote' && isBlank(node.textContent))
        add('emptyBlock', 'warn', 'A footnote is empty.')
    })
  })
  if (!hasContent)
    checks.push({ code: 'emptyBody', severity: 'warn', message: 'The story has no text yet.', index: null })
  return checks
}

function checkCard(
  card: DocumentNode,
  add: (code: Check['code'], severity: Check['severity'], message: string) => void,
): void {
  const { title, url, media, alt } = card.attrs
  const name = isBlank(title) ? '' : ` “${shorten(String(title))}”`
  if (embedAddress(url) === null)
    add('incompleteCard', 'warn', `The card${name} leads nowhere: it has no address.`)
  if (isBlank(title)) add('incompleteCard', 'warn', 'A card that leads elsewhere has no title.')
  if (media !== null && isBlank(alt))
    add('missingAltText', 'block', `The picture of the card${name} has no alt text.`)
}

/** A pull quote is as empty with a speaker alone, and an info box with a title alone. */
function isWithoutWords(block: DocumentNode): boolean {
  if (block.type.name === 'table') return isBlank(copyOf(block)) && isBlank(block.attrs.caption)
  if (block.type.name === 'pullQuote') return isBlank(block.firstChild?.textContent)
  return block.children.slice(1).every((child) => child.type.name !== 'image' && isBlank(copyOf(child)))
}

function picturesIn(block: DocumentNode): DocumentNode[] {
  if (block.type.name === 'image') return [block]
  const pictures: DocumentNode[] = []
  block.descendants((node) => {
    if (node.type.name === 'image') pictures.push(node)
  })
  return pictures
}

function describePicture(node: DocumentNode): string {
  const caption = String(node.attrs.caption).trim()
  return caption === '' ? 'without a caption' : `“${shorten(caption)}”`
}

function quoted(note: DocumentNode): string {
  const words = note.textBetween(0, note.content.size, ' ', ' ').trim()
  return words === '' ? '' : `: “${shorten(words)}”`
}

function shorten(text: string): string {
  return text.trim().slice(0, 60)
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === ''
}
