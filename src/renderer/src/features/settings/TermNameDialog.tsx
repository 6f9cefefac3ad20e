import { useState } from 'react'
import type { CountedTerm } from '../../../../shared/article/records'
import { cleanTermName, maximumTermLength, type TermKind } from '../../../../shared/article/term'
import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { isSameTerm } from '../../app/useTermSuggestions'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'

export interface TermNameDialogProps {
  kind: TermKind
  /** The one to rename; null adds a new one. */
  term: CountedTerm | null
  onClose: () => void
}

export function TermNameDialog({ kind, term, onClose }: TermNameDialogProps) {
  const [name, setName] = useState(term?.name ?? '')
  const [asked, setAsked] = useState(false)
  const create = useCall('term:create')
  const rename = useCall('term:rename')
  const undo = useCall('term:rename')
  const { data: terms } = useChannel('term:list', { kind })
  // Renaming to one that is there is another thing: the workspace says how the two become one.
  const present = term === null ? terms?.find((one) => isSameTerm(one.name, name)) : undefined
  const error = create.error ?? rename.error

  const onRenamed = (from: CountedTerm, to: string) => {
    showToast({
      message: t('terms.renamed', { from: from.name, to }),
      action: {
        label: t('action.undo'),
        run: () => undo.mutate({ id: from.id, name: from.name }, { onError: tellFailure }),
      },
    })
    onClose()
  }
  const submit = () => {
    setAsked(true)
    const clean = cleanTermName(name)
    if (clean === '' || present !== undefined) return
    if (term === null) create.mutate({ kind, name: clean }, { onSuccess: onClose })
    else if (clean === term.name) onClose()
    else rename.mutate({ id: term.id, name: clean }, { onSuccess: (to) => onRenamed(term, to.name) })
  }
  let problem: string | undefined
  if (cleanTermName(name) === '') problem = t('terms.nameNeeded')
  else if (present !== undefined) problem = t('terms.nameThere', { name: present.name })
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        term === null
          ? t('terms.addTitle', { kind: t(`term.${kind}`) })
          : t('terms.renameTitle', { name: term.name })
      }
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" disabled={create.isPending || rename.isPending}>
            {t(term === null ? 'action.add' : 'terms.rename')}
          </Button>
        </>
      }
    >
      <TextField
        label={t(term === null ? 'terms.newNameLabel' : 'terms.newName')}
        hint={term === null ? undefined : t('terms.renameHint', { count: term.count })}
        error={asked ? problem : undefined}
        value={name}
        maxLength={maximumTermLength}
        onFocus={(event) => event.target.select()}
        onChange={(event) => setName(event.target.value)}
      />
      {error !== null && <ErrorNotice error={error} />}
    </Dialog>
  )
}
