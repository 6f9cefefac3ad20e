import { useEffect, useRef } from 'react'
import type { CommandId } from '../../../shared/ipc/commands'
import { leaveField } from './leaveField'

/** What a part of the window answers to, as it stands now. */
type Answers = Partial<Record<CommandId, () => void>>

const parts: { current: Answers }[] = []

/** Runs a command by what answers to it now, the newest part of the window first. @returns false when nothing does */
export function runCommand(command: CommandId): boolean {
  const part = parts.findLast(({ current }) => current[command] !== undefined)
  // The panel may fold away, or go to another tab or story, with what is being typed in it.
  if (!command.startsWith('edit.') && document.activeElement?.closest('[data-story-panel]') != null)
    leaveField()
  part?.current[command]?.()
  return part !== undefined
}

/** True while something answers to the command. */
export function isAnswered(command: CommandId): boolean {
  return parts.some(({ current }) => current[command] !== undefined)
}

/** While the component is shown, it answers to these commands (from the menu, a shortcut or a button). */
export function useCommands(answers: Answers): void {
  const latest = useRef(answers)
  useEffect(() => {
    latest.current = answers
  })
  useEffect(() => {
    parts.push(latest)
    return () => {
      parts.splice(parts.indexOf(latest), 1)
    }
  }, [])
}
