import {
  AppWindow,
  ClipboardPaste,
  Copy,
  Info,
  type LucideIcon,
  Power,
  Scissors,
  TextSelect,
} from 'lucide-react'
import type { WindowAction } from '../../../../shared/ipc/windowContract'
import { en } from '../../../../shared/texts/en/en'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { shortcutKeys } from '../../components/shortcutKeys'
import { type TextKey, t } from '../../texts/t'
import type { PaletteEntry } from './paletteEntry'

interface SystemAction {
  action: WindowAction
  label: TextKey
  menu: TextKey
  icon: LucideIcon
  keys?: string
}

/** What the menus have beside commands; its keys are the system's. */
const systemActions: readonly SystemAction[] = [
  { action: 'cut', label: 'menu.cut', menu: 'menu.edit', icon: Scissors, keys: 'Mod X' },
  { action: 'copy', label: 'menu.copy', menu: 'menu.edit', icon: Copy, keys: 'Mod C' },
  { action: 'paste', label: 'menu.paste', menu: 'menu.edit', icon: ClipboardPaste, keys: 'Mod V' },
  { action: 'selectAll', label: 'menu.selectAll', menu: 'menu.edit', icon: TextSelect, keys: 'Mod A' },
  { action: 'close', label: 'menu.closeWindow', menu: 'menu.file', icon: AppWindow, keys: 'Mod W' },
  { action: 'quit', label: 'menu.quit', menu: 'menu.file', icon: Power, keys: 'Mod Q' },
  { action: 'about', label: 'menu.about', menu: 'menu.help', icon: Info },
]

/** What the engine and the system do by themselves, to be found like any command. */
export function systemEntries(): PaletteEntry[] {
  return systemActions.map(({ action, label, menu, icon, keys }) => ({
    id: `system:${action}`,
    group: 'actions',
    label: t(label),
    aliases: [en[label], `${t(menu)} ${t(label)}`, `${en[menu]} ${en[label]}`],
    hint: t(menu),
    icon,
    ...(keys === undefined ? {} : { shortcut: shortcutKeys(keys) }),
    run: () => {
      call('window:act', { action }).catch(tellFailure)
    },
  }))
}
