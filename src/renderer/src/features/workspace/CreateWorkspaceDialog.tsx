import { Dialog } from '../../components/Dialog'
import { t } from '../../texts/t'
import { CreateWorkspaceForm } from './CreateWorkspaceForm'

/** Creating a further workspace while one is open; the new one opens in its place. */
export function CreateWorkspaceDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={t('welcome.create')}>
      <CreateWorkspaceForm onCreated={onClose} onCancel={onClose} />
    </Dialog>
  )
}
