import { CircleCheck } from 'lucide-react'
import type { Article } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { StateBadge } from '../../components/StateBadge'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import { CheckList } from './CheckList'
import { History } from './History'
import styles from './ReviewPanel.module.css'
import { ReviewSection } from './ReviewSection'
import { VersionList } from './VersionList'
import { WhatChanged } from './WhatChanged'

export interface ReviewPanelProps {
  article: Article
  story: Story
}

/** Reading a story for the desk: where it stands, what it lacks, what changed, who did what, and its versions. */
export function ReviewPanel({ article, story }: ReviewPanelProps) {
  const checks = useChannel('article:check', { id: article.id })
  const { data: profile } = useChannel('profile:current', {})
  const { claimant } = article
  return (
    <div className={styles.panel}>
      <ReviewSection title={t('review.state')}>
        <p className={styles.state}>
          <StateBadge state={article.state} />
          {claimant !== null && (
            <span>
              {claimant.id === profile?.id
                ? t('review.claimedByYou')
                : t('review.claimedBy', { name: claimant.name })}
            </span>
          )}
        </p>
        {article.lastNote !== null && (
          <blockquote className={styles.note} dir="auto" data-selectable>
            {article.lastNote}
          </blockquote>
        )}
      </ReviewSection>
      <ReviewSection
        title={t('review.checks')}
        {...(checks.data === undefined ? {} : { note: t('review.toSettle', { count: checks.data.length }) })}
      >
        {checks.isError && <ErrorNotice error={checks.error} />}
        {checks.data?.length === 0 && (
          <p className={styles.clear}>
            <CircleCheck aria-hidden="true" />
            {t('review.clear')}
          </p>
        )}
        {checks.data !== undefined && <CheckList checks={checks.data} editor={story.editor} />}
      </ReviewSection>
      <WhatChanged article={article} />
      <History articleId={article.id} />
      <VersionList article={article} story={story} />
    </div>
  )
}
