import type { EditorView } from '@tiptap/pm/view'

/** Milliseconds: often enough while one scrolls, seldom enough to keep the scrolling smooth. */
const interval = 60

/**
 * Calls a function now and then while the copy is scrolled or resized, and once it has come to rest.
 * @returns a function that stops it
 */
export function onSettledScroll(view: EditorView, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined
      if (!view.isDestroyed && view.dom.isConnected) listener()
    }, interval)
  }
  const onScroll = ({ target }: Event) => {
    if (target instanceof Node && target.contains(view.dom)) soon()
  }
  const { ownerDocument } = view.dom
  ownerDocument.addEventListener('scroll', onScroll, { capture: true, passive: true })
  const resizes = new ResizeObserver(soon)
  resizes.observe(view.dom)
  return () => {
    clearTimeout(timer)
    ownerDocument.removeEventListener('scroll', onScroll, { capture: true })
    resizes.disconnect()
  }
}
