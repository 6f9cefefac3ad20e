import { version } from '../../package.json'
import { explainSystemError, type GalleyError } from '../shared/errors'
import { type Command, readArguments, wrongUsage } from './commandLine'
import { checkCommand } from './commands/checkCommand'
import { exportCommand } from './commands/exportCommand'
import { importCommand } from './commands/importCommand'
import { listCommand } from './commands/listCommand'
import { outboxCommand } from './commands/outboxCommand'
import { publishCommand } from './commands/publishCommand'
import { sampleCommand } from './commands/sampleCommand'
import { showCommand } from './commands/showCommand'
import { syncCommand } from './commands/syncCommand'
import { targetAddCommand } from './commands/targetAddCommand'
import { targetReleasesCommand } from './commands/targetReleasesCommand'
import { targetRollbackCommand } from './commands/targetRollbackCommand'
import { themeInstallCommand } from './commands/themeInstallCommand'
import { themeListCommand } from './commands/themeListCommand'
import { themeRemoveCommand } from './commands/themeRemoveCommand'
import { themeUseCommand } from './commands/themeUseCommand'
import { commandHelp, generalHelp } from './help'
import { createOutput, forTerminal, type Output } from './output'

const commands: readonly Command[] = [
  importCommand,
  listCommand,
  showCommand,
  checkCommand,
  exportCommand,
  targetAddCommand,
  targetReleasesCommand,
  targetRollbackCommand,
  publishCommand,
  syncCommand,
  outboxCommand,
  themeInstallCommand,
  themeListCommand,
  themeUseCommand,
  themeRemoveCommand,
  sampleCommand,
]

/** As a shell tells it of a program that a signal ended. */
const signalNumbers = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 } as const

/**
 * Runs one command to its end.
 * @param words what was typed after `galley`
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, 128 + n ended by signal n
 */
export async function runCommandLine(
  words: readonly string[],
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
): Promise<number> {
  const output = createOutput(stdout, stderr)
  const stop = new AbortController()
  let endedBy: keyof typeof signalNumbers | undefined
  const end = (signal: keyof typeof signalNumbers) => {
    // The second time in earnest: without a listener the system's own answer comes.
    process.off(signal, end)
    endedBy = signal
    stop.abort()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end)
  try {
    await dispatch(words, output, stop.signal)
    return 0
  } catch (error) {
    const refusal = explainSystemError(error, `finish "galley ${words[0] ?? ''}"`)
    output.note(forTerminal(`galley: ${refusal.message}`))
    if (refusal.code === 'cancelled' && endedBy !== undefined) return 128 + signalNumbers[endedBy]
    return refusal.code === 'wrongUsage' ? 2 : 1
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, end)
    await output.flush()
  }
}

async function dispatch(words: readonly string[], output: Output, signal: AbortSignal): Promise<void> {
  const [first] = words
  if (first === undefined) throw wrongUsage('No command was given.')
  if (first === '--help' || first === '-h' || first === 'help') return output.line(generalHelp(commands))
  if (first === '--version' || first === '-v') return output.line(version)
  const command = commands.find(({ name }) => name === words.slice(0, name.split(' ').length).join(' '))
  if (command === undefined) throw unknownCommand(first)
  const rest = words.slice(command.name.split(' ').length)
  const beforeNames = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest
  if (beforeNames.includes('--help') || beforeNames.includes('-h')) return output.line(commandHelp(command))
  await command.run({ arguments: readArguments(command, rest), output, signal })
}

function unknownCommand(first: string): GalleyError {
  const group = commands
    .filter(({ name }) => name.startsWith(`${first} `))
    .map(({ name }) => `"galley ${name}"`)
  return wrongUsage(group.length > 0 ? `Which one? ${group.join(', ')}.` : `There is no command "${first}".`)
}
