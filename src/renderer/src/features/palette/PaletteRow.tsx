import { memo } from 'react'
import { classNames } from '../../components/classNames'
import { Shortcut } from '../../components/Shortcut'
import { StateBadge } from '../../components/StateBadge'
import styles from './CommandPalette.module.css'
import type { PaletteEntry } from './paletteEntry'

export interface PaletteRowProps {
  id: string
  entry: PaletteEntry
  isCurrent: boolean
}

/** One thing found. The field keeps the focus; the row is only named by it. */
export const PaletteRow = memo(function PaletteRow({ id, entry, isCurrent }: PaletteRowProps) {
  const Icon = entry.icon
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      className={classNames(styles.row, isCurrent && styles.current)}
    >
      <Icon aria-hidden="true" className={styles.icon} />
      <span className={styles.label} dir="auto">
        {entry.label}
      </span>
      {entry.hint !== '' && (
        <span className={styles.hint} dir="auto">
          {entry.hint}
        </span>
      )}
      {entry.state !== undefined && (
        <span className={styles.state}>
          <StateBadge state={entry.state} />
        </span>
      )}
      {entry.shortcut !== undefined && <Shortcut keys={entry.shortcut} />}
    </div>
  )
})
