import type { CommandId } from '../../../shared/ipc/commands'
import type { Preferences } from '../../../shared/ipc/preferences'
import { useCommands } from './commands'
import { call } from './ipcClient'
import { changePreferences, preferencesStore } from './preferences'
import { tellFailure } from './tellFailure'
import { showWindowDialog, windowDialogStore } from './windowDialogStore'

type Toggle = {
  [Name in keyof Preferences]: Preferences[Name] extends boolean ? Name : never
}[keyof Preferences]

function toggle(name: Toggle): void {
  changePreferences({ [name]: !preferencesStore.get()[name] })
}

/** The focus mode by sentence, from whatever there was; and back to the mode by paragraph. */
function toggleSentenceFocus(): void {
  const { focusMode, sentenceFocus } = preferencesStore.get()
  changePreferences({ focusMode: true, sentenceFocus: !(focusMode && sentenceFocus) })
}

function zoom(to: 'in' | 'out' | 'reset'): void {
  call('window:zoom', { to }).catch(tellFailure)
}

const answers: Partial<Record<CommandId, () => void>> = {
  'view.palette': () =>
    showWindowDialog(windowDialogStore.get()?.kind === 'palette' ? null : { kind: 'palette' }),
  'app.preferences': () => showWindowDialog({ kind: 'preferences', page: 'appearance' }),
  'app.shortcuts': () => showWindowDialog({ kind: 'preferences', page: 'shortcuts' }),
  'window.new': () => {
    call('window:new', {}).catch(tellFailure)
  },
  'view.zoomIn': () => zoom('in'),
  'view.zoomOut': () => zoom('out'),
  'view.zoomReset': () => zoom('reset'),
  'view.fullScreen': () => {
    call('window:toggleFullScreen', {}).catch(tellFailure)
  },
  'view.light': () => changePreferences({ appearance: 'light' }),
  'view.dark': () => changePreferences({ appearance: 'dark' }),
  'view.systemAppearance': () => changePreferences({ appearance: 'system' }),
  'view.focusMode': () => toggle('focusMode'),
  'view.sentenceFocus': toggleSentenceFocus,
  'view.typewriter': () => toggle('typewriter'),
  'view.invisibles': () => toggle('invisibles'),
  'view.spelling': () => toggle('spelling'),
  // Of the field that has the caret. Where a story is open, it answers for its copy first.
  'edit.undo': () => document.execCommand('undo'),
  'edit.redo': () => document.execCommand('redo'),
}

/** The commands that every window answers to, whatever it shows. */
export function useWindowCommands(): void {
  useCommands(answers)
}
