import { Folder } from 'lucide-react'
import { useState } from 'react'
import { call } from '../../app/ipcClient'
import { useCall, useChannel } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import styles from './Publishing.module.css'
import { sendAll } from './sendAll'
import { useMayPublish } from './useMayPublish'

/** A new folder to publish to: its name, and where it is. */
export function AddTargetDialog({ onClose }: { onClose: () => void }) {
  const [name, setName] = useState('')
  const [path, setPath] = useState('')
  const [asked, setAsked] = useState(false)
  const [chooseError, setChooseError] = useState<unknown>(null)
  const add = useCall('target:add')
  const { data: summary } = useChannel('workspace:summary', {}, { keepPrevious: true })
  const mayPublish = useMayPublish()
  // What is live already goes to a new place only when it is sent there.
  const unsent = mayPublish && (summary?.states.published ?? 0) > 0

  const choose = () => {
    setChooseError(null)
    call('dialog:chooseFolder', { purpose: 'target' }).then(
      (chosen) => chosen !== null && setPath(chosen.path),
      setChooseError,
    )
  }
  const submit = () => {
    setAsked(true)
    if (name.trim() === '' || path === '') return
    add.mutate(
      { name: name.trim(), settings: { kind: 'folder', path } },
      {
        onSuccess: (target) => {
          showToast({
            message: t('target.added', { name: target.name }),
            ...(unsent ? { action: { label: t('target.sendAll'), run: () => sendAll(target) } } : {}),
          })
          onClose()
        },
      },
    )
  }
  const failure = add.error ?? chooseError
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('target.addTitle')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button variant="primary" type="submit" disabled={add.isPending}>
            {t('action.add')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('target.name')}
        hint={t('target.nameHint')}
        placeholder={t('target.namePlaceholder')}
        error={asked && name.trim() === '' ? t('target.nameNeeded') : undefined}
        value={name}
        maxLength={120}
        onChange={(event) => setName(event.target.value)}
      />
      <div className={styles.choice}>
        <TextField
          label={t('target.folder')}
          hint={t('target.folderHint')}
          error={asked && path === '' ? t('target.folderNeeded') : undefined}
          value={path}
          readOnly
        />
        <Button icon={<Folder />} onClick={choose}>
          {t('welcome.chooseFolder')}
        </Button>
      </div>
      {failure !== null && <ErrorNotice error={failure} />}
    </Dialog>
  )
}
