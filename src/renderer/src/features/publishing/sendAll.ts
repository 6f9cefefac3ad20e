import type { Target } from '../../../../shared/ipc/outboxRecords'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'

/** Sends whatever is live to a place: to a new one, or one that has missed something. */
export function sendAll({ id, name }: Target): void {
  call('outbox:queue', { targetId: id })
    .then(({ jobs }) => showToast({ message: t('target.sendingAll', { count: jobs.length, name }) }))
    .catch(tellFailure)
}
