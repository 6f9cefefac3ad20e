import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { runCommand, useCommands } from '../../app/commands'
import { deskStore, openStory, type Selection, selectionKey, useDesk } from '../../app/deskStore'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { ErrorNotice } from '../../components/ErrorNotice'
import { useFocusKept } from '../../components/useFocusKept'
import { t } from '../../texts/t'
import { dayGroup, type ListOrder } from './dayGroups'
import { ListEmpty } from './ListEmpty'
import { StoryContextMenu } from './StoryContextMenu'
import styles from './StoryList.module.css'
import { type OpeningWay, StoryRow } from './StoryRow'
import { filterOf, useStoryPages } from './useStoryPages'

/** A row's height until it has been measured, in pixels. */
const estimatedHeight = 104

/** Where each list was left, in pixels: lists keep their place. */
const places = new Map<string, number>()

export interface StoryRowsProps {
  selection: Selection
  /** What the list is filtered by. */
  text: string
  order: ListOrder
  hidden: boolean
  fills: boolean
  onClear: () => void
}

/** The list's rows: as many as are in view, walked by keys, each list at the place where it was left. */
export function StoryRows({ selection, text, order, hidden, fills, onClear }: StoryRowsProps) {
  const articleId = useDesk((desk) => desk.articleId)
  const scroller = useRef<HTMLDivElement>(null)
  const [visible, setVisible] = useState({ first: 0, last: 0 })
  const pages = useStoryPages(filterOf(selection, text, order), visible)
  const { total } = pages
  const place = `${selectionKey(selection)} ${order} ${text}`
  const now = Date.now()

  const rows = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimatedHeight,
    getItemKey: (index) => pages.at(index)?.id ?? index,
    overscan: 6,
    initialOffset: () => places.get(place) ?? 0,
    onChange: ({ range }) => {
      if (range === null) return
      const { startIndex: first, endIndex: last } = range
      setVisible((shown) => (shown.first === first && shown.last === last ? shown : { first, last }))
    },
  })

  useLayoutEffect(() => {
    const element = scroller.current
    if (element !== null && !hidden) element.scrollTop = places.get(place) ?? 0
  }, [place, hidden])

  // Where the story takes the place of the list, one goes on in its copy.
  const open = useCallback(
    (id: string, { inNewWindow, byKeys }: OpeningWay) => {
      if (inNewWindow) call('window:new', { articleId: id }).catch(tellFailure)
      // The arrows have opened it already: Enter goes on into its copy.
      else if (byKeys && deskStore.get().articleId === id) runCommand('view.copy')
      else openStory(id, fills)
    },
    [fills],
  )

  const go = async (to: number, focus: boolean) => {
    if (total === undefined || total === 0) return
    const index = Math.min(total - 1, Math.max(0, to))
    const known = pages.at(index)
    const item =
      known ??
      (await call('article:list', { ...filterOf(selection, text, order), limit: 1, offset: index })).items[0]
    if (item === undefined) return
    openStory(item.id, fills)
    rows.scrollToIndex(index)
    if (!focus) return
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-story="${CSS.escape(item.id)}"]`)?.focus()
    })
  }
  const step = (by: number, focus: boolean) => {
    const at = articleId === null ? -1 : pages.indexOf(articleId)
    go(at < 0 ? 0 : at + by, focus).catch(tellFailure)
  }
  useCommands({ 'story.next': () => step(1, false), 'story.previous': () => step(-1, false) })

  // In the place of a story that was left, one goes on in the list.
  const isDrawn = pages.at(0) !== undefined && rows.getVirtualItems().length > 0
  useEffect(() => {
    if (!fills || !isDrawn || document.activeElement !== document.body) return
    scroller.current?.querySelector<HTMLElement>('[data-story][tabindex="0"]')?.focus({ preventScroll: true })
  }, [fills, isDrawn])

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown') step(1, true)
    else if (event.key === 'ArrowUp') step(-1, true)
    else if (event.key === 'Home') go(0, true).catch(tellFailure)
    else if (event.key === 'End') go((total ?? 1) - 1, true).catch(tellFailure)
    else return
    event.preventDefault()
  }

  // A story that leaves the list takes the focus with it, and a row that is scrolled out of view: one goes on in the list.
  const keepsFocus = useFocusKept(
    () =>
      scroller.current?.querySelector<HTMLElement>('[data-story][tabindex="0"]') ??
      document.querySelector<HTMLElement>('[data-list] input'),
  )

  if (pages.error !== null) {
    return (
      <div className={styles.notice}>
        <ErrorNotice error={pages.error} action={{ label: t('action.retry'), run: pages.retry }} />
      </div>
    )
  }
  if (total === 0) return <ListEmpty selection={selection} text={text} onClear={onClear} />

  const chosenIndex = articleId === null ? -1 : pages.indexOf(articleId)
  const virtualItems = rows.getVirtualItems()
  const chosenInView = virtualItems.some(({ index }) => index === chosenIndex)
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      onScroll={(event) => places.set(place, event.currentTarget.scrollTop)}
      {...keepsFocus}
    >
      <StoryContextMenu
        rows={
          <ul className={styles.rows} style={{ height: rows.getTotalSize() }} onKeyDown={onKeyDown}>
            {virtualItems.map(({ index, start, key }, order0) => {
              const item = pages.at(index)
              const before = index === 0 ? undefined : pages.at(index - 1)
              const group = item === undefined ? undefined : dayGroup(item, order, now)
              const groupBefore = before === undefined ? undefined : dayGroup(before, order, now)
              return (
                <li
                  key={key}
                  ref={rows.measureElement}
                  data-index={index}
                  aria-setsize={total}
                  aria-posinset={index + 1}
                  className={styles.place}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  {item === undefined ? (
                    <div className={styles.pending} />
                  ) : (
                    <StoryRow
                      item={item}
                      chosen={item.id === articleId}
                      tabbable={chosenInView ? index === chosenIndex : order0 === 0}
                      group={group !== groupBefore ? group : undefined}
                      onOpen={open}
                    />
                  )}
                </li>
              )
            })}
          </ul>
        }
      />
    </div>
  )
}
