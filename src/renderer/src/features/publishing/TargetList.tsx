import { FolderOutput, FolderPlus, MapPinPlus } from 'lucide-react'
import { useState } from 'react'
import type { Target } from '../../../../shared/ipc/outboxRecords'
import { useCall } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { AddTargetDialog } from './AddTargetDialog'
import styles from './Publishing.module.css'
import { ReleasesDialog } from './ReleasesDialog'
import { useMayPublish } from './useMayPublish'

/** The places that published stories go to. */
export function TargetList({ targets }: { targets: Target[] }) {
  const mayPublish = useMayPublish()
  const [adding, setAdding] = useState(false)
  const [removing, setRemoving] = useState<Target | null>(null)
  const [shown, setShown] = useState<Target | null>(null)
  const add = (
    <Button icon={<FolderPlus />} onClick={() => setAdding(true)}>
      {t('outbox.addFolder')}
    </Button>
  )
  return (
    <>
      {targets.length === 0 ? (
        <EmptyState
          icon={<MapPinPlus />}
          title={t('outbox.noTargets.title')}
          text={t('outbox.noTargets.text')}
          actions={add}
        />
      ) : (
        <>
          <ul className={styles.rows}>
            {targets.map((target) => (
              <li key={target.id} className={styles.row}>
                <FolderOutput aria-hidden="true" className={styles.kind} />
                <div className={styles.main}>
                  <p className={styles.headline} dir="auto">
                    {target.name}
                  </p>
                  <p className={styles.location} data-selectable>
                    {target.settings.path}
                  </p>
                </div>
                {mayPublish && <SendAllButton target={target} />}
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={t('release.showNamed', { name: target.name })}
                  onClick={() => setShown(target)}
                >
                  {t('release.show')}
                </Button>
                <Button
                  size="small"
                  variant="ghost"
                  aria-label={t('target.removeNamed', { name: target.name })}
                  onClick={() => setRemoving(target)}
                >
                  {t('action.remove')}
                </Button>
              </li>
            ))}
          </ul>
          <div className={styles.add}>{add}</div>
        </>
      )}
      {adding && <AddTargetDialog onClose={() => setAdding(false)} />}
      {shown !== null && <ReleasesDialog target={shown} onClose={() => setShown(null)} />}
      {removing !== null && <RemoveTargetDialog target={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

/** For a new place, or one that has missed something: whatever is live goes out once more. */
function SendAllButton({ target }: { target: Target }) {
  const queue = useCall('outbox:queue')
  const { name } = target
  return (
    <Button
      size="small"
      aria-label={t('target.sendAllNamed', { name })}
      disabled={queue.isPending}
      onClick={() =>
        queue.mutate(
          { targetId: target.id },
          {
            onSuccess: ({ jobs }) =>
              showToast({ message: t('target.sendingAll', { count: jobs.length, name }) }),
            onError: tellFailure,
          },
        )
      }
    >
      {t('target.sendAll')}
    </Button>
  )
}

function RemoveTargetDialog({ target, onClose }: { target: Target; onClose: () => void }) {
  const remove = useCall('target:remove')
  const { name, settings } = target
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('target.removeTitle', { name })}
      description={t('target.removeText', { path: settings.path })}
      footer={
        <>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button
            variant="danger"
            disabled={remove.isPending}
            onClick={() =>
              remove.mutate(
                { id: target.id },
                {
                  onSuccess: () => {
                    showToast({ message: t('target.removed', { name }) })
                    onClose()
                  },
                },
              )
            }
          >
            {t('target.removeNamed', { name })}
          </Button>
        </>
      }
    >
      {remove.error !== null && <ErrorNotice error={remove.error} />}
    </Dialog>
  )
}
