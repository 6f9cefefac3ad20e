import type { Node as DocumentNode, ResolvedPos } from '@tiptap/pm/model'
import { NodeSelection, type Transaction } from '@tiptap/pm/state'

/** The gallery that the picture at a position stands in, or null. */
export function galleryAround(document: DocumentNode, at: number): ResolvedPos | null {
  const $at = document.resolve(at)
  return $at.parent.type.name === 'gallery' ? $at : null
}

/**
 * Moves a picture of a gallery one place towards its start or its end, and selects it there.
 * @returns where it begins now, or null when it stands at that end already
 */
export function movePicture(transaction: Transaction, at: number, step: -1 | 1): number | null {
  const $at = galleryAround(transaction.doc, at)
  if ($at === null) return null
  const index = $at.index()
  const picture = $at.parent.maybeChild(index)
  const other = $at.parent.maybeChild(index + step)
  if (picture === null || other === null || picture === undefined) return null
  const start = step === -1 ? at - other.nodeSize : at
  const pair = step === -1 ? [picture, other] : [other, picture]
  transaction.replaceWith(start, start + picture.nodeSize + other.nodeSize, pair)
  const moved = step === -1 ? start : start + other.nodeSize
  transaction.setSelection(NodeSelection.create(transaction.doc, moved))
  return moved
}

/** Takes a picture out of the story. A gallery of two becomes the picture that is left, with the gallery's caption. */
export function removePicture(transaction: Transaction, at: number): Transaction {
  const picture = transaction.doc.nodeAt(at)
  const $at = galleryAround(transaction.doc, at)
  if (picture === null) return transaction
  if ($at === null) return transaction.delete(at, at + picture.nodeSize)
  const gallery = $at.parent
  if (gallery.childCount > 2) return transaction.delete(at, at + picture.nodeSize)
  const left = gallery.children.filter((_, index) => index !== $at.index())
  return transaction.replaceWith($at.before(), $at.after(), withCaption(left, gallery))
}

/** Shows a picture of the body together with others, as a gallery. */
export function gatherPictures(
  transaction: Transaction,
  at: number,
  added: readonly DocumentNode[],
): Transaction {
  const picture = transaction.doc.nodeAt(at)
  if (picture === null || added.length === 0) return transaction
  const gallery = picture.type.schema.node('gallery', null, [picture, ...added])
  return transaction.replaceWith(at, at + picture.nodeSize, gallery)
}

/** Puts pictures into the gallery at a position, before its child `index`; at its end by default. */
export function addToGallery(
  transaction: Transaction,
  at: number,
  added: readonly DocumentNode[],
  index?: number,
): Transaction {
  const gallery = transaction.doc.nodeAt(at)
  if (gallery === null || gallery.type.name !== 'gallery') return transaction
  return transaction.insert(childPosition(gallery, at, index ?? gallery.childCount), [...added])
}

/** Makes the pictures of a gallery blocks of their own. */
export function separatePictures(transaction: Transaction, at: number): Transaction {
  const gallery = transaction.doc.nodeAt(at)
  if (gallery === null || gallery.type.name !== 'gallery') return transaction
  return transaction.replaceWith(at, at + gallery.nodeSize, withCaption([...gallery.children], gallery))
}

/**
 * Moves the picture at `from`, of this gallery or from anywhere in the body, into the gallery at `gallery`, before its
 * child `index`, and selects it there.
 */
export function movePictureInto(
  transaction: Transaction,
  from: number,
  gallery: number,
  index: number,
): Transaction {
  const picture = transaction.doc.nodeAt(from)
  const target = transaction.doc.nodeAt(gallery)
  if (picture?.type.name !== 'image' || target === null) return transaction
  const place = childPosition(target, gallery, index)
  if (place === from || place === from + picture.nodeSize) return transaction
  // Inserted first, so that a gallery is at no time without a picture.
  transaction.insert(place, picture)
  const source = place <= from ? from + picture.nodeSize : from
  const before = transaction.steps.length
  removePicture(transaction, source)
  const moved = transaction.mapping.slice(before).map(place)
  if (transaction.doc.nodeAt(moved)?.type.name !== 'image') return transaction
  return transaction.setSelection(NodeSelection.create(transaction.doc, moved))
}

function childPosition(gallery: DocumentNode, at: number, index: number): number {
  let position = at + 1
  for (const child of gallery.children.slice(0, index)) position += child.nodeSize
  return position
}

/** The gallery's caption goes to the first of its pictures, where that has none of its own. */
function withCaption(pictures: DocumentNode[], gallery: DocumentNode): DocumentNode[] {
  const [first, ...others] = pictures
  const caption = String(gallery.attrs.caption)
  if (first === undefined || caption === '' || String(first.attrs.caption) !== '') return pictures
  return [first.type.create({ ...first.attrs, caption }), ...others]
}
