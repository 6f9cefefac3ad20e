import { useEffect, useState } from 'react'
import type { EventPayload } from '../../../shared/ipc/contract'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { ErrorNotice } from '../components/ErrorNotice'
import { t } from '../texts/t'
import { on } from './ipcClient'
import { useCall, useChannel } from './queries'

/** Says that the storage stopped, and opens the workspace again; or that another workspace could not be opened. */
export function FailureDialog() {
  const [failure, setFailure] = useState<EventPayload<'storage:failed'> | null>(null)
  const { data: workspace } = useChannel('workspace:current', {})
  const open = useCall('workspace:open')
  useEffect(() => on('storage:failed', setFailure), [])
  useEffect(() => on('workspace:changed', () => setFailure(null)), [])
  const isOpening = failure?.opening === true
  const close = () => setFailure(null)
  return (
    <Dialog
      open={failure !== null}
      onClose={close}
      title={t(isOpening ? 'shell.openFailed' : 'shell.storageFailed')}
      footer={
        <>
          <Button onClick={close}>{t('action.close')}</Button>
          {!isOpening && workspace !== null && workspace !== undefined && (
            <Button
              variant="primary"
              disabled={open.isPending}
              onClick={() => open.mutate({ recent: workspace.folder }, { onSuccess: close })}
            >
              {t('shell.reopen')}
            </Button>
          )}
        </>
      }
    >
      {failure !== null && <ErrorNotice error={open.error ?? failure.error} />}
    </Dialog>
  )
}
