import type { EditorState, Transaction } from '@tiptap/pm/state'
import type { Media } from '../../../../shared/article/records'
import { rememberPlaces } from './pastePlaces'

/** A picture that was not taken in, with what is said about it. Its place is remembered under this object. */
export interface LeftPicture {
  name: string
  attrs: Readonly<Record<string, unknown>>
}

/**
 * Puts the pictures that were taken in into the places that were held for them, and takes the other places out.
 * @param names of all places held
 * @param taken the pictures by these names
 * @returns the transaction, or null when no place is in the range
 */
export function settlePictures(
  state: EditorState,
  range: { from: number; to: number },
  names: { has(name: string): boolean },
  taken: ReadonlyMap<string, Media>,
): { transaction: Transaction; left: LeftPicture[] } | null {
  const held: { name: string; position: number }[] = []
  state.doc.nodesBetween(range.from, range.to, (node, position) => {
    const media: unknown = node.attrs.media
    if (typeof media === 'string' && names.has(media)) held.push({ name: media, position })
    return !node.inlineContent
  })
  if (held.length === 0) return null
  const { tr } = state
  const left: { picture: LeftPicture; position: number }[] = []
  for (const { name, position } of held.reverse()) {
    const node = tr.doc.nodeAt(position)
    if (node === null) continue
    const media = taken.get(name)
    if (media !== undefined) {
      tr.setNodeMarkup(position, null, {
        ...node.attrs,
        media: media.hash,
        width: media.width,
        height: media.height,
      })
      continue
    }
    left.unshift({ picture: { name, attrs: node.attrs }, position })
    const $position = tr.doc.resolve(position)
    const end = position + node.nodeSize
    if ($position.parent.canReplace($position.index(), $position.index() + 1)) tr.delete(position, end)
    else tr.replaceWith(position, end, state.schema.node('paragraph'))
  }
  const map = (position: number) => tr.mapping.map(position, -1)
  rememberPlaces(
    tr,
    left.map(({ picture, position }) => [picture, { from: map(position), to: map(position) }] as const),
  )
  return { transaction: tr, left: left.map(({ picture }) => picture) }
}
