import { type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { FeaturedImage, Focus } from '../../../../shared/article/records'
import { mediaAddress } from '../../../../shared/document/nodes/Picture'
import { t } from '../../texts/t'
import styles from './FocusPicture.module.css'

const middle: Focus = { x: 0.5, y: 0.5 }

/** How far a key moves the point, in parts of the picture. */
const step = 0.05
const smallStep = 0.01

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

export interface FocusPictureProps {
  image: FeaturedImage
  onChange: (focus: Focus) => void
}

/** The picture with the point that stays in view where it is cut: set by pressing on it, or by the arrow keys. */
export function FocusPicture({ image, onChange }: FocusPictureProps) {
  const [dragged, setDragged] = useState<Focus | null>(null)
  const focus = dragged ?? image.focus ?? middle
  const percent = { x: Math.round(focus.x * 100), y: Math.round(focus.y * 100) }

  function move(event: KeyboardEvent): void {
    const [right, down] = directions[event.key] ?? [0, 0]
    if (right === 0 && down === 0) return
    event.preventDefault()
    const far = event.shiftKey ? smallStep : step
    onChange({ x: within(focus.x + right * far), y: within(focus.y + down * far) })
  }

  function follow(event: PointerEvent<HTMLDivElement>): void {
    if (event.type === 'pointerdown') event.currentTarget.setPointerCapture(event.pointerId)
    else if (dragged === null) return
    const box = event.currentTarget.getBoundingClientRect()
    setDragged({
      x: within((event.clientX - box.left) / box.width),
      y: within((event.clientY - box.top) / box.height),
    })
  }

  function settle(): void {
    if (dragged !== null) onChange(dragged)
    setDragged(null)
  }

  return (
    <div
      className={styles.picture}
      role="slider"
      tabIndex={0}
      aria-label={t('details.focus')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent.x}
      aria-valuetext={t('details.focus.value', percent)}
      title={t('details.focus.hint')}
      onKeyDown={move}
      onPointerDown={follow}
      onPointerMove={follow}
      onPointerUp={settle}
      onPointerCancel={() => setDragged(null)}
    >
      <img src={mediaAddress(image.media)} alt={image.alt} draggable={false} />
      <span className={styles.point} style={{ left: `${percent.x}%`, top: `${percent.y}%` }} />
    </div>
  )
}

/** In hundredths: as fine as crops are. */
function within(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100
}
