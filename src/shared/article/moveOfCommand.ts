import type { CommandId } from '../ipc/commands'
import type { MoveName } from './moves'

/** Each move has its command; filing has one, whether it is for the first time or again, and so
 * has giving a story up, whoever's it is to give up. */
export const movesOfCommand = {
  'story.file': ['file', 'refile'],
  'story.recall': ['recall'],
  'story.claim': ['claim'],
  'story.release': ['release'],
  'story.approve': ['approve'],
  'story.sendBack': ['sendBack'],
  'story.reopen': ['reopen'],
  'story.publish': ['publish'],
  'story.withdraw': ['withdraw'],
  'story.kill': ['discard', 'kill'],
  'story.revive': ['revive'],
} as const satisfies Partial<Record<CommandId, readonly MoveName[]>>

/** A command that moves a story. */
export type MoveCommand = keyof typeof movesOfCommand

export function isMoveCommand(command: CommandId): command is MoveCommand {
  return command in movesOfCommand
}

/** The move that a command means for a story now; null when none of its moves is allowed. */
export function moveOfCommand(command: MoveCommand, allowed: readonly MoveName[]): MoveName | null {
  return movesOfCommand[command].find((move) => allowed.includes(move)) ?? null
}
