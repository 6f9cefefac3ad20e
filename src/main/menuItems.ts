import { type BaseWindow, BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import { isMoveCommand, moveOfCommand } from '../shared/article/moveOfCommand'
import { type CommandId, isEditorCommand } from '../shared/ipc/commands'
import type { Preferences } from '../shared/ipc/preferences'
import { shortcutOf } from '../shared/ipc/shortcuts'
import type { WindowState } from '../shared/ipc/windowContract'
import { t } from './texts'

/** Keys in the form Electron wants: `Mod Shift P` is `CommandOrControl+Shift+P`. */
export function acceleratorOf(keys: string): string {
  return keys
    .split(' ')
    .map((part) => ({ Mod: 'CommandOrControl', Ctrl: 'Control', '+': 'Plus' })[part] ?? part)
    .join('+')
}

/** What decides how an item stands: what is open, and what the window in front shows. */
export interface MenuSituation {
  workspaceOpen: boolean
  preferences: Preferences
  state: WindowState | undefined
}

const withoutWorkspace =
  /^(app\.|window\.|edit\.(undo|redo)$|workspace\.(create|open)$|view\.(palette|zoom|fullScreen|light|dark|systemAppearance|focusMode|sentenceFocus|typewriter|invisibles|spelling))/
const withStory =
  /^(story\.(versions|export)$|view\.(panel|preview|copy|contents|outline|details|tags|review)$)/

/** Whether a command can be of use now; coarse, for the menu only. */
export function isUsable(command: CommandId, { workspaceOpen, state }: MenuSituation): boolean {
  if (withoutWorkspace.test(command)) return true
  if (!workspaceOpen) return false
  if (isMoveCommand(command)) return moveOfCommand(command, state?.moves ?? []) !== null
  const needsStory = isEditorCommand(command) || withStory.test(command)
  return !needsStory || state?.story === true
}

/** Whether a command that switches something has it on now; undefined for commands that switch nothing. */
export function isOn(command: CommandId, { preferences, state }: MenuSituation): boolean | undefined {
  switch (command) {
    case 'view.sidebar':
      return state?.sidebar ?? false
    case 'view.list':
      return state?.list ?? false
    case 'view.panel':
      return state?.panel ?? false
    case 'view.preview':
      return state?.preview ?? false
    case 'view.focusMode':
      return preferences.focusMode
    case 'view.sentenceFocus':
      return preferences.focusMode && preferences.sentenceFocus
    case 'view.typewriter':
      return preferences.typewriter
    case 'view.invisibles':
      return preferences.invisibles
    case 'view.spelling':
      return preferences.spelling
    case 'view.light':
      return preferences.appearance === 'light'
    case 'view.dark':
      return preferences.appearance === 'dark'
    case 'view.systemAppearance':
      return preferences.appearance === 'system'
    default:
      return undefined
  }
}

const isOneOfSeveral = (command: CommandId) => /^view\.(light|dark|systemAppearance)$/.test(command)

/**
 * The menu's item of a command: its name, its keys, whether it is on. The window itself listens to the keys, so that
 * each runs once; the menu only shows them.
 */
export function commandItem(
  command: CommandId,
  situation: MenuSituation,
  send: (window: BrowserWindow | undefined, command: CommandId) => void,
): MenuItemConstructorOptions {
  const keys = shortcutOf(command, situation.preferences.shortcuts)
  const on = isOn(command, situation)
  return {
    id: command,
    label: t(`command.${command}`),
    enabled: isUsable(command, situation),
    registerAccelerator: false,
    ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys) }),
    ...(on === undefined ? {} : { type: isOneOfSeveral(command) ? 'radio' : 'checkbox', checked: on }),
    click: (_item, clicked: BaseWindow | undefined) =>
      send(clicked instanceof BrowserWindow ? clicked : undefined, command),
  }
}

/** Gives each item of a menu, where the platform has them, a letter to be chosen by: the first that is still free. */
export function withMnemonics(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const taken = new Set<string>()
  return items.map((item) => {
    const inside = Array.isArray(item.submenu) ? { submenu: withMnemonics(item.submenu) } : {}
    if (item.label === undefined || item.label === '') return { ...item, ...inside }
    const letters = [...item.label.toLocaleLowerCase()]
    const at = letters.findIndex((letter) => /\p{Letter}/u.test(letter) && !taken.has(letter))
    const escaped = (text: string) => text.replaceAll('&', '&&')
    if (at < 0) return { ...item, ...inside, label: escaped(item.label) }
    taken.add(letters[at] ?? '')
    const start = letters.slice(0, at).join('').length
    return {
      ...item,
      ...inside,
      label: `${escaped(item.label.slice(0, start))}&${escaped(item.label.slice(start))}`,
    }
  })
}
