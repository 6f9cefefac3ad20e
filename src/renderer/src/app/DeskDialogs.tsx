import { Tour } from '../features/tour/Tour'
import { showDialog, useDesk } from './deskStore'
import { onDemand } from './onDemand'

const PublishingDialog = onDemand(
  async () => (await import('../features/publishing/PublishingDialog')).PublishingDialog,
)
const SettingsDialog = onDemand(
  async () => (await import('../features/settings/SettingsDialog')).SettingsDialog,
)
const ExportDialog = onDemand(async () => (await import('../features/exporting/ExportDialog')).ExportDialog)
const CreateWorkspaceDialog = onDemand(
  async () => (await import('../features/workspace/CreateWorkspaceDialog')).CreateWorkspaceDialog,
)

/** The dialogs of the desk, each loaded when it is first wanted. */
export function DeskDialogs() {
  const dialog = useDesk((desk) => desk.dialog)
  const articleId = useDesk((desk) => desk.articleId)
  const close = () => showDialog(null)
  return (
    <>
      <Tour />
      {dialog === 'publishing' && <PublishingDialog onClose={close} />}
      {dialog === 'settings' && <SettingsDialog first="site" onClose={close} />}
      {dialog === 'people' && <SettingsDialog first="people" onClose={close} />}
      {dialog === 'terms' && <SettingsDialog first="terms" onClose={close} />}
      {dialog === 'spelling' && <SettingsDialog first="spelling" onClose={close} />}
      {dialog === 'exportStory' && <ExportDialog articleId={articleId} onClose={close} />}
      {dialog === 'createWorkspace' && <CreateWorkspaceDialog onClose={close} />}
    </>
  )
}
