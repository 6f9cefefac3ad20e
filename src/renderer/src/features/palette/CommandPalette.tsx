import { Search, SearchX } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { EmptyState } from '../../components/EmptyState'
import { leavesCaret } from '../../components/leavesCaret'
import { shortcutKeys } from '../../components/shortcutKeys'
import { t } from '../../texts/t'
import styles from './CommandPalette.module.css'
import { PaletteRow } from './PaletteRow'
import { arrangeEntries, beginningOf, isNamedBy, type PaletteEntry } from './paletteEntry'
import { recentEntries, rememberEntry } from './recentEntries'
import { usePaletteEntries } from './usePaletteEntries'

/** Rows in sight when it opens: they are drawn first. */
const rowsAtFirst = 16

/** Rows that Page Up and Page Down pass. */
const pageStep = 8

/**
 * Finds actions, stories and places as one types: a combobox over a list (ARIA 1.2). What is chosen runs once the palette
 * has gone and the focus is back where it was, so that it acts on what one was doing.
 */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [recent] = useState(recentEntries)
  const [before] = useState(() => document.activeElement)
  const chosen = useRef<(() => void) | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const id = useId()
  const { entries, isSettled } = usePaletteEntries(typed)
  const [held, setHeld] = useState<{ aside: boolean } | null>(null)
  const isPainted = usePainted()
  const lists = useMemo(() => {
    const all = arrangeEntries(entries, typed, recent)
    return isPainted ? all : beginningOf(all, rowsAtFirst)
  }, [entries, typed, recent, isPainted])
  const rows = useMemo(() => lists.flatMap((group) => group.entries), [lists])
  const place = Math.min(active, rows.length - 1)
  const current = rows[place]

  const choose = (entry: PaletteEntry, aside: boolean) => {
    if (entry.group !== 'stories') rememberEntry(entry.id)
    chosen.current = aside && entry.runAside !== undefined ? entry.runAside : entry.run
    onClose()
  }
  const onEnter = (aside: boolean) => {
    // Faster than the workspace: what it found for the words before is not meant.
    if (!isSettled && (current === undefined || !isNamedBy(current, typed))) setHeld({ aside })
    else if (current !== undefined) choose(current, aside)
  }
  const rowAt = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest('[role="option"]') : null
    return rows.findIndex((entry) => row?.id === rowId(id, entry))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const last = rows.length - 1
    if (event.key === 'ArrowDown') setActive(place >= last ? 0 : place + 1)
    else if (event.key === 'ArrowUp') setActive(place <= 0 ? last : place - 1)
    else if (event.key === 'PageDown') setActive(Math.min(last, place + pageStep))
    else if (event.key === 'PageUp') setActive(Math.max(0, place - pageStep))
    else if (event.key === 'Enter') onEnter(event.ctrlKey || event.metaKey)
    else return
    event.preventDefault()
  }
  useEffect(() => {
    if (held === null || !isSettled) return
    setHeld(null)
    if (current !== undefined) choose(current, held.aside)
  })

  useLayoutEffect(() => {
    if (current === undefined) return
    const row = document.getElementById(rowId(id, current))
    // The first row brings its group's title with it.
    if (place === 0) list.current?.scrollTo({ top: 0 })
    else row?.scrollIntoView({ block: 'nearest' })
  }, [current, place, id])

  return (
    <Primitive.Root open onOpenChange={(open) => !open && onClose()}>
      <Primitive.Portal>
        <div className={styles.backdrop} {...leavesCaret} />
        <Primitive.Content
          className={styles.palette}
          data-dialog="palette"
          aria-describedby={undefined}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (before instanceof HTMLElement) before.focus({ preventScroll: true })
            chosen.current?.()
          }}
        >
          <Primitive.Title className="visuallyHidden">{t('palette.label')}</Primitive.Title>
          <div className={styles.field}>
            <Search aria-hidden="true" />
            <input
              type="text"
              role="combobox"
              aria-label={t('palette.input')}
              placeholder={t('palette.input')}
              aria-expanded={rows.length > 0}
              aria-controls={`${id}-list`}
              aria-autocomplete="list"
              aria-activedescendant={current === undefined ? undefined : rowId(id, current)}
              spellCheck={false}
              autoComplete="off"
              dir="auto"
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value)
                setActive(0)
                setHeld(null)
              }}
              onKeyDown={onKeyDown}
            />
          </div>
          <div
            ref={list}
            id={`${id}-list`}
            role="listbox"
            tabIndex={-1}
            aria-label={t('palette.label')}
            className={styles.list}
            hidden={rows.length === 0}
            onKeyDown={onKeyDown}
            // Only a pointer that moves chooses: rows also come to lie under one that rests.
            onPointerMove={(event) => {
              const under = rowAt(event.target)
              if (under >= 0 && under !== place) setActive(under)
            }}
            // The field keeps the caret.
            onPointerDown={(event) => event.preventDefault()}
            onClick={(event) => {
              const entry = rows[rowAt(event.target)]
              if (entry !== undefined) choose(entry, event.ctrlKey || event.metaKey)
            }}
          >
            {lists.map(({ group, entries: listed }) => (
              <fieldset key={group} aria-label={t(`palette.group.${group}`)} className={styles.group}>
                <p className={styles.title} aria-hidden="true">
                  {t(`palette.group.${group}`)}
                </p>
                {listed.map((entry) => (
                  <PaletteRow
                    key={entry.id}
                    id={rowId(id, entry)}
                    entry={entry}
                    isCurrent={entry === current}
                  />
                ))}
              </fieldset>
            ))}
          </div>
          {rows.length === 0 && (
            <div className={styles.none}>
              <EmptyState
                icon={<SearchX />}
                title={t('palette.none.title')}
                text={t('palette.none.text', { text: typed.trim() })}
              />
            </div>
          )}
          <footer className={styles.footer} aria-hidden="true">
            <Hint keys="↑ ↓" text={t('palette.choose')} />
            <Hint keys="↵" text={t('palette.run')} />
            {current?.runAside !== undefined && (
              <Hint keys={shortcutKeys('Mod ↵')} text={t('palette.newWindow')} />
            )}
          </footer>
          <FoundCount count={rows.length} typed={typed} />
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** True once the palette has been painted: what is out of sight then follows. */
function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true))
    })
    return () => {
      cancelAnimationFrame(frame)
      clearTimeout(timer)
    }
  }, [])
  return isPainted
}

/** Names a row in the page: ids of entries may hold anything. */
function rowId(palette: string, { id }: PaletteEntry): string {
  return `${palette}-${encodeURIComponent(id)}`
}

function Hint({ keys, text }: { keys: string; text: string }) {
  return (
    <span>
      <kbd className={styles.key}>{keys}</kbd> {text}
    </span>
  )
}

/** How long one pauses before the number of results is said, in milliseconds: not after every key. */
const sayPause = 500

/** The number of results, for those who cannot see them. */
function FoundCount({ count, typed }: { count: number; typed: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (typed === '') return
    const timer = setTimeout(() => setSaid(t('palette.count', { count })), sayPause)
    return () => clearTimeout(timer)
  }, [count, typed])
  return (
    <p className="visuallyHidden" role="status">
      {said}
    </p>
  )
}
