import { t } from '../texts/t'
import styles from './StoryArea.module.css'

/** Stands where a story is about to. */
export function OpeningStory() {
  return (
    <div className={styles.opening} aria-busy="true">
      <span className="visuallyHidden">{t('shell.loadingStory')}</span>
    </div>
  )
}
