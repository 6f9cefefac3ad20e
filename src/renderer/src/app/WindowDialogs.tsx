import { useEffect } from 'react'
import { onDemand } from './onDemand'
import { showWindowDialog, useWindowDialog } from './windowDialogStore'

const CommandPalette = onDemand(
  async () => (await import('../features/palette/CommandPalette')).CommandPalette,
)
const PreferencesDialog = onDemand(
  async () => (await import('../features/preferences/PreferencesDialog')).PreferencesDialog,
)

/** What stands over the window: the palette, which must come at once, and the preferences. */
export function WindowDialogs() {
  const dialog = useWindowDialog()
  const close = () => showWindowDialog(null)
  useEffect(() => {
    const idle = requestIdleCallback(CommandPalette.prepare)
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <>
      {dialog?.kind === 'palette' && <CommandPalette onClose={close} />}
      {dialog?.kind === 'preferences' && (
        <PreferencesDialog key={dialog.page} first={dialog.page} onClose={close} />
      )}
    </>
  )
}
