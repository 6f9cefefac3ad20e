import { useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Select } from '../../components/Select'
import { t } from '../../texts/t'
import { DifferenceView } from './DifferenceView'
import styles from './ReviewPanel.module.css'
import { ReviewSection } from './ReviewSection'

type Since = 'filed' | 'published'

/** What changed in the text since the story was filed, or since it went live. */
export function WhatChanged({ article }: { article: Article }) {
  const offered: Since[] = []
  if (article.live) offered.push('published')
  if (article.filedAt !== null) offered.push('filed')
  const [chosen, setChosen] = useState<Since | null>(null)
  const since = chosen !== null && offered.includes(chosen) ? chosen : (offered[0] ?? null)
  return (
    <ReviewSection title={t('review.changes')}>
      {offered.length > 1 && since !== null && (
        <div className={styles.since}>
          <Select
            label={t('review.since')}
            hideLabel
            value={since}
            options={offered.map((value) => ({ value, label: t(`review.since.${value}`) }))}
            onChange={setChosen}
          />
        </div>
      )}
      {since === null ? (
        <p className={styles.quiet}>{t('review.changes.none')}</p>
      ) : (
        <Changes articleId={article.id} since={since} />
      )}
    </ReviewSection>
  )
}

function Changes({ articleId, since }: { articleId: string; since: Since }) {
  const { data, error } = useChannel(
    'version:difference',
    { id: articleId, from: since },
    { keepPrevious: true },
  )
  if (error !== null) return <ErrorNotice error={error} />
  if (data === undefined) return null
  if (data.from === null) return <p className={styles.quiet}>{t('review.changes.none')}</p>
  if (data.blocks.every(({ kind }) => kind === 'same')) {
    return <p className={styles.quiet}>{t(`review.unchanged.${since}`)}</p>
  }
  return <DifferenceView blocks={data.blocks} />
}
