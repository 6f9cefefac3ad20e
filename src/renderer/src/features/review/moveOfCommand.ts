import type { MoveName } from '../../../../shared/article/moves'
import type { CommandId } from '../../../../shared/ipc/commands'

const movesOfCommand = {
  'story.file': ['file', 'refile'],
  'story.approve': ['approve'],
  'story.sendBack': ['sendBack'],
  'story.publish': ['publish'],
} as const satisfies Partial<Record<CommandId, readonly MoveName[]>>

/** A command of the menu that moves a story. */
export type MoveCommand = keyof typeof movesOfCommand

/** The move that a command means for a story now; null when none of its moves is allowed. */
export function moveOfCommand(command: MoveCommand, allowed: readonly MoveName[]): MoveName | null {
  return movesOfCommand[command].find((move) => allowed.includes(move)) ?? null
}
