import type { MoveName } from '../../../../shared/article/moves'
import type { CommandId } from '../../../../shared/ipc/commands'

const movesOfCommand: Partial<Record<CommandId, readonly MoveName[]>> = {
  'story.file': ['file', 'refile'],
  'story.approve': ['approve'],
  'story.sendBack': ['sendBack'],
  'story.publish': ['publish'],
}

/** The move that a command of the menu means for a story now; null when it means none, or none that is allowed. */
export function moveOfCommand(command: CommandId, allowed: readonly MoveName[]): MoveName | null {
  return movesOfCommand[command]?.find((move) => allowed.includes(move)) ?? null
}
