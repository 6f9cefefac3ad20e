import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useDesk } from '../../app/deskStore'
import { cancelJob, dismissJob, type Job, jobStore } from '../../app/jobs'
import { useStore } from '../../app/store'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { IconButton } from '../../components/IconButton'
import { Progress } from '../../components/Progress'
import { useFocusKept } from '../../components/useFocusKept'
import { sayText, t } from '../../texts/t'
import styles from './JobTray.module.css'

/** Work that is over sooner than this shows no progress, in milliseconds. */
const quietTime = 1000

/**
 * What is being exported, imported or sent: how far it is, with a way to stop it; failures until dismissed. The check of
 * the site is not among it while its own dialog shows it.
 */
export function JobTray() {
  const jobs = useStore(jobStore, (current) => current)
  const dialog = useDesk((desk) => desk.dialog)
  const keepsFocus = useFocusKept()
  return (
    <section
      className={styles.tray}
      aria-label={t('job.region')}
      aria-live="polite"
      data-job-tray
      {...keepsFocus}
    >
      {jobs
        .filter(({ kind }) => kind !== 'checkSite' || dialog !== 'siteCheck')
        .map((job) =>
          job.failure === null ? (
            <RunningJob key={job.jobId} job={job} />
          ) : (
            <div key={job.jobId} className={styles.card}>
              <header className={styles.header}>
                <p className={styles.title}>{t(`job.${job.kind}`)}</p>
                <IconButton
                  size="small"
                  label={t('toast.dismiss')}
                  icon={<X />}
                  onClick={() => dismissJob(job.jobId)}
                />
              </header>
              <ErrorNotice error={job.failure} />
            </div>
          ),
        )}
    </section>
  )
}

function RunningJob({ job }: { job: Job }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), quietTime)
    return () => clearTimeout(timer)
  }, [])
  if (!shown) return null
  const title = t(`job.${job.kind}`)
  return (
    <div className={styles.card}>
      <header className={styles.header}>
        <p className={styles.title}>{title}</p>
        <Button
          size="small"
          variant="ghost"
          disabled={job.cancelling}
          aria-label={t('job.cancelNamed', { label: title })}
          onClick={() => cancelJob(job.jobId)}
        >
          {t('job.cancel')}
        </Button>
      </header>
      <Progress label={title} value={job.total === 0 ? null : job.done} max={job.total} />
      <p className={styles.label}>
        <span dir="auto">{job.label === null ? t('job.preparing') : sayText(job.label)}</span>
        {job.total > 0 && <span>{t('job.count', { done: job.done, total: job.total })}</span>}
      </p>
    </div>
  )
}
