import { UserRound } from 'lucide-react'
import type { Article } from '../../../../shared/article/records'
import { shortMoment } from '../../app/moments'
import { t, windowLocale } from '../../texts/t'
import styles from './Byline.module.css'
import { DetailButton } from './DetailButton'
import { spokenByWindow } from './spokenByWindow'

/** Who wrote the story, and what happened to it when; a static page bears no name. */
export function Byline({ article }: { article: Article }) {
  const names = new Intl.ListFormat(windowLocale, { type: 'conjunction' }).format(
    article.authors.map((author) => author.name),
  )
  const now = Date.now()
  const sent =
    article.firstPublishedAt === null
      ? article.filedAt !== null && t('story.filedAt', { when: shortMoment(article.filedAt, now) })
      : t('story.publishedAt', { when: shortMoment(article.firstPublishedAt, now) })
  const isFirst = article.kind === 'page' && sent === false
  const moments = [
    sent,
    t(isFirst ? 'pages.editedAt' : 'story.editedAt', { when: shortMoment(article.updatedAt, now) }),
  ].filter((part) => part !== false)
  return (
    <div className={styles.byline}>
      {article.kind === 'story' && (
        <>
          <UserRound aria-hidden="true" />
          <span className={styles.names}>
            <DetailButton field="byline" title={t('story.writeByline')}>
              {names === '' ? t('story.noByline') : names}
            </DetailButton>
          </span>
        </>
      )}
      <span className={styles.moments} {...spokenByWindow}>
        {moments.join(', ')}
      </span>
    </div>
  )
}
