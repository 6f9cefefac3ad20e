import { CircleCheck, ReceiptText } from 'lucide-react'
import type { Receipt } from '../../../../shared/ipc/outboxRecords'
import { shortMoment } from '../../app/moments'
import { classNames } from '../../components/classNames'
import { EmptyState } from '../../components/EmptyState'
import { t } from '../../texts/t'
import styles from './Publishing.module.css'

/** Digits of a hash that are enough to compare by eye. */
const shownHash = 12

/** The proofs: what was read back where, and when. */
export function ReceiptList({ receipts }: { receipts: Receipt[] }) {
  if (receipts.length === 0) {
    return (
      <EmptyState
        icon={<ReceiptText />}
        title={t('outbox.noReceipts.title')}
        text={t('outbox.noReceipts.text')}
      />
    )
  }
  return (
    <ul className={styles.rows}>
      {receipts.map((receipt) => (
        <li key={receipt.id} className={styles.row}>
          <div className={styles.main}>
            <p className={styles.headline} dir="auto">
              {receipt.headline === '' ? t('story.untitled') : receipt.headline}
            </p>
            <p className={styles.facts}>
              <span className={classNames(styles.state, styles.sent)}>
                <CircleCheck aria-hidden="true" />
                {t(`outbox.receipt.${receipt.action}`)}
              </span>
              <span>
                {t('outbox.receiptAt', { target: receipt.targetName, when: shortMoment(receipt.at) })}
              </span>
              <span title={receipt.readBackHash}>
                {t('outbox.readBack', { hash: receipt.readBackHash.slice(0, shownHash) })}
              </span>
            </p>
            <p className={styles.location} data-selectable>
              {receipt.location}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
