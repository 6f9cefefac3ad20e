import { t } from '../../texts/t'
import { SectionTreeField } from './SectionTreeField'
import styles from './Settings.module.css'
import { TopicBarField } from './TopicBarField'

/** What stands at the head of every page: the sections as a tree, and the topic bar. */
export function NavigationSettings() {
  return (
    <div className={styles.page}>
      <section className={styles.fields} aria-labelledby="settings-sections">
        <h3 id="settings-sections" className={styles.heading}>
          {t('terms.section')}
        </h3>
        <p className={styles.lead}>{t('sections.lead')}</p>
        <SectionTreeField />
      </section>
      <section className={styles.fields} aria-labelledby="settings-topics">
        <h3 id="settings-topics" className={styles.heading}>
          {t('topicBar.title')}
        </h3>
        <p className={styles.lead}>{t('topicBar.lead')}</p>
        <TopicBarField />
      </section>
    </div>
  )
}
