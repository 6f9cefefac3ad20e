import { NodeSelection, type Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { scrollerOf } from './scrollerOf'

/**
 * Selects something and brings it into view, in the middle where it was not; the focus stays where it is.
 * @param mark what else changes with it: in a long story each change of the copy before a frame costs another layout
 */
export function showSelection(
  view: EditorView,
  selection: Selection,
  mark?: (transaction: Transaction) => Transaction,
): void {
  const { state } = view
  const isSelected = state.selection.eq(selection)
  if (!isSelected || mark !== undefined) {
    const transaction = isSelected ? state.tr : state.tr.setSelection(selection)
    view.dispatch(mark?.(transaction) ?? transaction)
  }
  scrollTo(view, selection)
  // Blocks out of view have an estimated height; the second time the blocks on the way have their own.
  requestAnimationFrame(() => {
    if (!view.isDestroyed && view.state.selection.eq(selection)) scrollTo(view, selection)
  })
}

/** Brings an element of the copy into view, in the middle where it was not. */
export function showElement(view: EditorView, element: Element): void {
  scrollToPlace(view, element.getBoundingClientRect())
  requestAnimationFrame(() => {
    if (!view.isDestroyed && element.isConnected) scrollToPlace(view, element.getBoundingClientRect())
  })
}

function scrollTo(view: EditorView, selection: Selection): void {
  const place = placeOf(view, selection)
  if (place !== undefined) scrollToPlace(view, place)
}

function scrollToPlace(view: EditorView, place: { top: number; bottom: number }): void {
  const scroller = scrollerOf(view)
  if (scroller === null) return
  const frame = scroller.getBoundingClientRect()
  const isInView = place.top >= frame.top + 24 && place.bottom <= frame.bottom - 48
  if (!isInView) scroller.scrollTop += place.top - frame.top - frame.height / 2
}

function placeOf(view: EditorView, selection: Selection): { top: number; bottom: number } | undefined {
  if (!(selection instanceof NodeSelection)) return view.coordsAtPos(selection.from)
  const element = view.nodeDOM(selection.from)
  return element instanceof Element ? element.getBoundingClientRect() : undefined
}
