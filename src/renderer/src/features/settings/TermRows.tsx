import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { CountedTerm } from '../../../../shared/article/records'
import { Button } from '../../components/Button'
import { Checkbox } from '../../components/Checkbox'
import { t } from '../../texts/t'
import styles from './Settings.module.css'

/** Height of a row, in pixels. */
const rowHeight = 40

export interface TermRowsProps {
  terms: readonly CountedTerm[]
  selected: ReadonlySet<string>
  onToggle: (id: string) => void
  onRename: (term: CountedTerm) => void
  onRemove: (term: CountedTerm) => void
}

/** Terms with what one does to each; only the rows in view exist, for the workspace with ten thousand tags. */
export function TermRows({ terms, selected, onToggle, onRename, onRemove }: TermRowsProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: terms.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.termRows} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start, key }) => {
          const term = terms[index]
          if (term === undefined) return null
          const { id, name, count } = term
          return (
            <li
              key={key}
              className={styles.termRow}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={terms.length}
              aria-posinset={index + 1}
            >
              <Checkbox
                hideLabel
                label={t('terms.select', { name })}
                checked={selected.has(id)}
                onChange={() => onToggle(id)}
              />
              <span className={styles.termName} dir="auto" title={name}>
                {name}
              </span>
              <span className={styles.facts}>{t('terms.count', { count })}</span>
              <Button
                size="small"
                variant="ghost"
                aria-label={t('terms.renameNamed', { name })}
                onClick={() => onRename(term)}
              >
                {t('terms.rename')}
              </Button>
              <Button
                size="small"
                variant="ghost"
                aria-label={t('terms.removeNamed', { name })}
                onClick={() => onRemove(term)}
              >
                {t('terms.remove')}
              </Button>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
