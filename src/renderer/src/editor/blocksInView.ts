import type { EditorView } from '@tiptap/pm/view'
import { firstIndex } from './firstIndex'
import { scrollerOf } from './scrollerOf'

/** A stretch of the document, by positions. */
export interface DocumentRange {
  from: number
  to: number
}

/**
 * The blocks of the story that are in view, whole, with those a little above and below. Looks at a dozen blocks, however
 * many there are.
 * @param margin pixels above and below that count as in view
 */
export function blocksInView(view: EditorView, margin = 200): DocumentRange {
  const { doc } = view.state
  const blocks = view.dom.children
  if (blocks.length === 0) return { from: 0, to: doc.content.size }
  const { first, after } = indexesInView(view, margin)
  const from = startOf(view, blocks[Math.min(first, blocks.length - 1)])
  const to = after >= blocks.length ? doc.content.size : startOf(view, blocks[after])
  return { from, to: Math.max(from, to) }
}

/**
 * The elements of the copy that are in view: the index of the first, and that of the first one after them. Looks at a
 * dozen elements.
 * @param margin pixels above and below that count as in view
 */
export function indexesInView(view: EditorView, margin = 0): { first: number; after: number } {
  const frame = (scrollerOf(view) ?? document.documentElement).getBoundingClientRect()
  const blocks = view.dom.children
  return {
    first: firstBlock(blocks, (bounds) => bounds.bottom >= frame.top - margin),
    after: firstBlock(blocks, (bounds) => bounds.top > frame.bottom + margin),
  }
}

/** The first block that something holds for, which holds for all after it as well; their number if for none. */
function firstBlock(blocks: HTMLCollection, holds: (bounds: DOMRect) => boolean): number {
  return firstIndex(0, blocks.length, (index) => {
    const bounds = blocks[index]?.getBoundingClientRect()
    return bounds === undefined || holds(bounds)
  })
}

function startOf(view: EditorView, block: Element | undefined): number {
  if (block === undefined) return 0
  const $position = view.state.doc.resolve(view.posAtDOM(block, 0))
  return $position.depth > 0 ? $position.before(1) : $position.pos
}
