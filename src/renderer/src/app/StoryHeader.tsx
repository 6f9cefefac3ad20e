import { ChevronDown, ChevronLeft, ChevronRight, Eye, PanelLeftOpen, PanelRight } from 'lucide-react'
import type { Article } from '../../../shared/article/records'
import { Button } from '../components/Button'
import { IconButton } from '../components/IconButton'
import { leavesCaret } from '../components/leavesCaret'
import { Menu, MenuChoice } from '../components/Menu'
import { StateBadge } from '../components/StateBadge'
import type { Story } from '../editor/story'
import { MoveButtons } from '../features/review/MoveButtons'
import { t } from '../texts/t'
import { runCommand } from './commands'
import { openStory } from './deskStore'
import { changeLayout, useLayout } from './layoutStore'
import { useChannel } from './queries'
import styles from './StoryDesk.module.css'
import { useShortcuts } from './useShortcut'

/** The parts before the story that are out of sight: its header offers them. */
export interface HiddenParts {
  sidebar: boolean
  list: boolean
}

export interface StoryHeaderProps {
  article: Article
  story: Story
  single: boolean
  hidden: HiddenParts
  panelVisible: boolean
}

/** Over the story: where it stands, what is shown beside it, and its next moves. */
export function StoryHeader({ article, story, single, hidden, panelVisible }: StoryHeaderProps) {
  const previewShown = useLayout((layout) => layout.previewShown)
  const previewPlace = useLayout((layout) => layout.previewPlace)
  const stateLabel = useStateLabel(article)
  const keysFor = useShortcuts()
  return (
    <header className={styles.header}>
      {single && (
        <IconButton label={t('shell.back')} icon={<ChevronLeft />} onClick={() => openStory(null)} />
      )}
      {!single && (
        <span className={styles.tools}>
          {hidden.list && hidden.sidebar && (
            <IconButton
              label={t('sidebar.expand')}
              icon={<PanelLeftOpen />}
              {...keysFor('view.sidebar')}
              {...leavesCaret}
              onClick={() => void runCommand('view.sidebar')}
            />
          )}
          <IconButton
            label={t(hidden.list ? 'list.expand' : 'list.collapse')}
            icon={hidden.list ? <ChevronRight /> : <ChevronLeft />}
            {...keysFor('view.list')}
            {...leavesCaret}
            onClick={() => void runCommand('view.list')}
          />
        </span>
      )}
      <div className={styles.place}>
        {article.kind === 'page' && <span className={styles.section}>{t('pages.page')}</span>}
        {article.section !== null && (
          <span className={styles.section} dir="auto">
            {article.section.name}
          </span>
        )}
        <span className={styles.state} tabIndex={-1} data-story-state="">
          <StateBadge state={article.state} label={stateLabel} />
        </span>
        {article.workingCopy && <span className={styles.copy}>{t('shell.workingCopy')}</span>}
      </div>
      <div className={styles.tools}>
        <IconButton
          label={t('shell.panelToggle')}
          icon={<PanelRight />}
          pressed={panelVisible}
          {...keysFor('view.panel')}
          {...leavesCaret}
          onClick={() => void runCommand('view.panel')}
        />
        <span className={styles.joined}>
          <Button
            icon={<Eye />}
            aria-pressed={previewShown}
            {...leavesCaret}
            onClick={() => void runCommand('view.preview')}
          >
            <span className={styles.previewWord}>{t('shell.preview')}</span>
          </Button>
          <Menu
            align="end"
            trigger={<IconButton variant="secondary" label={t('shell.previewMenu')} icon={<ChevronDown />} />}
          >
            <MenuChoice
              label={t('shell.previewMenu')}
              value={previewPlace}
              options={[
                { value: 'beside', label: t('shell.previewBeside') },
                { value: 'alone', label: t('shell.previewAlone') },
              ]}
              onChange={(place) => changeLayout({ previewPlace: place, previewShown: true })}
            />
          </Menu>
        </span>
      </div>
      <div className={styles.moves}>
        <MoveButtons article={article} story={story} />
      </div>
    </header>
  )
}

function useStateLabel(article: Article): string {
  const { data: profile } = useChannel('profile:current', {})
  const state = t(`state.${article.state}`)
  if (article.claimant === null || article.state !== 'in_review') return state
  return article.claimant.id === profile?.id
    ? t('shell.claimedByYou', { state })
    : t('shell.claimedBy', { state, name: article.claimant.name })
}
