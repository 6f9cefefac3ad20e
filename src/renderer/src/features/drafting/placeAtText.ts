import type { Editor } from '@tiptap/core'

/** Space between the text and what floats at it, and to the edges, in pixels. */
export const gap = 6
export const edge = 12

export interface TextRange {
  from: number
  to: number
}

/**
 * Puts a floating element under a piece of the copy, inside the element that scrolls it; above where there is room only
 * there.
 * @param frame is positioned absolutely inside `scroller`
 */
export function placeAtText(
  editor: Editor,
  scroller: HTMLElement,
  frame: HTMLElement,
  { from, to }: TextRange,
): void {
  const bounds = scroller.getBoundingClientRect()
  const start = editor.view.coordsAtPos(from)
  const end = from === to ? start : editor.view.coordsAtPos(to, -1)
  const { offsetHeight: height, offsetWidth: width } = frame
  const above = start.top - gap - height
  const below = end.bottom + gap
  const isAbove = above >= bounds.top && below + height > bounds.bottom
  // Where neither end is in view it stays within the window's reach.
  const top = Math.min(Math.max(isAbove ? above : below, bounds.top + gap), bounds.bottom - height - gap)
  const isRightToLeft = getComputedStyle(editor.view.dom).direction === 'rtl'
  const left = isRightToLeft ? start.right - width : start.left
  const furthest = bounds.width - width - edge
  frame.style.insetInlineStart = 'auto'
  frame.style.left = `${Math.max(edge, Math.min(left - bounds.left, furthest))}px`
  frame.style.top = `${top - bounds.top + scroller.scrollTop}px`
}
