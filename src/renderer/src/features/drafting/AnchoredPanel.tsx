import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { classNames } from '../../components/classNames'
import styles from './AnchoredPanel.module.css'
import { placeAtText } from './placeAtText'

export interface AnchoredPanelProps {
  editor: Editor
  /** The element that scrolls the copy; the panel stands inside it and moves with the copy. */
  scroller: RefObject<HTMLElement | null>
  /** The words that the panel is about: positions of the document. It stands under them. */
  from: number
  to: number
  label: string
  wide?: boolean
  className?: string | undefined
  /** False for a panel that shows something while one goes on writing: it takes no focus. */
  takesFocus?: boolean
  /** Escape was pressed in it or Tab led out of it, or something beside it. The first give the copy its focus back. */
  onClose: (reason: 'escape' | 'outside') => void
  onSubmit?: () => void
  children: ReactNode
}

/** A panel under some words of the copy. */
export function AnchoredPanel({
  editor,
  scroller,
  from,
  to,
  label,
  wide = false,
  className,
  takesFocus = true,
  onClose,
  onSubmit,
  children,
}: AnchoredPanelProps) {
  const frame = useRef<HTMLFormElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useLayoutEffect(() => {
    const view = scroller.current
    const panel = frame.current
    if (view === null || panel === null) return
    const place = () => {
      if (editor.isDestroyed) return
      const end = editor.state.doc.content.size
      placeAtText(editor, view, panel, { from: Math.min(from, end), to: Math.min(to, end) })
    }
    place()
    // What is found or written in it makes it higher: it finds its room anew.
    const sizes = new ResizeObserver(place)
    sizes.observe(panel)
    sizes.observe(view)
    return () => sizes.disconnect()
  }, [editor, scroller, from, to])

  // Focus comes after placing: otherwise the copy would scroll to where the panel was before.
  useLayoutEffect(() => {
    const panel = frame.current
    if (panel === null || !takesFocus) return
    const field = panel.querySelector<HTMLElement>('input, textarea, [contenteditable="true"]')
    field?.focus({ preventScroll: true })
    if (field instanceof HTMLInputElement) field.select()
  }, [takesFocus])

  useEffect(() => {
    const leave = ({ target }: PointerEvent) => {
      if (target instanceof Element && frame.current?.contains(target) === false) close.current('outside')
    }
    const view = scroller.current
    view?.addEventListener('pointerdown', leave)
    return () => view?.removeEventListener('pointerdown', leave)
  }, [scroller])

  return (
    <form
      ref={frame}
      className={classNames(styles.panel, wide ? styles.wide : styles.narrow, className)}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit?.()
      }}
      onKeyDown={(event) => {
        const isEscape = event.key === 'Escape' && !event.nativeEvent.isComposing
        if (!isEscape && !leadsOut(event)) return
        event.preventDefault()
        event.stopPropagation()
        onClose('escape')
      }}
    >
      {children}
    </form>
  )
}

/** True for Tab on the last and Shift+Tab on the first of what a panel has: beyond it is no part of the window that is near. */
function leadsOut({ key, shiftKey, currentTarget, target }: KeyboardEvent<HTMLFormElement>): boolean {
  if (key !== 'Tab') return false
  const stops = [...currentTarget.querySelectorAll<HTMLElement>('*')].filter(
    (element) =>
      // What is written in has no number of its own in the order, and stands in it all the same.
      (element.tabIndex >= 0 || element.matches('[contenteditable="true"]')) &&
      !element.matches(':disabled') &&
      element.checkVisibility(),
  )
  return (shiftKey ? stops[0] : stops.at(-1)) === target
}
