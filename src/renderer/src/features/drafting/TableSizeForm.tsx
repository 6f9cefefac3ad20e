import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { classNames } from '../../components/classNames'
import { insertTable } from '../../editor/commands/insertCommands'
import { defaultTableSize, type TableSize } from '../../editor/commands/newTable'
import { closeBlockForm } from '../../editor/extensions/BlockForms'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'
import styles from './TableSizeForm.module.css'

/** The largest table that is offered; rows and columns are added to it later as everywhere. */
const most: TableSize = { rows: 8, columns: 10 }
const places = Array.from({ length: most.rows * most.columns }, (_, place) => ({
  row: Math.floor(place / most.columns) + 1,
  column: (place % most.columns) + 1,
}))

export interface TableSizeFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
}

/** Asks how large a new table is: by the pointer or the arrow keys. Enter takes what is shown, at first the usual size. */
export function TableSizeForm({ editor, scroller }: TableSizeFormProps) {
  const [{ from, to }] = useState(editor.state.selection)
  const [{ rows, columns }, setSize] = useState(defaultTableSize)
  const grid = useRef<HTMLDivElement>(null)
  const id = useId()
  // The grid runs as the table will.
  const isMirrored = getComputedStyle(editor.view.dom).direction === 'rtl'
  const said = t('tableSize.size', { columns, rows })

  // Once the panel has its place: before, the copy would scroll to where it was.
  useEffect(() => grid.current?.focus({ preventScroll: true }), [])

  const insert = (size: TableSize) => {
    closeBlockForm(editor.view)
    insertTable(editor, size)
  }
  const giveUp = () => {
    closeBlockForm(editor.view)
    editor.view.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Tab') {
      // There is nothing else in it to go to.
      event.preventDefault()
      giveUp()
      return
    }
    const size = sizeByKey(event.key, { rows, columns }, isMirrored)
    if (size === null && event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    if (size === null) insert({ rows, columns })
    else setSize(size)
  }

  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={to}
      className={styles.panel}
      label={t('tableSize.title')}
      onClose={(reason) => (reason === 'escape' ? giveUp() : closeBlockForm(editor.view))}
    >
      <div
        ref={grid}
        role="listbox"
        dir={isMirrored ? 'rtl' : 'ltr'}
        tabIndex={0}
        aria-label={t('tableSize.title')}
        aria-activedescendant={`${id}-${rows}-${columns}`}
        className={styles.grid}
        onKeyDown={onKeyDown}
      >
        {places.map((place) => (
          <button
            key={`${place.row}-${place.column}`}
            id={`${id}-${place.row}-${place.column}`}
            type="button"
            role="option"
            tabIndex={-1}
            aria-label={t('tableSize.size', { columns: place.column, rows: place.row })}
            aria-selected={place.row === rows && place.column === columns}
            className={classNames(
              styles.cell,
              place.row <= rows && place.column <= columns && styles.taken,
              place.row === 1 && styles.header,
            )}
            // A press leaves the focus where the keys are.
            onMouseDown={(event) => event.preventDefault()}
            onPointerMove={() => setSize({ rows: place.row, columns: place.column })}
            onClick={() => insert({ rows: place.row, columns: place.column })}
          />
        ))}
      </div>
      <p className={styles.size} aria-hidden="true">
        {said}
      </p>
    </AnchoredPanel>
  )
}

/** The size that a key leads to; null for keys that lead to none. */
function sizeByKey(key: string, { rows, columns }: TableSize, isMirrored: boolean): TableSize | null {
  const wider = isMirrored ? 'ArrowLeft' : 'ArrowRight'
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return { rows, columns: Math.min(Math.max(columns + (key === wider ? 1 : -1), 1), most.columns) }
    case 'ArrowDown':
      return { rows: Math.min(rows + 1, most.rows), columns }
    case 'ArrowUp':
      return { rows: Math.max(rows - 1, 1), columns }
    default:
      return null
  }
}
