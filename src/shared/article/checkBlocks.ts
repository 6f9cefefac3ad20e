import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyStart } from '../document/articleDocument'
import { deskNoteName } from '../document/nodes/DeskNote'
import { embedAddress } from '../document/nodes/EmbedCard'
import { copyOf } from '../document/storyText'
import type { TextValues } from '../texts/translator'
import type { Check } from './records'
import { sayCheck } from './sayCheck'

/** Kinds of block that say nothing without words of their own, with what is said of them then. */
const emptyWithoutCopy: Readonly<Record<string, Check['says']['key']>> = {
  pullQuote: 'checkSays.emptyPullQuote',
  table: 'checkSays.emptyTable',
  infoBox: 'checkSays.emptyInfoBox',
}

type Add = (
  code: Check['code'],
  severity: Check['severity'],
  key: Check['says']['key'],
  values?: TextValues,
  part?: number,
) => void

/** What is to be said of the body's blocks, whatever the rest of the story is: pictures, cards, notes, empty ones. */
export function checkBlocks(document: DocumentNode): Check[] {
  const checks: Check[] = []
  let hasContent = false
  document.forEach((block, _offset, index) => {
    if (index < bodyStart) return
    const add: Add = (code, severity, key, values, part) => {
      checks.push(sayCheck(code, severity, index, key, values, part))
    }
    if (block.type.name === deskNoteName) {
      const words = wordsOf(block)
      if (words === '') add('deskNote', 'note', 'checkSays.deskNote')
      else add('deskNote', 'note', 'checkSays.deskNoteQuoted', { words })
      return
    }
    const pictures = picturesIn(block)
    hasContent ||= pictures.length > 0 || block.type.name === 'embedCard' || copyOf(block).trim() !== ''
    for (const [part, picture] of pictures.entries()) {
      if (isBlank(picture.attrs.alt)) sayAltMissing(picture, part, block, add)
    }
    const kind = emptyWithoutCopy[block.type.name]
    if (kind !== undefined && isWithoutWords(block)) add('emptyBlock', 'warn', kind)
    if (block.type.name === 'embedCard') checkCard(block, add)
    let footnotes = 0
    block.descendants((node) => {
      if (node.type.name !== 'footnote') return
      if (isBlank(node.textContent)) add('emptyBlock', 'warn', 'checkSays.emptyFootnote', {}, footnotes)
      footnotes += 1
    })
  })
  if (!hasContent) checks.push(sayCheck('emptyBody', 'warn', null, 'checkSays.emptyBody'))
  return checks
}

/** Pictures of a gallery are told by their place: most of them have no caption of their own. */
function sayAltMissing(picture: DocumentNode, part: number, block: DocumentNode, add: Add): void {
  const caption = shorten(String(picture.attrs.caption))
  const isNamed = caption !== ''
  if (block.type.name === 'gallery') {
    const key = isNamed ? 'checkSays.galleryAltNamed' : 'checkSays.galleryAlt'
    add('missingAltText', 'block', key, { number: part + 1, count: block.childCount, caption }, part)
    return
  }
  add(
    'missingAltText',
    'block',
    isNamed ? 'checkSays.pictureAltNamed' : 'checkSays.pictureAlt',
    { caption },
    part,
  )
}

function checkCard(card: DocumentNode, add: Add): void {
  const { url, media, alt } = card.attrs
  const title = isBlank(card.attrs.title) ? '' : shorten(String(card.attrs.title))
  const isNamed = title !== ''
  if (embedAddress(url) === null) {
    add('incompleteCard', 'warn', isNamed ? 'checkSays.cardAddressNamed' : 'checkSays.cardAddress', { title })
  }
  if (!isNamed) add('incompleteCard', 'warn', 'checkSays.cardTitle')
  if (media !== null && isBlank(alt)) {
    add('missingAltText', 'block', isNamed ? 'checkSays.cardAltNamed' : 'checkSays.cardAlt', { title })
  }
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

function wordsOf(note: DocumentNode): string {
  return shorten(note.textBetween(0, note.content.size, ' ', ' '))
}

function shorten(text: string): string {
  return text.trim().slice(0, 60)
}

function isBlank(text: unknown): boolean {
  return typeof text !== 'string' || text.trim() === ''
}
