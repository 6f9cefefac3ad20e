import { type PointerEvent as ReactPointerEvent, useCallback, useEffect, useRef, useState } from 'react'

/** Pixels that the pointer goes before it drags. */
const dragStart = 5

/** Where the list begins to scroll by itself, and how far with each frame, in pixels. */
const edge = 28
const scrollStep = 10

export interface SectionDrag {
  /** The line that is dragged. */
  from: number
  /** The line that it would go before; null where it cannot go. */
  before: number | null
}

export interface SectionDragOptions {
  scroller: { current: HTMLElement | null }
  /** The line before which something would land, for a height in the list; null where it cannot go. */
  landing: (from: number, y: number) => number | null
  onDrop: (from: number, before: number) => void
  onChoose: (index: number) => void
  isDisabled: boolean
}

/** Dragging a line of the tree by mouse, pen or finger; without moving it is a click. Escape gives up. */
export function useSectionDrag({ scroller, landing, onDrop, onChoose, isDisabled }: SectionDragOptions) {
  const [drag, setDrag] = useState<SectionDrag | null>(null)
  const latest = useRef({ landing, onDrop, onChoose })
  useEffect(() => {
    latest.current = { landing, onDrop, onChoose }
  })
  const stop = useRef<(() => void) | undefined>(undefined)
  useEffect(() => () => stop.current?.(), [])

  const onPointerDown = useCallback(
    (event: ReactPointerEvent, from: number) => {
      if (event.button !== 0) return
      const startY = event.clientY
      let pointerY = startY
      let current: SectionDrag | null = null
      let frame = 0
      const place = () => {
        const list = scroller.current
        if (list === null) return
        const { top } = list.getBoundingClientRect()
        const before = latest.current.landing(from, pointerY - top + list.scrollTop)
        if (current?.before === before) return
        current = { from, before }
        setDrag(current)
      }
      const roll = () => {
        const list = scroller.current
        if (list === null) return
        const { top, bottom } = list.getBoundingClientRect()
        if (pointerY < top + edge) list.scrollTop -= scrollStep
        else if (pointerY > bottom - edge) list.scrollTop += scrollStep
        place()
        frame = requestAnimationFrame(roll)
      }
      const onMove = (move: PointerEvent) => {
        pointerY = move.clientY
        if (current !== null || isDisabled || Math.abs(pointerY - startY) < dragStart) return
        current = { from, before: null }
        setDrag(current)
        frame = requestAnimationFrame(roll)
      }
      const end = () => {
        cancelAnimationFrame(frame)
        window.removeEventListener('pointermove', onMove)
        window.removeEventListener('pointerup', onUp)
        window.removeEventListener('pointercancel', end)
        window.removeEventListener('keydown', onKey, { capture: true })
        setDrag(null)
        stop.current = undefined
      }
      const onUp = () => {
        const dropped = current
        end()
        if (dropped === null) latest.current.onChoose(from)
        else if (dropped.before !== null) latest.current.onDrop(from, dropped.before)
      }
      const onKey = (key: KeyboardEvent) => {
        if (key.key !== 'Escape' || current === null) return
        key.preventDefault()
        key.stopPropagation()
        end()
      }
      window.addEventListener('pointermove', onMove)
      window.addEventListener('pointerup', onUp)
      window.addEventListener('pointercancel', end)
      window.addEventListener('keydown', onKey, { capture: true })
      stop.current = end
    },
    [scroller, isDisabled],
  )
  return { drag, onPointerDown }
}
