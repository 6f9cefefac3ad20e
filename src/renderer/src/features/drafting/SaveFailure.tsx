import { Copy, RotateCw } from 'lucide-react'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import type { Story } from '../../editor/story'
import { t } from '../../texts/t'
import { copyText } from './copyText'
import styles from './SaveFailure.module.css'

/** Says that the story cannot be saved, why, and the ways out; nothing while all is well. */
export function SaveFailure({ story }: { story: Story }) {
  const { saveState, editor } = story
  if (saveState.kind !== 'notSaved' || editor === null) return null
  const copy = () => {
    const { doc } = editor.state
    const isCopied = copyText(doc.textBetween(0, doc.content.size, '\n\n', '\n'))
    showToast({
      message: t(isCopied ? 'save.copied' : 'save.copyFailed'),
      tone: isCopied ? 'plain' : 'failure',
    })
  }
  return (
    <div className={styles.failure}>
      <ErrorNotice error={saveState.error} />
      <div className={styles.actions}>
        <Button size="small" icon={<RotateCw />} onClick={story.retry}>
          {t('action.retry')}
        </Button>
        <Button size="small" icon={<Copy />} onClick={copy}>
          {t('save.copyText')}
        </Button>
      </div>
    </div>
  )
}
