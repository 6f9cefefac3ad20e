import { Button } from '../../components/Button'
import { t } from '../../texts/t'
import styles from './Settings.module.css'

export interface SaveRowProps {
  changed: boolean
  isPending: boolean
  /** In place of saying that something is not saved. */
  problem?: string | undefined
  onDiscard: () => void
}

/** The end of a form whose changes are kept until they are saved or discarded. */
export function SaveRow({ changed, isPending, problem, onDiscard }: SaveRowProps) {
  return (
    <div className={styles.save}>
      <span role="status">{problem ?? (changed ? t('site.unsaved') : '')}</span>
      {changed && <Button onClick={onDiscard}>{t('siteForm.discard')}</Button>}
      <Button variant="primary" type="submit" disabled={!changed || isPending}>
        {t('action.save')}
      </Button>
    </div>
  )
}
