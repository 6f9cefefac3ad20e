import type { Article } from '../../../../shared/article/records'
import { shortMoment } from '../../app/moments'
import { t } from '../../texts/t'
import styles from './StoryDates.module.css'

/** When what happened to the story. */
export function StoryDates({ article }: { article: Article }) {
  const now = Date.now()
  const rows = [
    [t('details.created'), article.createdAt],
    [t('details.edited'), article.updatedAt],
    [t('details.filed'), article.filedAt],
    [t('details.firstPublished'), article.firstPublishedAt],
    [
      t('details.lastPublished'),
      article.lastPublishedAt === article.firstPublishedAt ? null : article.lastPublishedAt,
    ],
  ] as const
  return (
    <dl className={styles.dates} aria-label={t('details.dates')}>
      {rows.map(
        ([label, moment]) =>
          moment !== null && (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{shortMoment(moment, now)}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
