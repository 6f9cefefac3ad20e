import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { IconButton } from '../../components/IconButton'
import { t } from '../../texts/t'
import styles from './OrderedRows.module.css'
import { useMovedFocus } from './useMovedFocus'

export interface OrderedRow {
  id: string
  name: string
  /** Beside the name. */
  note?: string | undefined
  /** Under the row: what else can be set of it. */
  more?: ReactNode
}

export interface OrderedListProps {
  label: string
  rows: readonly OrderedRow[]
  /** In place of the rows while there is none. */
  empty: string
  removeLabel: (name: string) => string
  onPlace: (from: number, to: number) => void
  onRemove: (index: number, name: string) => void
  /** What adds a row; a button in it with `data-after-rows` takes the focus when the last row goes. */
  children?: ReactNode
}

/** Rows in an order of somebody's choice: moved by their buttons and by dragging, and taken off. */
export function OrderedList({
  label,
  rows,
  empty,
  removeLabel,
  onPlace,
  onRemove,
  children,
}: OrderedListProps) {
  const [dragged, setDragged] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const keepFocus = useMovedFocus(list)
  const control = (
    id: string,
    name: string,
    said: string,
    icon: ReactNode,
    off: boolean,
    run: () => void,
  ) => (
    <IconButton
      size="small"
      data-control={name}
      label={said}
      icon={icon}
      disabled={off}
      onClick={() => {
        keepFocus(id, name)
        run()
      }}
    />
  )
  return (
    <div ref={list}>
      {rows.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <ol className={styles.rows} aria-label={label}>
          {rows.map(({ id, name, note, more }, index) => (
            <li
              key={id}
              data-row={id}
              className={styles.stacked}
              draggable
              onDragStart={(event) => {
                // Words that are marked in a field can be dragged, too.
                if (event.target !== event.currentTarget) return
                event.dataTransfer.effectAllowed = 'move'
                event.dataTransfer.setData('text/plain', name)
                setDragged(index)
              }}
              onDragEnd={() => setDragged(null)}
              onDragOver={(event) => dragged !== null && event.preventDefault()}
              onDrop={(event) => {
                event.preventDefault()
                if (dragged !== null && dragged !== index) onPlace(dragged, index)
                setDragged(null)
              }}
            >
              <div className={styles.line}>
                <GripVertical aria-hidden="true" className={styles.grip} />
                <span className={styles.name} dir="auto">
                  {name}
                </span>
                {control(id, 'up', t('sections.up', { name }), <ArrowUp />, index === 0, () =>
                  onPlace(index, index - 1),
                )}
                {control(
                  id,
                  'down',
                  t('sections.down', { name }),
                  <ArrowDown />,
                  index === rows.length - 1,
                  () => onPlace(index, index + 1),
                )}
                {control(id, 'remove', removeLabel(name), <X />, false, () => onRemove(index, name))}
              </div>
              {note !== undefined && <p className={styles.note}>{note}</p>}
              {more !== undefined && <div className={styles.more}>{more}</div>}
            </li>
          ))}
        </ol>
      )}
      {children}
    </div>
  )
}
