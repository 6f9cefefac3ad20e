import { BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import { type CommandId, commandIds, turnIntoCommands } from '../shared/ipc/commands'
import type { Preferences } from '../shared/ipc/preferences'
import type { RecentWorkspace } from '../shared/ipc/windowContract'
import { commandItem, isOn, isUsable, type MenuSituation, withMnemonics } from './menuItems'
import { t } from './texts'
import type { Windows } from './windows'

export interface MenuOptions {
  windows: Windows
  workspaceOpen: boolean
  preferences: Preferences
  recent: RecentWorkspace[]
  openRecent(folder: string): void
  /** Adds reloading and the developer tools. */
  development: boolean
}

type Part = MenuItemConstructorOptions | CommandId

const isMac = process.platform === 'darwin'
const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What decides how the items stand. */
type Standing = Pick<MenuOptions, 'windows' | 'workspaceOpen' | 'preferences'>

function situationOf({ windows, workspaceOpen, preferences }: Standing): MenuSituation {
  const window = BrowserWindow.getFocusedWindow() ?? windows.all().at(-1)
  return {
    workspaceOpen,
    preferences,
    state: window === undefined ? undefined : windows.stateOf(window),
  }
}

function fileMenu({ recent, openRecent }: MenuOptions): Part[] {
  const openable = recent.filter(({ missing }) => !missing)
  return [
    'story.new',
    'page.new',
    'window.new',
    separator,
    'workspace.create',
    'workspace.open',
    {
      label: t('menu.openRecent'),
      enabled: openable.length > 0,
      submenu: openable.map(({ folder, name }) => ({
        label: name,
        toolTip: folder,
        click: () => openRecent(folder),
      })),
    },
    'workspace.close',
    separator,
    'story.import',
    'story.export',
    'site.export',
    separator,
    { role: 'close', label: t('menu.closeWindow') },
    ...(isMac ? [] : [separator, { role: 'quit' as const, label: t('menu.quit') }]),
  ]
}

const blockMenu: Part[] = [
  'edit.moveBlockUp',
  'edit.moveBlockDown',
  'edit.duplicateBlock',
  'edit.removeBlock',
  separator,
  ...turnIntoCommands,
]

const editMenu = (): Part[] => [
  'edit.undo',
  'edit.redo',
  separator,
  { role: 'cut', label: t('menu.cut') },
  { role: 'copy', label: t('menu.copy') },
  { role: 'paste', label: t('menu.paste') },
  'edit.pastePlain',
  { role: 'selectAll', label: t('menu.selectAll') },
  separator,
  submenu('menu.find', ['edit.find', 'edit.replace', 'edit.findNext', 'edit.findPrevious']),
  submenu('menu.transform', ['edit.upperCase', 'edit.lowerCase', 'edit.titleCase', 'edit.sentenceCase']),
  'edit.nextMisspelling',
  'edit.specialCharacters',
  separator,
  submenu('menu.block', blockMenu),
  ...(isMac ? [] : [separator, 'app.preferences' as const]),
]

const insertMenu: Part[] = [
  'insert.picture',
  'insert.gallery',
  'insert.table',
  'insert.embedCard',
  separator,
  'insert.pullQuote',
  'insert.infoBox',
  'insert.footnote',
  'insert.storyLink',
  'insert.readAlso',
  separator,
  'insert.deskNote',
  'insert.divider',
]

const formatMenu: Part[] = [
  'format.bold',
  'format.italic',
  'format.underline',
  'format.strike',
  'format.highlight',
  'format.superscript',
  'format.subscript',
  'format.code',
  'format.link',
  'format.clear',
  separator,
  'format.paragraph',
  'format.heading2',
  'format.heading3',
  'format.heading4',
  'format.raiseHeading',
  'format.lowerHeading',
  separator,
  'format.bulletList',
  'format.orderedList',
  'format.quote',
]

const tableMenu: Part[] = [
  'table.addRowAbove',
  'table.addRowBelow',
  'table.addColumnBefore',
  'table.addColumnAfter',
  separator,
  'table.toggleHeaderRow',
  'table.mergeCells',
  'table.splitCell',
  separator,
  'table.widenColumn',
  'table.narrowColumn',
  separator,
  'table.removeRow',
  'table.removeColumn',
  'table.remove',
]

const storyMenu: Part[] = [
  'story.find',
  'story.previous',
  'story.next',
  separator,
  'story.file',
  'story.recall',
  separator,
  'story.claim',
  'story.release',
  'story.approve',
  'story.sendBack',
  'story.reopen',
  separator,
  'story.publish',
  'story.withdraw',
  'story.kill',
  'story.revive',
  separator,
  'story.versions',
]

const deskMenu: Part[] = [
  'outbox.show',
  'outbox.sync',
  'site.check',
  separator,
  'site.settings',
  'terms.manage',
  'dictionary.manage',
  'profile.manage',
]

function viewMenu({ development }: MenuOptions): Part[] {
  return [
    'view.palette',
    separator,
    'view.sidebar',
    'view.list',
    'view.panel',
    'view.preview',
    separator,
    'view.copy',
    'view.contents',
    'view.outline',
    'view.details',
    'view.tags',
    'view.review',
    separator,
    'view.focusMode',
    'view.sentenceFocus',
    'view.typewriter',
    'view.invisibles',
    'view.spelling',
    separator,
    submenu('menu.appearance', ['view.systemAppearance', 'view.light', 'view.dark']),
    separator,
    'view.zoomIn',
    'view.zoomOut',
    'view.zoomReset',
    'view.fullScreen',
    ...(development ? [separator, { role: 'reload' as const }, { role: 'toggleDevTools' as const }] : []),
  ]
}

const windowMenu = (): Part[] => [
  { role: 'minimize', label: t('menu.minimize') },
  ...(isMac ? [{ role: 'zoom' as const }, separator, { role: 'front' as const }] : []),
]

const appMenu = (): Part[] => [
  { role: 'about', label: t('menu.about') },
  separator,
  'app.preferences',
  separator,
  { role: 'services' },
  separator,
  { role: 'hide' },
  { role: 'hideOthers' },
  { role: 'unhide' },
  separator,
  { role: 'quit' },
]

const helpMenu = (): Part[] => [
  'app.shortcuts',
  'app.tour',
  ...(isMac ? [] : [separator, { role: 'about' as const, label: t('menu.about') }]),
]

/** A submenu whose commands are made into items together with those around it. */
function submenu(
  title: 'menu.find' | 'menu.block' | 'menu.transform' | 'menu.appearance',
  parts: readonly Part[],
): Part {
  return { label: t(title), submenu: parts.map((part) => (typeof part === 'string' ? { id: part } : part)) }
}

function buildItems(
  parts: readonly Part[],
  item: (command: CommandId) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  return parts.map((part) => {
    if (typeof part === 'string') return item(part)
    if (!Array.isArray(part.submenu)) return part
    return {
      ...part,
      submenu: part.submenu.map((inner) => {
        const command = commandIds.find((id) => id === inner.id)
        return command === undefined ? inner : item(command)
      }),
    }
  })
}

/** Builds the native menu of the platform: every command there is. Called whenever its words or keys have changed. */
export function setMenu(options: MenuOptions): void {
  const { windows } = options
  const situation = situationOf(options)
  const send = (clicked: BrowserWindow | undefined, command: CommandId) => {
    const window = clicked ?? windows.all().at(-1)
    if (window !== undefined) windows.send(window, 'menu:command', { command })
    // An item that switches ticks itself; what holds is what the window says afterwards.
    refreshMenu(options)
  }
  const item = (command: CommandId) => commandItem(command, situation, send)
  const menu = (label: string, parts: readonly Part[]): MenuItemConstructorOptions => ({
    label,
    submenu: buildItems(parts, item),
  })
  const template: MenuItemConstructorOptions[] = [
    ...(isMac ? [{ role: 'appMenu' as const, submenu: buildItems(appMenu(), item) }] : []),
    menu(t('menu.file'), fileMenu(options)),
    menu(t('menu.edit'), editMenu()),
    menu(t('menu.insert'), insertMenu),
    menu(t('menu.format'), formatMenu),
    menu(t('menu.table'), tableMenu),
    menu(t('menu.story'), storyMenu),
    menu(t('menu.desk'), deskMenu),
    menu(t('menu.view'), viewMenu(options)),
    { ...menu(t('menu.window'), windowMenu()), role: 'windowMenu' },
    { ...menu(t('menu.help'), helpMenu()), role: 'help' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(isMac ? template : withMnemonics(template)))
}

/** Ticks and greys the items by what the window in front shows now. */
export function refreshMenu(options: Standing): void {
  const menu = Menu.getApplicationMenu()
  if (menu === null) return
  const situation = situationOf(options)
  for (const command of commandIds) {
    const item = menu.getMenuItemById(command)
    if (item === null) continue
    const usable = isUsable(command, situation)
    if (item.enabled !== usable) item.enabled = usable
    const on = isOn(command, situation)
    if (on !== undefined && item.checked !== on) item.checked = on
  }
}
