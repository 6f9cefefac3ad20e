import { ArrowLeft, FileText, House } from 'lucide-react'
import { useCallback, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconButton } from '../../components/IconButton'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import { PreviewFrame, usePreviewFrame } from './PreviewFrame'
import styles from './PreviewPane.module.css'
import { ThemeNotice } from './ThemeNotice'
import { usePreviewPage } from './usePreviewPage'
import { useSentPage } from './useSentPage'

export interface PreviewPaneProps {
  article: Article
  story: Story
}

/** Path of the site's front page. */
const home = 'index.html'

/**
 * The story's page as it will be published, following the typing, in a frame that can reach nothing. Its links lead
 * through the site as it would be with the story in it.
 */
export function PreviewPane({ article, story }: PreviewPaneProps) {
  const { id, kind } = article
  const isPage = kind === 'page'
  const context = useChannel('preview:context', { id })
  /** Where one has gone, the last place last: path and anchor. Empty on the story's own page. */
  const [trail, setTrail] = useState<readonly string[]>([])
  const go = useCallback((to: string) => setTrail((before) => [...before, to]), [])
  const handle = usePreviewFrame(go)
  const here = trail.at(-1)
  const [path = '', anchor = ''] = here?.split('#') ?? []
  const isAway = here !== undefined
  const visit = useChannel('preview:page', { id, path }, { enabled: isAway })
  const isOwn = isAway && visit.data?.isOwn === true
  const isElsewhere = isAway && !isOwn
  const ownFailure = usePreviewPage(story.editor, context.data, isElsewhere ? 0 : handle.frames, handle.send)
  const visitFailure = useSentPage(isElsewhere ? visit.data : undefined, handle, decoded(anchor))
  const error = context.error ?? (isAway ? visit.error : null)
  return (
    <PreviewFrame
      handle={handle}
      label={t('preview.title')}
      places={
        <div className={styles.places}>
          <IconButton
            size="small"
            label={t('preview.back')}
            icon={<ArrowLeft />}
            disabled={!isAway}
            onClick={() => setTrail((before) => before.slice(0, -1))}
          />
          <IconButton
            size="small"
            label={t(isPage ? 'pages.previewHome' : 'preview.home')}
            icon={<House />}
            pressed={isElsewhere && path === home}
            onClick={() => go(home)}
          />
          <IconButton
            size="small"
            label={t(isPage ? 'pages.previewOwn' : 'preview.own')}
            icon={<FileText />}
            pressed={!isElsewhere}
            onClick={() => setTrail([])}
          />
          <p className={styles.place} role="status">
            {isElsewhere && <bdi>{visit.data?.title || path}</bdi>}
          </p>
        </div>
      }
      notice={
        error === null ? (
          <ThemeNotice failure={isElsewhere ? visitFailure : ownFailure} />
        ) : (
          <ErrorNotice error={error} />
        )
      }
    />
  )
}

/** An anchor as the page has it; one that cannot be read leads to the page's beginning. */
function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor)
  } catch (error) {
    if (error instanceof URIError) return ''
    throw error
  }
}
