import { FolderOutput, FolderPlus, MapPinPlus } from 'lucide-react'
import { useState } from 'react'
import type { Target } from '../../../../shared/ipc/outboxRecords'
import { useCall } from '../../app/queries'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { EmptyState } from '../../components/EmptyState'
import { ErrorNotice } from '../../components/ErrorNotice'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import styles from './Publishing.module.css'
import { ReleasesDialog } from './ReleasesDialog'
import { sendAll } from './sendAll'
import { useMayPublish } from './useMayPublish'

export interface TargetListProps {
  targets: Target[]
  onAdd: () => void
}

/** The places that published stories go to. */
export function TargetList({ targets, onAdd }: TargetListProps) {
  const mayPublish = useMayPublish()
  const [removing, setRemoving] = useState<Target | null>(null)
  const [shown, setShown] = useState<Target | null>(null)
  const add = (
    <Button icon={<FolderPlus />} onClick={onAdd}>
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
      {shown !== null && <ReleasesDialog target={shown} onClose={() => setShown(null)} />}
      {removing !== null && <RemoveTargetDialog target={removing} onClose={() => setRemoving(null)} />}
    </>
  )
}

function SendAllButton({ target }: { target: Target }) {
  return (
    <Button
      size="small"
      aria-label={t('target.sendAllNamed', { name: target.name })}
      onClick={() => sendAll(target)}
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
