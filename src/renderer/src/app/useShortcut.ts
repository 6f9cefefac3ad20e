import type { CommandId } from '../../../shared/ipc/commands'
import { type ChangedShortcuts, shortcutOf } from '../../../shared/ipc/shortcuts'
import { shortcutKeys } from '../components/shortcutKeys'
import { usePreferences } from './preferences'

/** Keys as a property of a button or of a menu's item; none where the command has none. */
interface ShortcutProps {
  shortcut?: string
}

function propsOf(command: CommandId, changed: ChangedShortcuts): ShortcutProps {
  const keys = shortcutOf(command, changed)
  return keys === undefined ? {} : { shortcut: shortcutKeys(keys) }
}

/** The keys of a command as they are now, written as this platform writes them. */
export function useShortcut(command: CommandId): ShortcutProps {
  return propsOf(
    command,
    usePreferences(({ shortcuts }) => shortcuts),
  )
}

/** The same for several commands: a function that looks each of them up. */
export function useShortcuts(): (command: CommandId) => ShortcutProps {
  const changed = usePreferences(({ shortcuts }) => shortcuts)
  return (command) => propsOf(command, changed)
}
