import type { ArticleKind } from '../../../../shared/article/articleKind'
import type { MoveName } from '../../../../shared/article/moves'
import { maximumNoteLength } from '../../../../shared/article/moves'
import { sittingDrafts } from '../../app/sittingDrafts'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextArea } from '../../components/TextArea'
import { t } from '../../texts/t'

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

/** Asks for the note that goes with sending a story back or taking it down. */
export function NoteDialog({ articleId, kind, move, isBusy, onFinish, onClose }: NoteDialogProps) {
  const { draft, write, forget } = useNoteDraft(`${articleId} ${move}`)
  const note = draft ?? ''
  const isPage = kind === 'page'
  const isWithdraw = move === 'withdraw'
  const submit = () => {
    if (note.trim() === '') return
    forget()
    onFinish(note.trim())
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(isWithdraw ? (isPage ? 'pages.withdraw' : 'note.withdraw.title') : 'note.sendBack.title')}
      description={t(
        isWithdraw ? (isPage ? 'pages.withdrawText' : 'note.withdraw.text') : 'note.sendBack.text',
      )}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            type="submit"
            variant={isWithdraw ? 'danger' : 'primary'}
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
