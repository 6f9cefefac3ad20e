import type { Article } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import { PreviewFrame, usePreviewFrame } from './PreviewFrame'
import { ThemeNotice } from './ThemeNotice'
import { usePreviewPage } from './usePreviewPage'

export interface PreviewPaneProps {
  article: Article
  story: Story
}

/** The story's page as it will be published, following the typing, in a frame that can reach nothing. */
export function PreviewPane({ article, story }: PreviewPaneProps) {
  const context = useChannel('preview:context', { id: article.id })
  const handle = usePreviewFrame()
  const themeFailure = usePreviewPage(story.editor, context.data, handle.frames, handle.send)
  return (
    <PreviewFrame
      handle={handle}
      label={t('preview.title')}
      notice={
        context.isError ? <ErrorNotice error={context.error} /> : <ThemeNotice failure={themeFailure} />
      }
    />
  )
}
