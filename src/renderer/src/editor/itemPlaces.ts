import type { EditorView } from '@tiptap/pm/view'
import type { Pointer } from './blockPlaces'

/** Where a dragged item would go: a position between items, and the item that it is shown at. */
export interface ItemPlace {
  to: number
  shownAt: number
  side: 'before' | 'after'
}

/** The place between items at the pointer, or in the margin beside it; null where it is over none. */
export function placeForItem(view: EditorView, { clientX, clientY }: Pointer): ItemPlace | null {
  // The sign before an item belongs to the item around its list, and the margin to none.
  const cell = document.elementFromPoint(clientX, clientY)?.closest('td, th') ?? null
  const { left, width } = (cell ?? view.dom).getBoundingClientRect()
  const element = document.elementFromPoint(left + width / 2, clientY)?.closest('li') ?? null
  const line = element?.firstElementChild?.getBoundingClientRect()
  if (element === null || line === undefined || !view.dom.contains(element)) return null
  const $inside = view.state.doc.resolve(view.posAtDOM(element, 0))
  const item = $inside.node()
  if (item.type.name !== 'listItem') return null
  const start = $inside.before()
  if (clientY < line.top + line.height / 2) return { to: start, shownAt: start, side: 'before' }
  // Below its line come the items that hang on it: the first place is before those.
  const nested = item.maybeChild(1)
  if (nested !== null && nested.firstChild?.type.name === 'listItem') {
    const first = start + 2 + item.child(0).nodeSize
    return { to: first, shownAt: first, side: 'before' }
  }
  return { to: $inside.after(), shownAt: start, side: 'after' }
}
