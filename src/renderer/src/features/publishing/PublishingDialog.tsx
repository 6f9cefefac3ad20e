import { FileDiff, Send } from 'lucide-react'
import { useState } from 'react'
import { changesStore, startJob } from '../../app/jobs'
import { useChannel } from '../../app/queries'
import { useStore } from '../../app/store'
import { tellFailure } from '../../app/tellFailure'
import { Button } from '../../components/Button'
import { Dialog } from '../../components/Dialog'
import { ErrorNotice } from '../../components/ErrorNotice'
import { Tabs } from '../../components/Tabs'
import { t } from '../../texts/t'
import { AddTargetDialog } from './AddTargetDialog'
import { ChangesDialog } from './ChangesDialog'
import { JobList } from './JobList'
import styles from './Publishing.module.css'
import { ReceiptList } from './ReceiptList'
import { TargetList } from './TargetList'

type Tab = 'queue' | 'receipts' | 'targets'

export interface PublishingDialogProps {
  /** It opens with the form of a new place over it. */
  adds?: boolean
  onClose: () => void
}

/** The outbox: what waits, what was sent and read back, and where it goes. */
export function PublishingDialog({ adds = false, onClose }: PublishingDialogProps) {
  const outbox = useChannel('outbox:list', { limit: 500 })
  const { data: targets } = useChannel('target:list', {})
  const [tab, setTab] = useState<Tab>('queue')
  const [adding, setAdding] = useState(adds)
  const changes = useStore(changesStore, (shown) => shown)
  const jobs = (outbox.data?.jobs ?? []).filter(({ state }) => state !== 'done' && state !== 'cancelled')
  const receipts = outbox.data?.receipts ?? []
  const sending = jobs.some(({ state }) => state === 'claimed' || state === 'acting')
  return (
    <Dialog
      open
      size="large"
      onClose={onClose}
      title={t('outbox.title')}
      footer={
        <>
          <Button
            variant="ghost"
            icon={<FileDiff />}
            disabled={jobs.length === 0 || sending}
            onClick={() => {
              startJob({ kind: 'reportChanges' }).catch(tellFailure)
            }}
          >
            {t('report.ask')}
          </Button>
          <Button onClick={onClose}>{t('action.close')}</Button>
          <Button
            variant="primary"
            icon={<Send />}
            disabled={jobs.length === 0 || sending}
            onClick={() => {
              startJob({ kind: 'publishSync' }).catch(tellFailure)
            }}
          >
            {sending ? t('outbox.syncing') : t('outbox.sync')}
          </Button>
        </>
      }
    >
      {outbox.error === null ? (
        <div className={styles.tabs}>
          <Tabs
            label={t('outbox.title')}
            value={tab}
            onChange={setTab}
            tabs={[
              {
                id: 'queue',
                label: t('outbox.queue'),
                count: jobs.length,
                panel: (
                  <JobList
                    jobs={jobs}
                    targets={targets}
                    onAddTarget={() => {
                      setTab('targets')
                      setAdding(true)
                    }}
                  />
                ),
              },
              { id: 'receipts', label: t('outbox.receipts'), panel: <ReceiptList receipts={receipts} /> },
              {
                id: 'targets',
                label: t('outbox.targets'),
                panel: <TargetList targets={targets ?? []} onAdd={() => setAdding(true)} />,
              },
            ]}
          />
        </div>
      ) : (
        <ErrorNotice
          error={outbox.error}
          action={{ label: t('action.retry'), run: () => void outbox.refetch() }}
        />
      )}
      {adding && <AddTargetDialog onClose={() => setAdding(false)} />}
      {changes !== null && <ChangesDialog reports={changes} onClose={() => changesStore.set(null)} />}
    </Dialog>
  )
}
