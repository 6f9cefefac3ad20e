import { useEffect } from 'react'
import { skippedSteps } from '../../../../shared/article/moves'
import type { Article } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import type { Story } from '../../editor/story'
import { t, windowLocale } from '../../texts/t'
import { CheckList } from './CheckList'
import styles from './PublishDialog.module.css'
import { publishLabel } from './publishLabel'

export interface PublishDialogProps {
  article: Article
  story: Story
  isBusy: boolean
  onPublish: () => void
  onClose: () => void
}

/** What one should know before the story is live: what blocks it, what is worth a look, what is skipped, where it goes. */
export function PublishDialog({ article, story, isBusy, onPublish, onClose }: PublishDialogProps) {
  const checks = useChannel('article:check', { id: article.id })
  const targets = useChannel('target:list', {})
  const { flush } = story
  const { refetch } = checks

  // The checks are of the text as it stands on the screen.
  useEffect(() => {
    void flush().then(() => refetch())
  }, [flush, refetch])

  const isBlocked = checks.data?.some(({ severity }) => severity === 'block') ?? true
  const skipped = article.live ? [] : skippedSteps(article.state)
  const names = (targets.data ?? []).map(({ name }) => name)
  const list = new Intl.ListFormat(windowLocale, { type: 'conjunction' })
  return (
    <Dialog
      open
      onClose={onClose}
      size="medium"
      title={t(titleOf(article))}
      onSubmit={() => {
        if (!isBlocked && !isBusy) onPublish()
      }}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="primary" disabled={isBlocked || isBusy || checks.isFetching}>
            {publishLabel(article)}
          </Button>
        </>
      }
    >
      <div className={styles.words} role="status">
        {checks.isError && <ErrorNotice error={checks.error} />}
        {checks.data !== undefined && (
          <>
            <p>
              {summary(checks.data.filter(({ severity }) => severity === 'block').length, checks.data.length)}
            </p>
            <CheckList checks={checks.data} editor={story.editor} onShow={onClose} />
          </>
        )}
        {skipped.length > 0 && (
          <p>{t('publish.skipped', { steps: list.format(skipped.map((state) => t(`state.${state}`))) })}</p>
        )}
        {targets.data !== undefined && (
          <p>
            {names.length === 0 ? t('publish.noTarget') : t('publish.targets', { names: list.format(names) })}
          </p>
        )}
      </div>
    </Dialog>
  )
}

/** A live story that nothing was changed in is published again: there are no changes to speak of. */
function titleOf({ live, workingCopy }: Article) {
  if (!live) return 'publish.title'
  return workingCopy ? 'publish.title.changes' : 'publish.title.again'
}

function summary(blocks: number, all: number): string {
  if (blocks > 0) return t('publish.blocked', { count: blocks })
  return all > 0 ? t('publish.warned', { count: all }) : t('publish.clear')
}
