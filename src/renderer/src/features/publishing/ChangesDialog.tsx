import type { PageChange, TargetChanges } from '../../../../shared/ipc/changeReport'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { t } from '../../texts/t'
import styles from './Publishing.module.css'

/** What the next sync would change, page by page, before it goes out. */
export function ChangesDialog({
  reports,
  onClose,
}: {
  reports: readonly TargetChanges[]
  onClose: () => void
}) {
  return (
    <Dialog
      open
      size="large"
      isReading
      onClose={onClose}
      title={t('report.title')}
      footer={<Button onClick={onClose}>{t('action.close')}</Button>}
    >
      {reports.map((report) => (
        <ChangesAt key={report.targetId} report={report} />
      ))}
    </Dialog>
  )
}

function ChangesAt({ report }: { report: TargetChanges }) {
  const { counts, changes, targetName } = report
  const all = counts.new + counts.updated + counts.removed
  return (
    <section className={styles.report} aria-label={targetName}>
      <h3 className={styles.reportTitle}>{targetName}</h3>
      <p className={styles.facts}>
        {all === 0
          ? t('report.nothing', { unchanged: counts.unchanged })
          : t('report.counts', {
              count: all,
              added: counts.new,
              updated: counts.updated,
              removed: counts.removed,
              unchanged: counts.unchanged,
            })}
      </p>
      {changes.length > 0 && (
        <ul className={styles.changes}>
          {changes.map((change) => (
            <li key={change.path} className={styles.change}>
              <span className={styles.changeKind}>{t(`report.${change.change}`)}</span>
              <span className={styles.changePage}>
                {change.title !== '' && <bdi className={styles.headline}>{change.title}</bdi>}
                <span className={styles.location}>{change.path}</span>
              </span>
              <span className={styles.changeWhy}>{why(change)}</span>
            </li>
          ))}
        </ul>
      )}
      {changes.length < all && (
        <p className={styles.facts}>{t('report.more', { count: all - changes.length })}</p>
      )}
    </section>
  )
}

/** When the site around it has changed every page has, and what else has says nothing more. */
function why({ reasons }: PageChange): string {
  const told = reasons.includes('site') ? (['site'] as const) : reasons
  return told.map((reason) => t(`report.why.${reason}`)).join(', ')
}
