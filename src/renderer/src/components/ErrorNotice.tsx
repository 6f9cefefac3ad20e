import { CircleAlert } from 'lucide-react'
import { failureText } from '../texts/failureText'
import { t } from '../texts/t'
import { Button } from './Button'
import styles from './ErrorNotice.module.css'

export interface ErrorNoticeProps {
  /** What was thrown, or the three sentences of a failure. */
  error: unknown
  action?: { label: string; run: () => void }
}

/** A failure in its three sentences: what happened, what is safe, what to do; with the way out beside it. */
export function ErrorNotice({ error, action }: ErrorNoticeProps) {
  const message = failureText(error)
  return (
    <div className={styles.notice} role="alert" data-selectable>
      <CircleAlert aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.happened}>{message.happened}</p>
        {message.safe !== '' && <p>{message.safe}</p>}
        {message.remedy !== '' && <p>{message.remedy}</p>}
        {message.details !== undefined && (
          <details className={styles.details}>
            <summary>{t('failure.details')}</summary>
            <p lang="en">{message.details}</p>
          </details>
        )}
        {action !== undefined && (
          <Button size="small" className={styles.action} onClick={action.run}>
            {action.label}
          </Button>
        )}
      </div>
    </div>
  )
}
