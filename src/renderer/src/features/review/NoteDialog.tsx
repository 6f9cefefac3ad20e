import type { ArticleKind } from '../../../../shared/article/articleKind'
import { endsStory, type MoveName, maximumNoteLength } from '../../../../shared/article/moves'
import { sittingDrafts } from '../../app/sittingDrafts'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextArea } from '../../components/TextArea'
import { type TextKey, t } from '../../texts/t'

/** An editor looks at the story again before the note is done: it is there when one comes back to it. */
const useNoteDraft = sittingDrafts<string>()

export interface NoteDialogProps {
  articleId: string
  kind: ArticleKind
  move: MoveName
  isBusy: boolean
  onFinish: (note: string) => void
  onClose: () => void
}

/** What the dialog is called, and what it says of the step. */
function wordsOf(move: MoveName, kind: ArticleKind): [title: TextKey, text: TextKey] {
  const isPage = kind === 'page'
  if (move === 'kill') return [isPage ? 'pages.kill' : 'note.kill.title', 'note.kill.text']
  if (move !== 'withdraw') return ['note.sendBack.title', 'note.sendBack.text']
  return isPage ? ['pages.withdraw', 'pages.withdrawText'] : ['note.withdraw.title', 'note.withdraw.text']
}

/** Asks for the note that goes with sending a story back, taking it down or killing it. */
export function NoteDialog({ articleId, kind, move, isBusy, onFinish, onClose }: NoteDialogProps) {
  const { draft, write, forget } = useNoteDraft(`${articleId} ${move}`)
  const note = draft ?? ''
  const [title, text] = wordsOf(move, kind)
  const submit = () => {
    if (note.trim() === '') return
    forget()
    onFinish(note.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(title)}
      description={t(text)}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            variant={endsStory(move) ? 'danger' : 'primary'}
            disabled={isBusy || note.trim() === ''}
          >
            {t(`move.${move}`)}
          </Button>
        </>
      }
    >
      <TextArea
        autoFocus
        label={t('note.label')}
        rows={4}
        maxLength={maximumNoteLength}
        value={note}
        onChange={(event) => write(event.target.value)}
      />
    </Dialog>
  )
}
