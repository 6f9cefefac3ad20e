import type { Article } from '../../../../shared/article/records'
import { shortMoment } from '../../app/moments'
import { useChannel } from '../../app/queries'
import { t } from '../../texts/t'
import { spokenByWindow } from './spokenByWindow'
import styles from './WritingColumn.module.css'

/** What the desk wants changed, or why the story was taken down: it is read before the copy is. */
export function NoteNotice({ article: { id, state, lastNote } }: { article: Article }) {
  const isShown = lastNote !== null && (state === 'changes_requested' || state === 'withdrawn')
  const { data: events } = useChannel('article:events', { id }, { enabled: isShown })
  if (!isShown) return null
  const said = events?.filter(({ note }) => note === lastNote).sort((one, other) => other.seq - one.seq)[0]
  return (
    <div className={styles.notice} role="note" {...spokenByWindow}>
      {said !== undefined && (
        <p>
          <strong>{t(`event.${said.move}`, { name: said.actor.name })}</strong>{' '}
          {shortMoment(said.at, Date.now())}
        </p>
      )}
      <p className={styles.note} dir="auto" data-selectable>
        {lastNote}
      </p>
    </div>
  )
}
