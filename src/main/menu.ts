import { type BaseWindow, BrowserWindow, Menu, type MenuItemConstructorOptions, nativeTheme } from 'electron'
import type { CommandId } from '../shared/ipc/commands'
import type { Appearance } from '../shared/ipc/preferences'
import { commandShortcuts } from '../shared/ipc/shortcuts'
import type { RecentWorkspace } from '../shared/ipc/windowContract'
import type { Windows } from './windows'

export interface MenuOptions {
  windows: Windows
  /** Commands on stories are greyed out while no workspace is open. */
  workspaceOpen: boolean
  recent: RecentWorkspace[]
  openRecent(folder: string): void
  setAppearance(appearance: Appearance): void
  /** Adds reloading and the developer tools. */
  development: boolean
}

const isMac = process.platform === 'darwin'
const separator: MenuItemConstructorOptions = { type: 'separator' }

/** Keys in the form Electron wants: `Mod Shift P` is `CommandOrControl+Shift+P`. */
export function acceleratorOf(keys: string): string {
  return keys.replace(/^Mod\b/, 'CommandOrControl').replaceAll(' ', '+')
}

/** The commands that make sense without a workspace. */
const alwaysEnabled: ReadonlySet<CommandId> = new Set(['workspace.open', 'workspace.create'])

/** Text fields and the editor undo differently; both do it on the key, so the menu presses it for them. */
function pressKey(key: string, modifiers: ('control' | 'shift')[]): void {
  const contents = BrowserWindow.getFocusedWindow()?.webContents
  contents?.sendInputEvent({ type: 'keyDown', keyCode: key, modifiers })
  contents?.sendInputEvent({ type: 'keyUp', keyCode: key, modifiers })
}

function undoItems(): MenuItemConstructorOptions[] {
  if (isMac) return [{ role: 'undo' }, { role: 'redo' }]
  return [
    {
      label: '&Undo',
      accelerator: 'Ctrl+Z',
      registerAccelerator: false,
      click: () => pressKey('z', ['control']),
    },
    {
      label: '&Redo',
      accelerator: 'Ctrl+Shift+Z',
      registerAccelerator: false,
      click: () => pressKey('z', ['control', 'shift']),
    },
  ]
}

type Item = (label: string, command: CommandId) => MenuItemConstructorOptions

function commandItems({ windows, workspaceOpen }: MenuOptions): Item {
  return (label, command) => {
    const keys = commandShortcuts[command]
    return {
      id: command,
      label,
      enabled: workspaceOpen || alwaysEnabled.has(command),
      // The editor handles the keys of its own commands; the menu shows them.
      registerAccelerator: !command.startsWith('format.'),
      ...(keys === undefined ? {} : { accelerator: acceleratorOf(keys) }),
      click: (_item, clicked: BaseWindow | undefined) => {
        const window = clicked instanceof BrowserWindow ? clicked : windows.all().at(-1)
        if (window !== undefined) windows.send(window, 'menu:command', { command })
      },
    }
  }
}

function fileMenu(item: Item, { windows, recent, openRecent }: MenuOptions): MenuItemConstructorOptions {
  const openable = recent.filter(({ missing }) => !missing)
  return {
    label: '&File',
    submenu: [
      item('&New Story', 'story.new'),
      { label: 'New &Window', accelerator: 'CommandOrControl+Alt+N', click: () => void windows.open() },
      separator,
      item('&Create Workspace…', 'workspace.create'),
      item('&Open Workspace…', 'workspace.open'),
      {
        label: 'Open &Recent',
        enabled: openable.length > 0,
        submenu: openable.map(({ folder, name }) => ({
          label: name.replaceAll('&', '&&'),
          toolTip: folder,
          click: () => openRecent(folder),
        })),
      },
      item('C&lose Workspace', 'workspace.close'),
      separator,
      item('&Import Stories…', 'story.import'),
      item('&Export Story…', 'story.export'),
      item('Export &Site…', 'site.export'),
      separator,
      item('Se&ttings…', 'site.settings'),
      separator,
      isMac ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

function editMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      ...undoItems(),
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'pasteAndMatchStyle' },
      { role: 'selectAll' },
      separator,
      item('&Find Story…', 'story.find'),
      item('&Insert Picture…', 'insert.picture'),
    ],
  }
}

function formatMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: 'F&ormat',
    submenu: [
      item('&Bold', 'format.bold'),
      item('&Italic', 'format.italic'),
      item('&Underline', 'format.underline'),
      item('&Strike Through', 'format.strike'),
      item('&Code', 'format.code'),
      item('&Link…', 'format.link'),
      separator,
      item('&Paragraph', 'format.paragraph'),
      item('Heading &2', 'format.heading2'),
      item('Heading &3', 'format.heading3'),
      item('Heading &4', 'format.heading4'),
      separator,
      item('Bulle&ted List', 'format.bulletList'),
      item('&Numbered List', 'format.orderedList'),
      item('&Quote', 'format.quote'),
      item('&Divider', 'insert.divider'),
    ],
  }
}

function storyMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&Story',
    submenu: [
      item('&File', 'story.file'),
      item('&Approve', 'story.approve'),
      item('&Send Back…', 'story.sendBack'),
      item('&Publish…', 'story.publish'),
      separator,
      item('&Versions', 'story.versions'),
      separator,
      item('Pre&vious Story', 'story.previous'),
      item('&Next Story', 'story.next'),
    ],
  }
}

function deskMenu(item: Item): MenuItemConstructorOptions {
  return {
    label: '&Desk',
    submenu: [
      item('&Outbox', 'outbox.show'),
      item('Publish &Waiting Now', 'outbox.sync'),
      separator,
      item('Sections and &Tags…', 'terms.manage'),
      item('&Profiles…', 'profile.manage'),
    ],
  }
}

function appearanceMenu(setAppearance: MenuOptions['setAppearance']): MenuItemConstructorOptions {
  const labels: Record<Appearance, string> = { system: '&System', light: '&Light', dark: '&Dark' }
  return {
    label: '&Appearance',
    submenu: (['system', 'light', 'dark'] as const).map((appearance) => ({
      label: labels[appearance],
      type: 'radio',
      checked: nativeTheme.themeSource === appearance,
      click: () => setAppearance(appearance),
    })),
  }
}

function viewMenu(item: Item, { setAppearance, development }: MenuOptions): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ]
  return {
    label: '&View',
    submenu: [
      item('&Sidebar', 'view.sidebar'),
      item('Side &Panel', 'view.panel'),
      item('P&review', 'view.preview'),
      separator,
      item('&Contents', 'view.contents'),
      item('&Details', 'view.details'),
      item('&Tags', 'view.tags'),
      item('Re&view', 'view.review'),
      separator,
      appearanceMenu(setAppearance),
      separator,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { role: 'togglefullscreen' },
      ...(development ? forDevelopers : []),
    ],
  }
}

/** Builds the native menu of the platform. Called again whenever what it shows has changed. */
export function setMenu(options: MenuOptions): void {
  const item = commandItems(options)
  const macMenu: MenuItemConstructorOptions = {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      separator,
      { role: 'services' },
      separator,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      separator,
      { role: 'quit' },
    ],
  }
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(isMac ? [macMenu] : []),
      fileMenu(item, options),
      editMenu(item),
      formatMenu(item),
      storyMenu(item),
      deskMenu(item),
      viewMenu(item, options),
      { role: 'windowMenu' },
      ...(isMac ? [] : [{ label: '&Help', submenu: [{ role: 'about' as const }] }]),
    ]),
  )
}
