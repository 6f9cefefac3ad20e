import { type CommandId, commandIds } from '../../../../shared/ipc/commands'
import { tidyKeys } from '../../../../shared/ipc/pressedKeys'
import { type ChangedShortcuts, commandShortcuts, shortcutOf } from '../../../../shared/ipc/shortcuts'

/** Keys that the engine or the system acts on by itself, whatever a command says. */
const reserved: ReadonlySet<string> = new Set([
  'Mod C',
  'Mod V',
  'Mod X',
  'Mod A',
  'Mod Q',
  'Mod W',
  'Alt F4',
])

export function isReserved(keys: string): boolean {
  return reserved.has(tidyKeys(keys))
}

/** The other command that has these keys now, if one has. */
export function ownerOf(keys: string, but: CommandId, changed: ChangedShortcuts): CommandId | undefined {
  const tidy = tidyKeys(keys)
  return commandIds.find((command) => {
    const own = shortcutOf(command, changed)
    return command !== but && own !== undefined && tidyKeys(own) === tidy
  })
}

/** What is kept when a command gets keys (or loses them, with null), and loses them to none or from another. */
export function withKeys(
  changed: ChangedShortcuts,
  command: CommandId,
  keys: string | null,
  from?: CommandId,
): ChangedShortcuts {
  const { [command]: _before, ...others } = changed
  const isUsual = keys !== null && tidyKeys(commandShortcuts[command]) === tidyKeys(keys)
  return {
    ...others,
    ...(isUsual ? {} : { [command]: keys === null ? null : tidyKeys(keys) }),
    ...(from === undefined ? {} : { [from]: null }),
  }
}

/** What is kept when a command gets its usual keys back; whoever has them meanwhile loses them. */
export function withUsualKeys(changed: ChangedShortcuts, command: CommandId): ChangedShortcuts {
  const usual = commandShortcuts[command]
  const owner = ownerOf(usual, command, changed)
  return withKeys(changed, command, usual, owner)
}
