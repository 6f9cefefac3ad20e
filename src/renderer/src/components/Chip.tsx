import { X } from 'lucide-react'
import styles from './Chip.module.css'
import { classNames } from './classNames'

export interface ChipProps {
  label: string
  onRemove?: () => void
  /** Accessible name of the cross, e.g. "Remove ferries". */
  removeLabel?: string
  /** Set apart for a while, because something points to it. */
  isPointedAt?: boolean
}

/** A short word in a round frame, with a cross where it can be taken off. */
export function Chip({ label, onRemove, removeLabel = label, isPointedAt = false }: ChipProps) {
  return (
    <span className={classNames(styles.chip, isPointedAt && styles.pointedAt)}>
      <span className={styles.text} dir="auto">
        {label}
      </span>
      {onRemove !== undefined && (
        <button type="button" className={styles.remove} aria-label={removeLabel} onClick={onRemove}>
          <X aria-hidden="true" />
        </button>
      )}
    </span>
  )
}
