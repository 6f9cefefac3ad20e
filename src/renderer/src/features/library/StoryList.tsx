import { ArrowDownUp, FilePlus2, PanelLeftOpen } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { CountedTerm } from '../../../../shared/article/records'
import type { ChannelOutput } from '../../../../shared/ipc/contract'
import { runCommand, useCommands } from '../../app/commands'
import { countOnTheWay } from '../../app/countOnTheWay'
import { changeDesk, useDesk } from '../../app/deskStore'
import { useChannel } from '../../app/queries'
import { readRemembered, writeRemembered } from '../../app/remembered'
import { SeamHandle } from '../../app/SeamHandle'
import { useShortcuts } from '../../app/useShortcut'
import { classNames } from '../../components/classNames'
import { IconButton } from '../../components/IconButton'
import { leavesCaret } from '../../components/leavesCaret'
import { Menu, MenuChoice } from '../../components/Menu'
import { SearchField } from '../../components/SearchField'
import { t, windowLocale } from '../../texts/t'
import type { ListOrder } from './dayGroups'
import styles from './StoryList.module.css'
import { StoryRows } from './StoryRows'

const orders = ['updated', 'published', 'created', 'headline'] as const satisfies ListOrder[]

/** How long one pauses before the filter is asked for, in milliseconds. */
const filterPause = 120

export interface StoryListProps {
  /** It takes the whole width: there is no room for the story beside it. */
  fills: boolean
  /** Out of sight, but still there for what goes from story to story. */
  hidden: boolean
  /** Given while the sidebar is hidden. */
  onShowSidebar: (() => void) | undefined
}

/** The stories of the selection: grouped by day, filtered as one types, and as long as it takes. */
export function StoryList({ fills, hidden, onShowSidebar }: StoryListProps) {
  const selection = useDesk((desk) => desk.selection)
  const [text, setText] = useState('')
  const [order, setOrder] = useState<ListOrder>(
    () => readRemembered('listOrder', (stored) => orders.find((name) => name === stored)) ?? 'updated',
  )
  const keysFor = useShortcuts()
  const filterField = useRef<HTMLInputElement>(null)
  const asked = usePaused(text.trim())
  const clear = () => {
    setText('')
    filterField.current?.focus()
  }
  useCommands({
    'story.find': () => {
      filterField.current?.focus()
      filterField.current?.select()
    },
  })

  const { data: summary } = useChannel('workspace:summary', {}, { keepPrevious: true })
  // With the window for itself, it is what the window is about.
  const Frame = fills ? 'main' : 'section'
  const summarized = selection.kind === 'term' ? findTerm(selection.id, summary) : undefined
  // The summary names the most used tags only: one that has fallen behind them is looked up among all.
  const isBehind =
    selection.kind === 'term' && selection.termKind === 'tag' && summary !== undefined && !summarized
  const { data: tags } = useChannel('term:list', { kind: 'tag' }, { enabled: isBehind })
  const term = summarized ?? (isBehind ? tags?.find(({ id }) => id === selection.id) : undefined)
  const known = summary !== undefined && (!isBehind || tags !== undefined)
  const gone = selection.kind === 'term' && selection.termKind !== 'author' && known && !term
  useEffect(() => {
    if (gone) changeDesk({ selection: { kind: 'all' } })
  }, [gone])

  let title = t('sidebar.all')
  let count = summary && countOnTheWay(summary)
  if (selection.kind === 'state') {
    title = t(`state.${selection.state}`)
    count = summary?.states[selection.state] ?? 0
  } else if (selection.kind === 'term') {
    title = term?.name ?? selection.name
    count = term?.count
  } else if (selection.kind === 'pages') {
    title = t('pages.pages')
    count = summary?.pages
  }
  const starts = selection.kind === 'pages' ? 'page.new' : 'story.new'
  return (
    <Frame
      hidden={hidden}
      data-list
      className={classNames(styles.list, fills && styles.fills)}
      aria-label={t('list.label')}
    >
      {!fills && (
        <SeamHandle
          seam="list"
          label={t('shell.seam.list')}
          edge="end"
          onCollapse={() => void runCommand('view.list')}
        />
      )}
      <header className={styles.header}>
        {onShowSidebar !== undefined && (
          <IconButton
            label={t('sidebar.expand')}
            icon={<PanelLeftOpen />}
            size="small"
            {...keysFor('view.sidebar')}
            {...leavesCaret}
            onClick={onShowSidebar}
          />
        )}
        {/* Read out from its parts, name and number would run together. */}
        <h1
          className={styles.title}
          dir="auto"
          aria-label={count === undefined ? title : `${title} ${counts.format(count)}`}
        >
          <span title={title}>{title}</span>
          {count !== undefined && <span className={styles.count}>{counts.format(count)}</span>}
        </h1>
        <Menu
          align="end"
          trigger={<IconButton label={t('list.order')} icon={<ArrowDownUp />} size="small" />}
        >
          <MenuChoice
            label={t('list.order')}
            value={order}
            options={orders.map((value) => ({ value, label: t(`list.order.${value}`) }))}
            onChange={(next) => {
              setOrder(next)
              writeRemembered('listOrder', next)
            }}
          />
        </Menu>
        <IconButton
          label={t(selection.kind === 'pages' ? 'pages.new' : 'list.newStory')}
          icon={<FilePlus2 />}
          size="small"
          {...keysFor(starts)}
          onClick={({ detail }) => {
            // The second click of a double click wants no second story.
            if (detail < 2) runCommand(starts)
          }}
        />
      </header>
      <SearchField
        field={filterField}
        className={styles.filter}
        value={text}
        label={t('list.filter')}
        placeholder={t('list.filterPlaceholder')}
        clearLabel={t('list.clearFilter')}
        onChange={setText}
        onClear={clear}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setText('')
          if (event.nativeEvent.isComposing) return
          if (event.key === 'ArrowDown') rowsBelow(event.currentTarget)[1]?.focus()
          // What was found for the words before the last key is not meant.
          else if (event.key === 'Enter' && asked === text.trim()) openRow(rowsBelow(event.currentTarget)[0])
          else return
          event.preventDefault()
        }}
      />
      <StoryRows
        selection={selection}
        text={asked}
        order={order}
        hidden={hidden}
        fills={fills}
        onClear={clear}
      />
    </Frame>
  )
}

/** The first row of the list that a field stands over, and the one that Tab leads to. */
function rowsBelow(field: HTMLElement): (HTMLElement | null)[] {
  const list = field.closest('[data-list]')
  const rows = ['[data-index="0"] [data-story]', '[data-story][tabindex="0"]']
  return rows.map((row) => list?.querySelector<HTMLElement>(row) ?? null)
}

function openRow(row: HTMLElement | null | undefined): void {
  row?.focus()
  row?.click()
}

const counts = new Intl.NumberFormat(windowLocale)

/** The term as it is called now; undefined when it is gone, or not known yet. */
function findTerm(
  id: string,
  summary: ChannelOutput<'workspace:summary'> | undefined,
): CountedTerm | undefined {
  if (summary === undefined) return undefined
  return [...summary.sections, ...summary.topics, ...summary.tags].find((term) => term.id === id)
}

/** The text, once one has paused. */
function usePaused(text: string): string {
  const [paused, setPaused] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setPaused(text), filterPause)
    return () => clearTimeout(timer)
  }, [text])
  return paused
}
