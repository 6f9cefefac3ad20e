import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { classNames } from '../components/classNames'
import { clampWidth, type Seam, setWidth, widthLimits } from './layoutStore'
import styles from './SeamHandle.module.css'
import { roomBesideCopy, settleSeams } from './seamRoom'

export interface SeamHandleProps {
  seam: Seam
  label: string
  /** On which side of its part it stands. */
  edge: 'start' | 'end'
  /** Folds the part away; it comes back by a button or a key. */
  onCollapse: () => void
}

/** Pixels that an arrow key moves the seam. */
const keyStep = 16

/** Dragged to less than this share of its narrowest, a part folds away. */
const foldsUnder = 0.5

/**
 * The line between two parts: drag it, or move it with the arrow keys; Home gives it back its default. A double click,
 * Enter, or dragging it to almost nothing folds the part away. It stands inside the part that it sizes, on its edge. (ARIA 1.2, role separator, focusable.)
 */
export function SeamHandle({ seam, label, edge, onCollapse }: SeamHandleProps) {
  const handle = useRef<HTMLHRElement>(null)
  const drag = useRef<{ x: number; width: number; widest: number } | null>(null)
  const [width, showWidth] = useState<number | null>(null)

  const measure = () => measureAround(handle.current)
  // Screen readers come to it without the focus: it is measured once there is time.
  useEffect(() => {
    const idle = requestIdleCallback(() => showWidth(measureAround(handle.current)))
    return () => cancelIdleCallback(idle)
  }, [])
  const size = (next: number) => {
    setWidth(seam, clampWidth(seam, next))
    showWidth(measure())
  }
  const reset = () => {
    setWidth(seam, null)
    requestAnimationFrame(() => showWidth(measure()))
  }

  const onPointerDown = (event: PointerEvent<HTMLHRElement>) => {
    if (event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    settleSeams()
    const width = measure()
    drag.current = { x: event.clientX, width, widest: width + roomBesideCopy() }
  }
  const onPointerMove = (event: PointerEvent<HTMLHRElement>) => {
    if (drag.current === null) return
    const moved = event.clientX - drag.current.x
    const wanted = drag.current.width + (edge === 'end' ? moved : -moved)
    if (wanted < widthLimits[seam].min * foldsUnder) {
      drag.current = null
      onCollapse()
    } else size(Math.min(wanted, drag.current.widest))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const direction = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (event.key === 'Home') reset()
    else if (event.key === 'Enter') onCollapse()
    else if (direction !== 0) {
      settleSeams()
      const step = (edge === 'end' ? direction : -direction) * keyStep
      size(measure() + Math.min(step, roomBesideCopy()))
    } else return
    event.preventDefault()
  }

  return (
    <hr
      ref={handle}
      tabIndex={0}
      className={classNames(styles.seam, styles[edge])}
      data-seam={seam}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuemin={widthLimits[seam].min}
      aria-valuemax={widthLimits[seam].max}
      aria-valuenow={width ?? widthLimits[seam].min}
      onFocus={() => showWidth(measure())}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
      }}
      onPointerCancel={() => {
        drag.current = null
      }}
      onDoubleClick={onCollapse}
      onKeyDown={onKeyDown}
    />
  )
}

/** How wide the part is that a handle stands in, in pixels. */
function measureAround(handle: HTMLElement | null): number {
  return Math.round(handle?.parentElement?.getBoundingClientRect().width ?? 0)
}
