import { lazy, Suspense, useEffect } from 'react'
import { showWindowDialog, useWindowDialog } from './windowDialogStore'

const loadPalette = () => import('../features/palette/CommandPalette')
const CommandPalette = lazy(async () => ({ default: (await loadPalette()).CommandPalette }))
const PreferencesDialog = lazy(async () => ({
  default: (await import('../features/preferences/PreferencesDialog')).PreferencesDialog,
}))

/** What stands over the window: the palette, which must come at once, and the preferences. */
export function WindowDialogs() {
  const dialog = useWindowDialog()
  const close = () => showWindowDialog(null)
  useEffect(() => {
    const idle = requestIdleCallback(() => {
      // Where it fails now it is asked for again by the palette itself.
      loadPalette().catch(() => undefined)
    })
    return () => cancelIdleCallback(idle)
  }, [])
  return (
    <Suspense fallback={null}>
      {dialog?.kind === 'palette' && <CommandPalette onClose={close} />}
      {dialog?.kind === 'preferences' && (
        <PreferencesDialog key={dialog.page} first={dialog.page} onClose={close} />
      )}
    </Suspense>
  )
}
