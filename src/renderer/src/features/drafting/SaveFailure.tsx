import { Copy, RotateCw } from 'lucide-react'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { copyStory } from '../../editor/copyStory'
import type { Story } from '../../editor/story'
import { useStoryProgress } from '../../editor/useStory'
import { t } from '../../texts/t'
import styles from './SaveFailure.module.css'

/** Says that the story cannot be saved, why, and the ways out; nothing while all is well. */
export function SaveFailure({ story }: { story: Story }) {
  const { editor } = story
  const saveState = useStoryProgress(story, (progress) => progress.saveState)
  if (saveState.kind !== 'notSaved' || editor === null) return null
  return (
    <div className={styles.failure}>
      <ErrorNotice error={saveState.error} />
      <div className={styles.actions}>
        <Button size="small" icon={<RotateCw />} onClick={story.retry}>
          {t('action.retry')}
        </Button>
        <Button size="small" icon={<Copy />} onClick={() => copyStory(editor)}>
          {t('save.copyText')}
        </Button>
      </div>
    </div>
  )
}
