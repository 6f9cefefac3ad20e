import { type CommandId, isEditorCommand } from '../../../shared/ipc/commands'
import { type KeyTable, keyTable, pressedKeys } from '../../../shared/ipc/pressedKeys'
import { readSelection } from '../editor/readSelection'
import { runCommand } from './commands'
import { preferencesStore } from './preferences'

const isMac = navigator.platform.startsWith('Mac')

/** What the engine does in a text field by itself, and does best. */
const nativeInFields: ReadonlySet<CommandId> = new Set(['edit.undo', 'edit.redo', 'edit.pastePlain'])

/** Commands on the copy that are meant wherever the caret is. */
const fromFields: ReadonlySet<CommandId> = new Set([
  'edit.find',
  'edit.replace',
  'edit.findNext',
  'edit.findPrevious',
  'edit.nextMisspelling',
])

/** What still makes sense while a dialog asks something. */
const besideDialogs = /^view\.(zoom|fullScreen|light|dark|systemAppearance)|^window\.new$/

/**
 * Runs the command whose keys are pressed, once, before anything else in the window sees them. One place for all keys:
 * what is changed in the preferences holds for the editor's own bindings too. @returns a function that stops it
 */
export function listenToKeys(): () => void {
  let table = keyTable(preferencesStore.get().shortcuts)
  const stopFollowing = preferencesStore.subscribe(() => {
    table = keyTable(preferencesStore.get().shortcuts)
  })
  const onKeyDown = (event: KeyboardEvent) => handleKey(event, table)
  window.addEventListener('keydown', onKeyDown, { capture: true })
  return () => {
    stopFollowing()
    window.removeEventListener('keydown', onKeyDown, { capture: true })
  }
}

function handleKey(event: KeyboardEvent, table: KeyTable): void {
  // Half-composed text and what AltGr writes are typing.
  if (event.isComposing || event.keyCode === 229 || event.getModifierState('AltGraph')) return
  const { key, code, ctrlKey: control, metaKey: meta, altKey: alt, shiftKey: shift } = event
  const candidates = pressedKeys({ key, code, control, meta, alt, shift }, isMac)
  if (candidates.length === 0 || isAskingForKeys(event.target)) return
  const command = table.commandOf(candidates)
  if (command === undefined) {
    // The editor knows the usual keys by itself: taken away here, they do nothing there either.
    if (isCopy(event.target) && table.wereTaken(candidates)) stop(event)
    return
  }
  if (!isMeant(command, event.target)) return
  if (isCopy(event.target)) readSelection()
  if (runCommand(command)) stop(event)
}

function stop(event: KeyboardEvent): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function isMeant(command: CommandId, target: EventTarget | null): boolean {
  if (isTextField(target)) {
    if (nativeInFields.has(command)) return false
    if (isEditorCommand(command) && !fromFields.has(command)) return false
  }
  const dialogs = document.querySelectorAll('[data-dialog]')
  if (dialogs.length === 0 || besideDialogs.test(command)) return true
  // The palette's own keys put it away again.
  return (
    command === 'view.palette' &&
    dialogs.length === 1 &&
    dialogs[0]?.getAttribute('data-dialog') === 'palette'
  )
}

function isCopy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.ProseMirror') !== null && !isTextField(target)
}

/** A field of its own, not the copy: also one that stands inside the copy, like a caption, or a footnote's editor. */
function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('input, textarea, select') !== null) return true
  if (target.closest('[data-own-keys]') !== null) return true
  return target.isContentEditable && target.closest('.ProseMirror') === null
}

/** Where the preferences ask for new keys, every key is an answer. */
function isAskingForKeys(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-asks-for-keys]') !== null
}
