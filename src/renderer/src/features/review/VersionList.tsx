import { useMutation } from '@tanstack/react-query'
import { Eye, History as HistoryIcon } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Article, Version } from '../../../../shared/article/records'
import { call } from '../../app/ipcClient'
import { shortMoment } from '../../app/moments'
import { useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { ErrorNotice } from '../../components/ErrorNotice'
import { focusBefore } from '../../components/focusBefore'
import { giveFocusBack } from '../../components/giveFocusBack'
import { IconButton } from '../../components/IconButton'
import { showToast } from '../../components/toasts'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import styles from './ReviewPanel.module.css'
import { ReviewSection } from './ReviewSection'
import { VersionDialog } from './VersionDialog'

/** The story's versions, the newest first: each can be read, and brought back; bringing back can be undone. */
export function VersionList({ article, story }: { article: Article; story: Story }) {
  const versions = useChannel('version:list', { id: article.id })
  const [read, setRead] = useState<Version | null>(null)
  const restore = useMutation({
    mutationFn: async (versionId: string) => {
      await story.flush()
      return await call('version:restore', { id: article.id, versionId })
    },
    onSuccess: ({ undoVersionId }) => {
      setRead(null)
      showToast({
        message: t('version.toast'),
        action: { label: t('action.undo'), run: () => restore.mutate(undoVersionId) },
      })
    },
    onError: tellFailure,
  })
  const { isPending } = restore
  useEffect(() => {
    if (!isPending) return
    // Greyed meanwhile, the button had to let go of it.
    const pressed = focusBefore()
    return () => {
      setTimeout(() => giveFocusBack(pressed))
    }
  }, [isPending])
  const now = Date.now()
  const isEditable = story.status === 'ready'
  return (
    <ReviewSection title={t('review.versions')}>
      {versions.isError && <ErrorNotice error={versions.error} />}
      {versions.data?.length === 0 && <p className={styles.quiet}>{t('version.none')}</p>}
      <ol className={styles.versions}>
        {[...(versions.data ?? [])]
          .sort((first, second) => second.at - first.at || second.journalSeq - first.journalSeq)
          .map((version) => {
            const when = shortMoment(version.at, now)
            return (
              <li key={version.id}>
                <div>
                  <p>{t(`version.${version.reason}`)}</p>
                  <p className={styles.when}>{t('version.when', { when, words: version.words })}</p>
                </div>
                <IconButton
                  size="small"
                  label={t('version.read', { when })}
                  icon={<Eye />}
                  onClick={() => setRead(version)}
                />
                <IconButton
                  size="small"
                  label={t('version.restore', { when })}
                  icon={<HistoryIcon />}
                  disabled={!isEditable || isPending}
                  onClick={() => restore.mutate(version.id)}
                />
              </li>
            )
          })}
      </ol>
      {read !== null && (
        <VersionDialog
          language={article.language}
          version={read}
          canRestore={isEditable && !isPending}
          onRestore={() => restore.mutate(read.id)}
          onClose={() => setRead(null)}
        />
      )}
    </ReviewSection>
  )
}
