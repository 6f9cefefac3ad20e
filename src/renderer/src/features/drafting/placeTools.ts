import type { Editor } from '@tiptap/core'
import { edge, gap, type TextRange } from './placeAtText'

/** To cover a heading is as bad as to cover so many times as much of other copy. */
const headingWeight = 4

/** To stand so many pixels further off is as bad as to cover as many square pixels of copy. */
const distanceWeight = 0.5

interface Place {
  left: number
  top: number
}

/**
 * Puts a toolbar at the selected copy, inside the element that scrolls it: above or below, where it covers the least of
 * the copy around, headings before all, and never the selection. It stays out of the margins, where blocks have their
 * handles, and away while neither end of the selection is in view.
 * @param frame is positioned absolutely inside `scroller`
 */
export function placeTools(
  { view }: Editor,
  scroller: HTMLElement,
  frame: HTMLElement,
  { from, to }: TextRange,
): void {
  const bounds = scroller.getBoundingClientRect()
  const copy = view.dom.getBoundingClientRect()
  const start = view.coordsAtPos(from)
  const end = view.coordsAtPos(to, -1)
  const { offsetHeight: height, offsetWidth: width } = frame
  const isSeen = ({ top, bottom }: { top: number; bottom: number }) =>
    top >= bounds.top && bottom <= bounds.bottom
  const heights = [start.top - gap - height, end.bottom + gap].filter(
    (top, index) => isSeen(index === 0 ? start : end) && isSeen({ top, bottom: top + height }),
  )
  const nearest = Math.max(copy.left, bounds.left + edge)
  const furthest = Math.max(nearest, Math.min(copy.right, bounds.right - edge) - width)
  const isRightToLeft = getComputedStyle(view.dom).direction === 'rtl'
  const beside = Math.min(Math.max(isRightToLeft ? start.right - width : start.left, nearest), furthest)
  const lines = linesAround(view.dom, view.domAtPos(from).node, view.domAtPos(to).node)
  const cost = ({ left, top }: Place) => {
    const covered = lines.map(({ rect, weight }) => {
      const across = Math.min(left + width, rect.right) - Math.max(left, rect.left)
      const down = Math.min(top + height, rect.bottom) - Math.max(top, rect.top)
      return Math.max(0, across) * Math.max(0, down) * weight
    })
    return covered.reduce((sum, area) => sum + area, 0) + Math.abs(left - beside) * distanceWeight
  }
  const places = heights.flatMap((top) => [beside, nearest, furthest].map((left) => ({ left, top, cost: 0 })))
  for (const place of places) place.cost = cost(place)
  const [best] = places.toSorted((one, other) => one.cost - other.cost)
  frame.style.visibility = best === undefined ? 'hidden' : ''
  if (best === undefined) return
  frame.style.insetInlineStart = 'auto'
  frame.style.left = `${best.left - bounds.left}px`
  frame.style.top = `${best.top - bounds.top + scroller.scrollTop}px`
}

/** The lines of the blocks at both ends of the selection and of those next to them. */
function linesAround(copy: HTMLElement, start: Node, end: Node): { rect: DOMRect; weight: number }[] {
  const first = blockOf(copy, start)
  const last = blockOf(copy, end)
  const blocks = new Set([first?.previousElementSibling, first, last, last?.nextElementSibling])
  return [...blocks].flatMap((block) => {
    if (block == null) return []
    const range = document.createRange()
    range.selectNodeContents(block)
    const weight = block.matches('h1, h2, h3, h4') ? headingWeight : 1
    return [...range.getClientRects()].map((rect) => ({ rect, weight }))
  })
}

/** The story's block that a node of the page is in. */
function blockOf(copy: HTMLElement, node: Node): Element | null {
  let inside: Node | null = node
  while (inside !== null && inside.parentNode !== copy) inside = inside.parentNode
  return inside instanceof Element ? inside : null
}
