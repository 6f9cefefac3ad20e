import type { EditorView } from '@tiptap/pm/view'
import { blocksInView, type DocumentRange } from './blocksInView'
import { scrollerOf } from './scrollerOf'

/** Blocks in view that are longer together, in positions, are looked at in part: a wall of words, a long list, a table. */
const longBlocks = 10_000
/** Positions above and below the view that count as in view with such blocks: a dozen lines. */
const slack = 1_200

/**
 * The text of the story that is in view, by whole blocks as far as they are of a usual length. What is drawn into the
 * copy word by word keeps to it: the engine sets a paragraph anew at each key in a time that grows with the square of
 * the elements in it.
 * @param margin pixels above and below that count as in view
 */
export function textInView(view: EditorView, margin?: number): DocumentRange {
  const blocks = blocksInView(view, margin)
  const scroller = scrollerOf(view)
  if (scroller === null || blocks.to - blocks.from <= longBlocks) return blocks
  const frame = scroller.getBoundingClientRect()
  const copy = view.dom.getBoundingClientRect()
  const left = copy.left + copy.width / 2
  const first = view.posAtCoords({ left, top: Math.max(frame.top, copy.top) + 1 })?.pos
  const last = view.posAtCoords({ left, top: Math.min(frame.bottom, copy.bottom) - 1 })?.pos
  return {
    from: first === undefined ? blocks.from : Math.max(blocks.from, first - slack),
    to: last === undefined ? blocks.to : Math.min(blocks.to, last + slack),
  }
}

/** Whether something that stands at positions of the document touches a stretch of it. */
export function touches(stretch: DocumentRange, { from, to }: DocumentRange): boolean {
  return to >= stretch.from && from <= stretch.to
}
