import { t } from '../../texts/t'
import { PageMenuField } from './PageMenuField'
import { SectionTreeField } from './SectionTreeField'
import styles from './Settings.module.css'
import { TopicBarField } from './TopicBarField'

/** What leads through the site on every page: the sections as a tree, the topic bar, and the menus of static pages. */
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
      <section className={styles.fields} aria-labelledby="settings-navigation-pages">
        <h3 id="settings-navigation-pages" className={styles.heading}>
          {t('pages.inNavigation')}
        </h3>
        <p className={styles.lead}>{t('pages.inNavigationLead')}</p>
        <PageMenuField menu="navigationPages" label={t('pages.inNavigation')} />
      </section>
      <section className={styles.fields} aria-labelledby="settings-footer-pages">
        <h3 id="settings-footer-pages" className={styles.heading}>
          {t('pages.inFooter')}
        </h3>
        <p className={styles.lead}>{t('pages.inFooterLead')}</p>
        <PageMenuField menu="footerPages" label={t('pages.inFooter')} />
      </section>
    </div>
  )
}
