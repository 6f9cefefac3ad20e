import { CircleAlert } from 'lucide-react'
import type { ErrorMessage } from '../../../shared/errors'
import { serializeError } from '../../../shared/errors'
import { Button } from './Button'
import styles from './ErrorNotice.module.css'

export interface ErrorNoticeProps {
  /** What was thrown, or the three sentences of a failure. */
  error: unknown
  action?: { label: string; run: () => void }
}

function isMessage(value: unknown): value is ErrorMessage {
  return (
    typeof value === 'object' &&
    value !== null &&
    !(value instanceof Error) &&
    'happened' in value &&
    'safe' in value &&
    'remedy' in value
  )
}

/** A failure in its three sentences: what happened, what is safe, what to do; with the way out beside it. */
export function ErrorNotice({ error, action }: ErrorNoticeProps) {
  const message = isMessage(error) ? error : serializeError(error)
  return (
    <div className={styles.notice} role="alert" data-selectable>
      <CircleAlert aria-hidden="true" className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.happened}>{message.happened}</p>
        {message.safe !== '' && <p>{message.safe}</p>}
        {message.remedy !== '' && <p>{message.remedy}</p>}
        {action !== undefined && (
          <Button size="small" className={styles.action} onClick={action.run}>
            {action.label}
          </Button>
        )}
      </div>
    </div>
  )
}
