import { CircleAlert, CircleDashed, CloudUpload, LoaderCircle, MailCheck, MapPinPlus } from 'lucide-react'
import type { OutboxJob, Target } from '../../../../shared/ipc/outboxRecords'
import { shortMoment } from '../../app/moments'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { classNames } from '../../components/classNames'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import styles from './Publishing.module.css'
import { sendAll } from './sendAll'
import { useMayPublish } from './useMayPublish'

export interface JobListProps {
  jobs: OutboxJob[]
  /** Undefined until they are known. */
  targets: Target[] | undefined
  onAddTarget: () => void
}

/** What waits to be sent, with what stands in its way. */
export function JobList({ jobs, targets, onAddTarget }: JobListProps) {
  if (targets?.length === 0) {
    return (
      <EmptyState
        icon={<MapPinPlus />}
        title={t('outbox.noTargets.title')}
        text={t('outbox.noTargets.text')}
        actions={<Button onClick={onAddTarget}>{t('outbox.addFolder')}</Button>}
      />
    )
  }
  if (jobs.length === 0) return <NothingQueued targets={targets ?? []} />
  return (
    <ul className={styles.rows}>
      {jobs.map((job) => (
        <JobRow key={job.id} job={job} />
      ))}
    </ul>
  )
}

/** Nothing is on its way; what is live may still be missing at a place that came later, or where it was called off. */
function NothingQueued({ targets }: { targets: Target[] }) {
  const { data: unsent } = useChannel('outbox:unsent', {}, { keepPrevious: true })
  const mayPublish = useMayPublish()
  const count = unsent?.count ?? 0
  if (count === 0) {
    return <EmptyState icon={<MailCheck />} title={t('outbox.empty.title')} text={t('outbox.empty.text')} />
  }
  return (
    <EmptyState
      icon={<CloudUpload />}
      title={t('outbox.unsent.title')}
      text={t('outbox.unsent.text', { count })}
      actions={
        mayPublish && (
          <Button variant="primary" onClick={() => targets.forEach(sendAll)}>
            {t('target.sendAll')}
          </Button>
        )
      }
    />
  )
}

function JobRow({ job }: { job: OutboxJob }) {
  const retry = useCall('outbox:retry')
  const cancel = useCall('outbox:cancel')
  const requeue = useCall('outbox:queue')
  const mayPublish = useMayPublish()
  const headline = job.headline === '' ? t('story.untitled') : job.headline
  const facts = [
    t('outbox.jobTo', { action: t(`outbox.action.${job.action}`), target: job.targetName }),
    shortMoment(job.queuedAt),
    ...(job.attempts > 0 ? [t('outbox.attempts', { count: job.attempts })] : []),
    ...(job.state === 'failed' && job.nextAttemptAt !== null
      ? [t('outbox.nextAttempt', { when: shortMoment(job.nextAttemptAt) })]
      : []),
  ]
  const onCancelled = () =>
    showToast({
      message: t('outbox.cancelled'),
      ...(job.action === 'publish'
        ? {
            action: {
              label: t('outbox.requeue'),
              run: () =>
                requeue.mutate(
                  { articleIds: [job.articleId], targetId: job.targetId },
                  { onError: tellFailure },
                ),
            },
          }
        : {}),
    })
  return (
    <li className={styles.row}>
      <div className={styles.main}>
        <p className={styles.headline} dir="auto">
          {headline}
        </p>
        <p className={styles.facts}>
          <JobState state={job.state} />
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
        {job.failure !== null && (
          <div className={styles.failure}>
            <ErrorNotice error={job.failure} />
          </div>
        )}
      </div>
      <div className={styles.actions}>
        {job.state === 'failed' && (
          <Button
            size="small"
            aria-label={t('outbox.retryNamed', { headline })}
            onClick={() => retry.mutate({ jobId: job.id }, { onError: tellFailure })}
          >
            {t('action.retry')}
          </Button>
        )}
        {mayPublish && (job.state === 'queued' || job.state === 'failed') && (
          <Button
            size="small"
            variant="ghost"
            aria-label={t('outbox.cancelNamed', { headline })}
            onClick={() => cancel.mutate({ jobId: job.id }, { onSuccess: onCancelled, onError: tellFailure })}
          >
            {t('action.cancel')}
          </Button>
        )}
      </div>
    </li>
  )
}

function JobState({ state }: { state: OutboxJob['state'] }) {
  const failed = state === 'failed'
  const acting = state === 'claimed' || state === 'acting'
  return (
    <span className={classNames(styles.state, failed && styles.failed, acting && styles.acting)}>
      {failed ? (
        <CircleAlert aria-hidden="true" />
      ) : acting ? (
        <LoaderCircle aria-hidden="true" />
      ) : (
        <CircleDashed aria-hidden="true" />
      )}
      {t(`outbox.state.${state}`)}
    </span>
  )
}
