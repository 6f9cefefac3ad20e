import type { CommandId } from '../../../../shared/ipc/commands'
import type { WindowAction } from '../../../../shared/ipc/windowContract'
import { runCommand } from '../../app/commands'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { useShortcuts } from '../../app/useShortcut'
import { MenuItem, MenuSeparator } from '../../components/Menu'
import { shortcutKeys } from '../../components/shortcutKeys'
import { t } from '../../texts/t'

/** What the menu has over every word: main shows the same where a word is right. Fields take plain text, and no links. */
export function EditItems({ hasSelection, isCopy }: { hasSelection: boolean; isCopy: boolean }) {
  const keysFor = useShortcuts()
  return (
    <>
      <MenuItem shortcut={shortcutKeys('Mod X')} disabled={!hasSelection} onSelect={() => act('cut')}>
        {t('menu.cut')}
      </MenuItem>
      <MenuItem shortcut={shortcutKeys('Mod C')} disabled={!hasSelection} onSelect={() => act('copy')}>
        {t('menu.copy')}
      </MenuItem>
      <MenuItem shortcut={shortcutKeys('Mod V')} onSelect={() => act('paste')}>
        {t('menu.paste')}
      </MenuItem>
      {isCopy && (
        <MenuItem {...keysFor('edit.pastePlain')} onSelect={() => runLater('edit.pastePlain')}>
          {t('command.edit.pastePlain')}
        </MenuItem>
      )}
      <MenuItem shortcut={shortcutKeys('Mod A')} onSelect={() => act('selectAll')}>
        {t('menu.selectAll')}
      </MenuItem>
      {isCopy && (
        <>
          <MenuSeparator />
          <MenuItem {...keysFor('format.link')} onSelect={() => runLater('format.link')}>
            {t('command.format.link')}
          </MenuItem>
        </>
      )}
    </>
  )
}

/** The engine does it a moment later, when the menu has given the focus back to the copy. */
function act(action: WindowAction): void {
  call('window:act', { action }).catch(tellFailure)
}

function runLater(command: CommandId): void {
  requestAnimationFrame(() => runCommand(command))
}
