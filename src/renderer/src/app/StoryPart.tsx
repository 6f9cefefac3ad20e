import { Check, CircleAlert, Lock, Save } from 'lucide-react'
import { StateBadge } from '../components/StateBadge'
import { SpellingStatus } from '../features/spelling/SpellingStatus'
import { t } from '../texts/t'
import { languageName } from './languageName'
import { useChannel } from './queries'
import styles from './StatusBar.module.css'
import { StoryCounts } from './StoryCounts'
import { useStore } from './store'
import { type StoryStatus, storyStatusStore } from './storyStatus'

/** What the status bar says of the open story: saved or not, words, language, spelling, state. */
export function StoryPart({ articleId }: { articleId: string }) {
  const status = useStore(storyStatusStore, (current) => current)
  const { data: article } = useChannel('article:get', { id: articleId })
  if (status === null || article === undefined) return null
  return (
    <>
      <SavedState status={status} />
      <StoryCounts status={status} />
      <span className={styles.language}>{languageName(article.language)}</span>
      <SpellingStatus language={article.language} />
      <span className={styles.state}>
        <StateBadge state={article.state} />
      </span>
    </>
  )
}

function SavedState({ status }: { status: StoryStatus }) {
  const { kind } = useStore(status.progress, (progress) => progress.saveState)
  if (status.status === 'readOnly') {
    return (
      <span className={styles.item}>
        <Lock aria-hidden="true" />
        {t('status.readOnly')}
      </span>
    )
  }
  if (kind === 'notSaved') {
    return (
      <button type="button" className={styles.notSaved} onClick={status.retry}>
        <CircleAlert aria-hidden="true" />
        {t('status.notSaved')}
      </button>
    )
  }
  const isSaved = kind === 'saved'
  return (
    <span className={isSaved ? styles.saved : styles.item} data-save-state={kind}>
      {/* Both stay: what is taken out of a page ends, for the engine, the step of undoing of the field one writes in. */}
      <Check aria-hidden="true" {...(isSaved ? {} : { className: styles.otherSign })} />
      <Save aria-hidden="true" {...(isSaved ? { className: styles.otherSign } : {})} />
      {t(isSaved ? 'status.saved' : 'status.saving')}
    </span>
  )
}
