import type { EditorView } from '@tiptap/pm/view'
import { scrollerOf } from './scrollerOf'

/** What was put in has its height within this time, in milliseconds: its pictures are files of the workspace. */
const settlingTime = 2000

/** Pixels that the caret keeps from the edges. */
const room = 32

const handsOn = ['wheel', 'pointerdown', 'keydown'] as const

/**
 * Scrolls the caret into view, again whenever what stands before it gets its height. Whoever scrolls or types meanwhile
 * is left alone. @returns a function that ends it
 */
export function keepCaretInView(view: EditorView): () => void {
  const scroller = scrollerOf(view)
  if (scroller === null) return () => undefined
  const show = () => {
    if (view.isDestroyed || !scroller.isConnected) return
    const { top, bottom } = view.coordsAtPos(view.state.selection.head)
    const frame = scroller.getBoundingClientRect()
    if (bottom > frame.bottom - room) scroller.scrollTop += bottom - frame.bottom + room
    else if (top < frame.top + room) scroller.scrollTop += top - frame.top - room
  }
  const sizes = new ResizeObserver(show)
  const stop = () => {
    clearTimeout(timer)
    sizes.disconnect()
    for (const name of handsOn) window.removeEventListener(name, stop, { capture: true })
  }
  const timer = setTimeout(stop, settlingTime)
  for (const name of handsOn) window.addEventListener(name, stop, { capture: true, passive: true })
  // It tells of the height that the copy has, too, before the next frame is painted.
  sizes.observe(view.dom)
  return stop
}
