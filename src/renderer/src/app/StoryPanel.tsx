import { useEffect, useRef } from 'react'
import type { Article } from '../../../shared/article/records'
import { classNames } from '../components/classNames'
import { Tabs } from '../components/Tabs'
import type { Story } from '../editor/story'
import { ContentsPanel } from '../features/contents/ContentsPanel'
import { DetailsPanel } from '../features/details/DetailsPanel'
import { ReviewPanel } from '../features/review/ReviewPanel'
import { TagsPanel } from '../features/tagging/TagsPanel'
import { t } from '../texts/t'
import { changeLayout, useLayout } from './layoutStore'
import { SeamHandle } from './SeamHandle'
import styles from './StoryDesk.module.css'
import { useNoticeRoom } from './useNoticeRoom'

export interface StoryPanelProps {
  article: Article
  story: Story
  /** It lies over the story; Escape and a click beside it close it. */
  over: boolean
  onClose: () => void
}

/** What belongs to a story beside its text, in tabs. */
export function StoryPanel({ article, story, over, onClose }: StoryPanelProps) {
  const isPage = article.kind === 'page'
  const chosen = useLayout((layout) => layout.panelTab)
  // A static page has no tags: what it has is among its details.
  const panel = useRef<HTMLElement>(null)
  const tab = isPage && chosen === 'tags' ? 'details' : chosen
  // The contents have fields at their foot, which notices stand above.
  useNoticeRoom(panel, tab !== 'contents')
  useEffect(() => {
    if (!over) return
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onClose()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [over, onClose])
  return (
    <aside
      ref={panel}
      className={classNames(styles.panel, over && styles.over)}
      aria-label={t('shell.panel')}
      data-story-panel=""
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) story.editor?.view.focus()
      }}
    >
      {!over && (
        <SeamHandle
          seam="panel"
          label={t('shell.seam.panel')}
          edge="start"
          onCollapse={() => changeLayout({ panelShown: false })}
        />
      )}
      <Tabs
        label={t('shell.panel')}
        value={tab}
        onChange={(panelTab) => changeLayout({ panelTab })}
        tabs={[
          {
            id: 'contents',
            label: t('shell.tab.contents'),
            panel: <ContentsPanel article={article} story={story} />,
          },
          { id: 'details', label: t('shell.tab.details'), panel: <DetailsPanel article={article} /> },
          ...(isPage
            ? []
            : [{ id: 'tags' as const, label: t('shell.tab.tags'), panel: <TagsPanel article={article} /> }]),
          {
            id: 'review',
            label: t('shell.tab.review'),
            panel: <ReviewPanel article={article} story={story} />,
          },
        ]}
      />
    </aside>
  )
}
