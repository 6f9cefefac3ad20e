import { CircleStop, FileCheck2, Newspaper } from 'lucide-react'
import { useEffect } from 'react'
import type { SiteReport } from '../../../../shared/siteCheck/siteFindings'
import { cancelJob, dismissJob, type Job, jobStore, startJob } from '../../app/jobs'
import { siteCheckStore } from '../../app/siteCheck'
import { useStore } from '../../app/store'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Progress } from '../../components/Progress'
import { sayText, t } from '../../texts/t'
import { FindingList } from './FindingList'
import styles from './SiteCheck.module.css'

/** What is wrong with the site as it is published: checked at once, kept until it is checked again. */
export function SiteCheckDialog({ onClose }: { onClose: () => void }) {
  const job = useStore(jobStore, (jobs) => jobs.find(({ kind }) => kind === 'checkSite'))
  const { report, isOutdated, wasStopped } = useStore(siteCheckStore, (check) => check)
  const isRunning = job !== undefined && job.failure === null
  const start = () => {
    if (job !== undefined) dismissJob(job.jobId)
    startJob({ kind: 'checkSite' }).catch(tellFailure)
  }
  // Whoever asks for the check wants it made; whoever comes back to it finds what was found.
  useEffect(() => {
    const isUnderWay = jobStore.get().some(({ kind }) => kind === 'checkSite')
    if (!isUnderWay && siteCheckStore.get().report === null) {
      startJob({ kind: 'checkSite' }).catch(tellFailure)
    }
  }, [])
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={t('siteCheck.title')}
      description={t('siteCheck.about')}
      footer={
        <>
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button variant="primary" disabled={isRunning} onClick={start}>
            {t('siteCheck.again')}
          </Button>
        </>
      }
    >
      {job !== undefined && isRunning ? (
        <RunningCheck job={job} />
      ) : job?.failure != null ? (
        <ErrorNotice error={job.failure} />
      ) : report !== null ? (
        <Report report={report} isOutdated={isOutdated} />
      ) : (
        wasStopped && (
          <EmptyState
            icon={<CircleStop />}
            title={t('siteCheck.stopped.title')}
            text={t('siteCheck.stopped.text')}
          />
        )
      )}
    </Dialog>
  )
}

function RunningCheck({ job }: { job: Job }) {
  const { done, total, label, cancelling, jobId } = job
  return (
    <div className={styles.running}>
      <Progress label={t('job.checkSite')} value={total === 0 ? null : done} max={total} />
      <p className={styles.step}>
        <span>{label === null ? t('job.preparing') : sayText(label)}</span>
        {total > 0 && <span>{t('job.count', { done, total })}</span>}
      </p>
      <Button disabled={cancelling} onClick={() => cancelJob(jobId)}>
        {t('siteCheck.stop')}
      </Button>
    </div>
  )
}

function Report({ report, isOutdated }: { report: SiteReport; isOutdated: boolean }) {
  const { errors, warnings, found: pages, stories } = report
  return (
    <>
      {(pages > 0 || isOutdated) && (
        <p className={styles.result} role="status">
          {pages > 0 && t('siteCheck.result', { errors, warnings, pages, stories })}{' '}
          {isOutdated && t('siteCheck.outdated')}
        </p>
      )}
      {pages === 0 ? <NothingFound stories={stories} /> : <FindingList report={report} />}
    </>
  )
}

function NothingFound({ stories }: { stories: number }) {
  return (
    <div role="status">
      {stories === 0 ? (
        <EmptyState
          icon={<Newspaper />}
          title={t('siteCheck.nothingLive.title')}
          text={t('siteCheck.nothingLive.text')}
        />
      ) : (
        <EmptyState
          icon={<FileCheck2 />}
          title={t('siteCheck.none.title')}
          text={t('siteCheck.none.text', { stories })}
        />
      )}
    </div>
  )
}
