import type { ArticleEvent } from '../../../../shared/article/records'
import { shortMoment } from '../../app/moments'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { t, windowLocale } from '../../texts/t'
import styles from './ReviewPanel.module.css'
import { ReviewSection } from './ReviewSection'

/** Who did what with the story, and when; the newest first. */
export function History({ articleId }: { articleId: string }) {
  const events = useChannel('article:events', { id: articleId })
  const now = Date.now()
  return (
    <ReviewSection title={t('review.history')}>
      {events.isError && <ErrorNotice error={events.error} />}
      <ol className={styles.events}>
        {[...(events.data ?? [])]
          .sort((first, second) => second.seq - first.seq)
          .map((event) => (
            <li key={event.id}>
              <p>{t(`event.${event.move}`, { name: event.actor.name })}</p>
              <p className={styles.when}>
                {shortMoment(event.at, now)}
                {skippedNote(event)}
              </p>
              {event.note !== null && (
                <blockquote className={styles.note} dir="auto" data-selectable>
                  {event.note}
                </blockquote>
              )}
            </li>
          ))}
      </ol>
    </ReviewSection>
  )
}

function skippedNote({ skipped }: ArticleEvent): string {
  if (skipped.length === 0) return ''
  const steps = new Intl.ListFormat(windowLocale).format(skipped.map((state) => t(`state.${state}`)))
  return `, ${t('event.skipped', { steps })}`
}
