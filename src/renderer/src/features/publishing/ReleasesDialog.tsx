import { History } from 'lucide-react'
import { useState } from 'react'
import { keptReleases, type Release, type Target } from '../../../../shared/ipc/outboxRecords'
import { startJob } from '../../app/jobs'
import { shortMoment } from '../../app/moments'
import { useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { classNames } from '../../components/classNames'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t } from '../../texts/t'
import styles from './Publishing.module.css'
import { useMayPublish } from './useMayPublish'

/** The states of a site that one can go back to, and going back. */
export function ReleasesDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const releases = useChannel('release:list', { targetId: target.id }, { onlyWhileShown: true })
  const mayPublish = useMayPublish()
  const [asked, setAsked] = useState<Release | null>(null)
  const goBack = (release: Release) => {
    startJob({ kind: 'rollBack', targetId: target.id, releaseId: release.id }).then(onClose, tellFailure)
  }
  const { name } = target
  const list = releases.data ?? []
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('release.title', { name })}
      {...(list.length === 0 ? {} : { description: t('release.text', { count: keptReleases }) })}
      footer={
        asked === null ? (
          <Button onClick={onClose}>{t('action.close')}</Button>
        ) : (
          <>
            <Button onClick={() => setAsked(null)}>{t('action.cancel')}</Button>
            <Button variant="danger" onClick={() => goBack(asked)}>
              {t('release.goBackNamed', { when: shortMoment(asked.at) })}
            </Button>
          </>
        )
      }
    >
      {releases.error !== null && <ErrorNotice error={releases.error} />}
      {releases.isSuccess && list.length === 0 && (
        <EmptyState icon={<History />} title={t('release.empty.title')} text={t('release.empty.text')} />
      )}
      {list.length > 0 && !mayPublish && <p className={styles.note}>{t('release.forPublishers')}</p>}
      {list.length > 0 && (
        <ul className={classNames(styles.rows, styles.flush)}>
          {list.map((release) => (
            <li key={release.id} className={styles.row}>
              <History aria-hidden="true" className={styles.kind} />
              <div className={styles.main}>
                <p className={styles.headline}>{shortMoment(release.at)}</p>
                <p className={styles.facts}>
                  {t('release.facts', { pages: release.pages, stories: release.stories })}
                </p>
              </div>
              {mayPublish && (
                <Button
                  size="small"
                  aria-label={t('release.goBackNamed', { when: shortMoment(release.at) })}
                  aria-pressed={asked?.id === release.id}
                  onClick={() => setAsked(release)}
                >
                  {t('release.goBack')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  )
}
