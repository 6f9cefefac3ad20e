import { ArrowDown, ArrowUp, GripVertical, IndentDecrease, IndentIncrease } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import {
  growTree,
  moveSection,
  type Placed,
  placeSection,
  type SectionMove,
  type SectionPlace,
} from '../../../../shared/site/sectionTree'
import { useCall, useChannel } from '../../app/queries'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconButton } from '../../components/IconButton'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import styles from './OrderedRows.module.css'
import { useMovedFocus } from './useMovedFocus'

const moves = [
  { move: 'up', icon: <ArrowUp /> },
  { move: 'down', icon: <ArrowDown /> },
  { move: 'out', icon: <IndentDecrease /> },
  { move: 'in', icon: <IndentIncrease /> },
] as const satisfies readonly { move: SectionMove; icon: unknown }[]

/** The sections as the navigation shows them: moved by buttons, or by dragging. Each move is kept at once. */
export function SectionTreeField() {
  const { data, error, refetch } = useChannel('section:list', {})
  const arrange = useCall('section:arrange')
  const [moving, setMoving] = useState<Placed[] | null>(null)
  const [dragged, setDragged] = useState<string | null>(null)
  const [over, setOver] = useState<{ key: string; place: SectionPlace } | null>(null)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLUListElement>(null)
  const keepFocus = useMovedFocus(list)

  const terms = new Map((data ?? []).map((section) => [section.id, section]))
  const kept: Placed[] = (data ?? []).map(({ id, parent }) => ({ key: id, parent }))
  const shown = moving ?? kept
  const nameOf = (key: string) => terms.get(key)?.name ?? ''

  const keep = (next: Placed[]) => {
    setMoving(next)
    arrange.mutate(
      { sections: next.map(({ key, parent }) => ({ id: key, parent })) },
      { onSettled: () => setMoving(null) },
    )
  }
  const moved = (key: string, next: Placed[] | null) => {
    if (next === null) return
    const before = shown
    keep(next)
    const parent = next.find((section) => section.key === key)?.parent ?? null
    const siblings = next.filter((section) => section.parent === parent)
    const number = siblings.findIndex((section) => section.key === key) + 1
    const message =
      parent === null
        ? t('sections.movedTop', { name: nameOf(key), number, count: siblings.length })
        : t('sections.movedUnder', {
            name: nameOf(key),
            parent: nameOf(parent),
            number,
            count: siblings.length,
          })
    setSaid(message)
    showToast({ message, action: { label: t('action.undo'), run: () => keep(before) } })
  }
  const onDragOver = (event: DragEvent<HTMLElement>, key: string) => {
    if (dragged === null) return
    const place = placeAt(event, key)
    if (placeSection(shown, dragged, place) === null) return setOver(null)
    event.preventDefault()
    setOver({ key, place })
  }
  if (data?.length === 0) {
    return <EmptyState title={t('list.emptyState.title')} text={t('terms.empty.section')} />
  }
  return (
    <>
      {error !== null && (
        <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
      )}
      <ul ref={list} className={styles.rows} aria-label={t('sections.tree')}>
        {growTree(shown).map(({ key, level }) => (
          <li
            key={key}
            data-row={key}
            className={styles.row}
            data-level={level}
            data-drop={over?.key === key ? Object.keys(over.place)[0] : undefined}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.effectAllowed = 'move'
              event.dataTransfer.setData('text/plain', nameOf(key))
              setDragged(key)
            }}
            onDragEnd={() => {
              setDragged(null)
              setOver(null)
            }}
            onDragOver={(event) => onDragOver(event, key)}
            onDrop={(event) => {
              event.preventDefault()
              if (dragged !== null) moved(dragged, placeSection(shown, dragged, placeAt(event, key)))
              setDragged(null)
              setOver(null)
            }}
          >
            <GripVertical aria-hidden="true" className={styles.grip} />
            <span className={styles.name} dir="auto">
              {nameOf(key)}
              {level > 1 && <span className="visuallyHidden">{t('sections.level', { level })}</span>}
            </span>
            <span className={styles.facts}>{t('terms.count', { count: terms.get(key)?.count ?? 0 })}</span>
            {moves.map(({ move, icon }) => {
              const next = moveSection(shown, key, move)
              return (
                <IconButton
                  key={move}
                  size="small"
                  data-control={move}
                  label={t(`sections.${move}`, { name: nameOf(key) })}
                  icon={icon}
                  disabled={next === null}
                  onClick={() => {
                    keepFocus(key, move)
                    moved(key, next)
                  }}
                />
              )
            })}
          </li>
        ))}
      </ul>
      {arrange.error !== null && <ErrorNotice error={arrange.error} />}
      <p role="status" className="visuallyHidden">
        {said}
      </p>
    </>
  )
}

/** Where in a row something is held: its upper third is before it, its lower third after it, between them under it. */
function placeAt(event: DragEvent<HTMLElement>, key: string): SectionPlace {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  const part = (event.clientY - top) / height
  if (part < 1 / 3) return { before: key }
  return part > 2 / 3 ? { after: key } : { under: key }
}
