import {
  BookOpenText,
  Files,
  Hash,
  type LucideIcon,
  Newspaper,
  PanelLeftClose,
  Rows3,
  Tag,
} from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { articleStates } from '../../../../shared/article/articleState'
import type { CountedTerm } from '../../../../shared/article/records'
import type { WorkspaceInfo } from '../../../../shared/ipc/windowContract'
import { countOnTheWay } from '../../app/countOnTheWay'
import { changeDesk, type Selection, selectionKey, useDesk } from '../../app/deskStore'
import { toggleFolded, useLayout } from '../../app/layoutStore'
import { useChannel } from '../../app/queries'
import { SeamHandle } from '../../app/SeamHandle'
import { useShortcut } from '../../app/useShortcut'
import { classNames } from '../../components/classNames'
import { IconButton } from '../../components/IconButton'
import { leavesCaret } from '../../components/leavesCaret'
import { stateIcons } from '../../components/StateBadge'
import { compareNames } from '../../texts/compareNames'
import { type TextKey, t, windowLocale } from '../../texts/t'
import styles from './Sidebar.module.css'
import { SidebarGroup } from './SidebarGroup'
import { WorkspaceMenu } from './WorkspaceMenu'

/** How many terms of a group are shown before "more". */
const shownAtFirst = 8

export interface SidebarProps {
  workspace: WorkspaceInfo
  /** It lies over the list instead of beside it. */
  over: boolean
  onClose: () => void
}

/** What the list can show: states, static pages, sections, topics, tags, each with its count. */
export function Sidebar({ workspace, over, onClose }: SidebarProps) {
  const { data: summary } = useChannel('workspace:summary', {}, { keepPrevious: true })
  const sidebarKeys = useShortcut('view.sidebar')
  return (
    <nav className={classNames(styles.sidebar, over && styles.over)} aria-label={t('sidebar.label')}>
      {!over && <SeamHandle seam="sidebar" label={t('shell.seam.sidebar')} edge="end" onCollapse={onClose} />}
      <header className={styles.header}>
        <WorkspaceMenu name={summary?.name ?? workspace.name} icon={<Newspaper />} />
        <IconButton
          label={t('sidebar.collapse')}
          icon={<PanelLeftClose />}
          {...sidebarKeys}
          {...leavesCaret}
          size="small"
          className={styles.collapse}
          data-collapse=""
          onClick={onClose}
        />
      </header>
      <div className={styles.groups}>
        <ul className={styles.rows}>
          <SidebarRow
            selection={{ kind: 'all' }}
            icon={<Files />}
            label={t('sidebar.all')}
            count={summary && countOnTheWay(summary)}
          />
          {articleStates.map((state) => {
            const Icon = stateIcons[state]
            const count = summary?.states[state] ?? 0
            // A state that is rarely met is listed once it holds something.
            if (count === 0 && (state === 'withdrawn' || state === 'changes_requested')) return null
            return (
              <SidebarRow
                key={state}
                selection={{ kind: 'state', state }}
                icon={<Icon />}
                label={t(`state.${state}`)}
                count={summary === undefined ? undefined : count}
              />
            )
          })}
        </ul>
        <ul className={styles.apart}>
          <SidebarRow
            selection={{ kind: 'pages' }}
            icon={<BookOpenText />}
            label={t('pages.pages')}
            count={summary?.pages}
          />
        </ul>
        <TermGroup group="section" terms={summary?.sections} icon={Rows3} empty="sidebar.empty.section" />
        <TermGroup group="topic" terms={summary?.topics} icon={Hash} />
        <TermGroup group="tag" terms={summary?.tags} icon={Tag} />
      </div>
    </nav>
  )
}

/** Most used first. Sections keep the order of the site's navigation instead. */
function byUse(one: CountedTerm, other: CountedTerm): number {
  return other.count - one.count || compareNames(one.name, other.name)
}

interface TermGroupProps {
  group: 'section' | 'topic' | 'tag'
  terms: CountedTerm[] | undefined
  icon: LucideIcon
  empty?: TextKey
}

function TermGroup({ group, terms, icon: Icon, empty }: TermGroupProps) {
  const [all, setAll] = useState(false)
  const folded = useLayout((layout) => layout.folded.includes(group))
  if (terms === undefined || (terms.length === 0 && empty === undefined)) return null
  const ordered = group === 'section' ? terms : [...terms].sort(byUse)
  const shown = all ? ordered : ordered.slice(0, shownAtFirst)
  return (
    <SidebarGroup title={t(`terms.${group}`)} folded={folded} onToggle={() => toggleFolded(group)}>
      {terms.length === 0 && empty !== undefined ? (
        <p className={styles.hint}>{t(empty)}</p>
      ) : (
        <ul className={styles.rows}>
          {shown.map((term) => (
            <SidebarRow
              key={term.id}
              selection={{ kind: 'term', id: term.id, name: term.name, termKind: term.kind }}
              icon={<Icon />}
              label={term.name}
              count={term.count}
            />
          ))}
        </ul>
      )}
      {terms.length > shownAtFirst && (
        <button type="button" className={styles.more} onClick={() => setAll(!all)}>
          {all ? t('sidebar.fewer') : t('sidebar.more', { count: terms.length - shownAtFirst })}
        </button>
      )}
    </SidebarGroup>
  )
}

interface SidebarRowProps {
  selection: Selection
  icon: ReactNode
  label: string
  count: number | undefined
}

const counts = new Intl.NumberFormat(windowLocale)

function SidebarRow({ selection, icon, label, count }: SidebarRowProps) {
  const current = useDesk((desk) => selectionKey(desk.selection))
  const chosen = current === selectionKey(selection)
  return (
    <li>
      <button
        type="button"
        className={classNames(styles.row, chosen && styles.chosen)}
        aria-current={chosen ? 'true' : undefined}
        onClick={() => changeDesk({ selection })}
      >
        <span className={styles.icon}>{icon}</span>
        <span className={styles.label} dir="auto" title={label}>
          {label}
        </span>
        {count !== undefined && count > 0 && <span className={styles.count}>{counts.format(count)}</span>}
      </button>
    </li>
  )
}
