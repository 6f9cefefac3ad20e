import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandId } from '../shared/ipc/commands'
import { type ChangedShortcuts, shortcutOf } from '../shared/ipc/shortcuts'
import { acceleratorOf } from './menuItems'
import { t } from './texts'

/**
 * The menu of the other mouse button and of the menu key, over text: in the copy, in fields, and over what is only read.
 * What has a menu of its own in the page (a misspelled word, a story of the list) never gets here.
 */
export function showContextMenus(
  window: BrowserWindow,
  shortcuts: () => ChangedShortcuts,
  run: (command: CommandId) => void,
): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, formControlType, ...place }) => {
    const copy: MenuItemConstructorOptions = {
      role: 'copy',
      label: t('menu.copy'),
      enabled: editFlags.canCopy,
    }
    const selectAll: MenuItemConstructorOptions = { role: 'selectAll', label: t('menu.selectAll') }
    const hasSelection = place.selectionText.trim() !== ''
    const items = isEditable
      ? [
          { role: 'cut' as const, label: t('menu.cut'), enabled: editFlags.canCut },
          copy,
          { role: 'paste' as const, label: t('menu.paste'), enabled: editFlags.canPaste },
          {
            role: 'pasteAndMatchStyle' as const,
            label: t('command.edit.pastePlain'),
            enabled: editFlags.canPaste,
            registerAccelerator: false,
            ...acceleratorFor('edit.pastePlain', shortcuts()),
          },
          selectAll,
          // A field of a form takes no links; the copy is none.
          ...(formControlType === 'none' ? linkItems(shortcuts(), run) : []),
        ]
      : hasSelection
        ? [copy]
        : []
    if (items.length === 0 || window.isDestroyed()) return
    const { frame, x, y, menuSourceType } = place
    Menu.buildFromTemplate(items).popup({
      window,
      x,
      y,
      sourceType: menuSourceType,
      ...(frame === null ? {} : { frame }),
    })
  })
}

function linkItems(
  shortcuts: ChangedShortcuts,
  run: (command: CommandId) => void,
): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    {
      label: t('command.format.link'),
      registerAccelerator: false,
      ...acceleratorFor('format.link', shortcuts),
      click: () => run('format.link'),
    },
  ]
}

function acceleratorFor(command: CommandId, shortcuts: ChangedShortcuts): { accelerator?: string } {
  const keys = shortcutOf(command, shortcuts)
  return keys === undefined ? {} : { accelerator: acceleratorOf(keys) }
}
