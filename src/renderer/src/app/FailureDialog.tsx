import { useEffect, useState } from 'react'
import type { SerializedError } from '../../../shared/errors'
import { Button } from '../components/Button'
import { Dialog } from '../components/Dialog'
import { ErrorNotice } from '../components/ErrorNotice'
import { t } from '../texts/t'
import { on } from './ipcClient'
import { useCall, useChannel } from './queries'

/** Says that the storage stopped, and opens the workspace again. */
export function FailureDialog() {
  const [failure, setFailure] = useState<SerializedError | null>(null)
  const { data: workspace } = useChannel('workspace:current', {})
  const open = useCall('workspace:open')
  useEffect(() => on('storage:failed', ({ error }) => setFailure(error)), [])
  useEffect(() => on('workspace:changed', () => setFailure(null)), [])
  const close = () => setFailure(null)
  return (
    <Dialog
      open={failure !== null}
      onClose={close}
      title={t('shell.storageFailed')}
      footer={
        <>
          <Button onClick={close}>{t('action.close')}</Button>
          {workspace !== null && workspace !== undefined && (
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
      {failure !== null && <ErrorNotice error={open.error ?? failure} />}
    </Dialog>
  )
}
