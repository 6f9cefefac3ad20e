import { Folder } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/ipcClient'
import { useCall } from '../../app/queries'
import { offerTour } from '../../app/tourStore'
import { Button } from '../../components/Button'
import { ErrorNotice } from '../../components/ErrorNotice'
import { TextField } from '../../components/TextField'
import { useProblemInView } from '../../components/useProblemInView'
import { t } from '../../texts/t'
import styles from './CreateWorkspaceForm.module.css'

export interface CreateWorkspaceFormProps {
  onCreated: () => void
  onCancel: () => void
}

/** Name and folder of a new workspace, and who works in it. What is missing or refused is said where it is. */
export function CreateWorkspaceForm({ onCreated, onCancel }: CreateWorkspaceFormProps) {
  const [name, setName] = useState('')
  const [person, setPerson] = useState('')
  const [folder, setFolder] = useState<{ grant: string; path: string } | null>(null)
  const [asked, setAsked] = useState(false)
  const [chooseError, setChooseError] = useState<unknown>(null)
  const create = useCall('workspace:create')
  const problem = useProblemInView()

  const choose = () => {
    setChooseError(null)
    call('dialog:chooseFolder', { purpose: 'createWorkspace' }).then(
      (chosen) => chosen !== null && setFolder(chosen),
      setChooseError,
    )
  }
  const submit = () => {
    setAsked(true)
    problem.look()
    if (name.trim() === '' || folder === null) return
    const finish = (made: { folder: string }) => {
      offerTour(made.folder)
      onCreated()
    }
    // Goes on when the workspace has opened and this form is no more; what fails is said below the fields.
    create
      .mutateAsync({ name: name.trim(), inside: folder.grant, sample: false, person: person.trim() })
      .then(finish, () => setAsked(true))
  }
  const failure = create.error ?? chooseError
  return (
    <form
      ref={problem.form}
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextField
        label={t('welcome.nameLabel')}
        hint={t('welcome.nameHint')}
        error={asked && name.trim() === '' ? t('welcome.nameNeeded') : undefined}
        placeholder={t('welcome.namePlaceholder')}
        value={name}
        maxLength={120}
        // One came here to fill this in.
        ref={focusOnce}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label={t('welcome.personLabel')}
        hint={t('welcome.personHint')}
        value={person}
        maxLength={120}
        onChange={(event) => setPerson(event.target.value)}
      />
      <div className={styles.folder}>
        <p className={styles.label}>{t('welcome.folderLabel')}</p>
        <div className={styles.choice}>
          <Button icon={<Folder />} onClick={choose}>
            {t('welcome.chooseFolder')}
          </Button>
          <span className={styles.path} data-selectable title={folder?.path}>
            {folder?.path ?? t('welcome.folderNone')}
          </span>
        </div>
        <p className={styles.hint}>{t('welcome.folderHint')}</p>
        {asked && folder === null && (
          <p className={styles.error} role="alert">
            {t('welcome.folderNeeded')}
          </p>
        )}
      </div>
      {failure !== null && <ErrorNotice error={failure} />}
      <div className={styles.actions}>
        <Button onClick={onCancel}>{t('action.cancel')}</Button>
        <Button variant="primary" type="submit" disabled={create.isPending}>
          {create.isPending ? t('welcome.creating') : t('welcome.create')}
        </Button>
      </div>
    </form>
  )
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus()
}
