import { useState } from 'react'
import type { ArticleKind } from '../../../../shared/article/articleKind'
import type { MoveName } from '../../../../shared/article/moves'
import { maximumNoteLength } from '../../../../shared/article/moves'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { TextArea } from '../../components/TextArea'
import { t } from '../../texts/t'

export interface NoteDialogProps {
  kind: ArticleKind
  move: MoveName
  isBusy: boolean
  onFinish: (note: string) => void
  onClose: () => void
}

/** Asks for the note that goes with sending a story back or taking it down. */
export function NoteDialog({ kind, move, isBusy, onFinish, onClose }: NoteDialogProps) {
  const [note, setNote] = useState('')
  const isPage = kind === 'page'
  const isWithdraw = move === 'withdraw'
  const submit = () => {
    if (note.trim() !== '') onFinish(note.trim())
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
        dir="auto"
        maxLength={maximumNoteLength}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit()
        }}
      />
    </Dialog>
  )
}
