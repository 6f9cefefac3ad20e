import type { Editor } from '@tiptap/core'
import type { Transaction } from '@tiptap/pm/state'
import { type RefObject, useEffect } from 'react'
import { keepCaretInView } from '../../editor/keepCaretInView'

/**
 * A caret that is in view stays in view when the copy gets more or less room: by zooming, by another size of the window, by a
 * seam. One that was scrolled away stays where it is.
 */
export function useCaretKept(editor: Editor | null, scroller: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = scroller.current
    if (editor === null || view === null) return
    let isSeen = isCaretSeen(editor, view)
    let size = sizeOf(view)
    let frame = 0
    let stop: (() => void) | undefined
    // Whoever writes, or puts the caret somewhere, sees it.
    const onTransaction = ({ transaction }: { transaction: Transaction }) => {
      if (editor.isFocused && (transaction.selectionSet || transaction.docChanged)) isSeen = true
    }
    const onScroll = () => {
      if (frame !== 0) return
      frame = requestAnimationFrame(() => {
        frame = 0
        // What a new size has scrolled says nothing of what was in view before.
        if (sizeOf(view) === size) isSeen = isCaretSeen(editor, view)
      })
    }
    const sizes = new ResizeObserver(() => {
      const isHidden = view.clientHeight === 0
      if (isHidden || sizeOf(view) === size) return
      size = sizeOf(view)
      stop?.()
      if (isSeen) stop = keepCaretInView(editor.view)
    })
    sizes.observe(view)
    editor.on('transaction', onTransaction)
    view.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      stop?.()
      cancelAnimationFrame(frame)
      sizes.disconnect()
      editor.off('transaction', onTransaction)
      view.removeEventListener('scroll', onScroll)
    }
  }, [editor, scroller])
}

function sizeOf({ clientWidth, clientHeight }: HTMLElement): string {
  return `${clientWidth} ${clientHeight}`
}

function isCaretSeen(editor: Editor, scroller: HTMLElement): boolean {
  if (editor.isDestroyed) return false
  const { top, bottom } = editor.view.coordsAtPos(editor.state.selection.head)
  const frame = scroller.getBoundingClientRect()
  return bottom > frame.top && top < frame.bottom
}
