import { createStore, useStore } from './store'

export type PreferencesPage = 'appearance' | 'writing' | 'typing' | 'language' | 'shortcuts'

/** What stands over the whole window, with or without a workspace. */
export type WindowDialog = { kind: 'palette' } | { kind: 'preferences'; page: PreferencesPage } | null

export const windowDialogStore = createStore<WindowDialog>(null)

export function showWindowDialog(dialog: WindowDialog): void {
  windowDialogStore.set(dialog)
}

export function useWindowDialog(): WindowDialog {
  return useStore(windowDialogStore, (dialog) => dialog)
}
