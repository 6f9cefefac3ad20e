import type { SettingsTab } from '../features/settings/SettingsDialog'
import { Tour } from '../features/tour/Tour'
import { showDialog, useDesk } from './deskStore'
import { onDemand } from './onDemand'

const PublishingDialog = onDemand(
  async () => (await import('../features/publishing/PublishingDialog')).PublishingDialog,
)
const SiteCheckDialog = onDemand(
  async () => (await import('../features/siteCheck/SiteCheckDialog')).SiteCheckDialog,
)
const SettingsDialog = onDemand(
  async () => (await import('../features/settings/SettingsDialog')).SettingsDialog,
)
const SitePreviewPane = onDemand(
  async () => (await import('../features/preview/SitePreviewPane')).SitePreviewPane,
)
const ExportDialog = onDemand(async () => (await import('../features/exporting/ExportDialog')).ExportDialog)
const CreateWorkspaceDialog = onDemand(
  async () => (await import('../features/workspace/CreateWorkspaceDialog')).CreateWorkspaceDialog,
)

/** The page of the settings that a dialog opens at. */
const settingsPages: Partial<Record<string, SettingsTab>> = {
  settings: 'site',
  people: 'people',
  terms: 'terms',
  spelling: 'spelling',
}

/** The dialogs of the desk, each loaded when it is first wanted. */
export function DeskDialogs() {
  const dialog = useDesk((desk) => desk.dialog)
  const articleId = useDesk((desk) => desk.articleId)
  const settings = dialog === null ? undefined : settingsPages[dialog]
  const close = () => showDialog(null)
  return (
    <>
      <Tour />
      {(dialog === 'publishing' || dialog === 'addPlace') && (
        <PublishingDialog adds={dialog === 'addPlace'} onClose={close} />
      )}
      {dialog === 'siteCheck' && <SiteCheckDialog onClose={close} />}
      {settings !== undefined && (
        <SettingsDialog
          first={settings}
          onClose={close}
          preview={(shown) => <SitePreviewPane {...shown} />}
        />
      )}
      {dialog === 'exportStory' && <ExportDialog articleId={articleId} onClose={close} />}
      {dialog === 'createWorkspace' && <CreateWorkspaceDialog onClose={close} />}
    </>
  )
}
