import { FilePlus2, PenLine } from 'lucide-react'
import { useEffect } from 'react'
import { Button } from '../components/Button'
import { EmptyState } from '../components/EmptyState'
import { ErrorNotice } from '../components/ErrorNotice'
import { t } from '../texts/t'
import { runCommand } from './commands'
import { countOnTheWay } from './countOnTheWay'
import { openStory, useDesk } from './deskStore'
import { ErrorBoundary } from './ErrorBoundary'
import { OpeningStory } from './OpeningStory'
import { useChannel } from './queries'
import styles from './StoryArea.module.css'
import type { HiddenParts } from './StoryHeader'
import { prepareStoryDesk, StoryDesk } from './storyModule'
import { useWindowTitle } from './windowTitle'

export interface StoryAreaProps {
  overlaid: boolean
  single: boolean
  hidden: HiddenParts
}

/** Where the open story stands; says what to do when none is. */
export function StoryArea(props: StoryAreaProps) {
  const articleId = useDesk((desk) => desk.articleId)
  const isPages = useDesk((desk) => desk.selection.kind === 'pages')
  const { data: summary } = useChannel('workspace:summary', {}, { keepPrevious: true })
  // An empty list already offers the first story.
  const isEmpty = summary !== undefined && (isPages ? summary.pages : countOnTheWay(summary)) === 0
  useEffect(prepareStoryDesk, [])
  return (
    <main className={styles.area} aria-label={t('shell.main')} data-gives-way="">
      {articleId === null ? (
        <div className={styles.middle}>
          <EmptyState
            icon={<PenLine />}
            title={t(isPages ? 'pages.noneOpen' : 'shell.noStory.title')}
            text={t(isPages ? 'pages.noneOpenText' : 'shell.noStory.text')}
            {...(isEmpty
              ? {}
              : {
                  actions: (
                    <Button
                      icon={<FilePlus2 />}
                      onClick={() => void runCommand(isPages ? 'page.new' : 'story.new')}
                    >
                      {t(isPages ? 'pages.new' : 'list.newStory')}
                    </Button>
                  ),
                })}
          />
        </div>
      ) : (
        <ErrorBoundary key={articleId}>
          <OpenArticle articleId={articleId} {...props} />
        </ErrorBoundary>
      )}
    </main>
  )
}

const untitled = { story: 'list.untitled', page: 'pages.untitled' } as const

function OpenArticle({ articleId, ...props }: StoryAreaProps & { articleId: string }) {
  const { data: article, error, refetch } = useChannel('article:get', { id: articleId })
  useWindowTitle('story', article && (article.headline || t(untitled[article.kind])))
  // A story remembered from last time that is gone since is no failure: the desk is simply empty.
  const gone = error !== null && 'code' in error && error.code === 'notFound'
  useEffect(() => {
    if (gone) openStory(null)
  }, [gone])
  if (error !== null && article === undefined) {
    return (
      <div className={styles.notice}>
        {!gone && (
          <ErrorNotice error={error} action={{ label: t('action.retry'), run: () => void refetch() }} />
        )}
      </div>
    )
  }
  return article === undefined ? <OpeningStory /> : <StoryDesk article={article} {...props} />
}
