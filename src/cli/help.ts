import type { Command } from './commandLine'

const exitCodes =
  'Exit codes: 0 done, 1 refused (the reason is on stderr, nothing is half done), 2 wrong usage.'

/** What `galley --help` says. */
export function generalHelp(commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => signature(command).length))
  return [
    'galley: draft, check, export and publish stories, with no window and no network.',
    '',
    'Usage: galley COMMAND [options]',
    '',
    ...commands.map((command) => `  ${signature(command).padEnd(width)}  ${command.summary}`),
    '',
    "galley COMMAND --help tells a command's options; galley --version the version.",
    exitCodes,
  ].join('\n')
}

/** What `galley COMMAND --help` says. */
export function commandHelp(command: Command): string {
  const options = Object.entries(command.options).map(
    ([name, { value, help }]) => [`--${name}${value === undefined ? '' : ` ${value}`}`, help] as const,
  )
  const width = Math.max(...options.map(([left]) => left.length))
  return [
    `Usage: galley ${signature(command)} [options]`,
    '',
    command.summary,
    ...(command.notes === undefined ? [] : ['', ...command.notes]),
    '',
    ...options.map(([left, help]) => `  ${left.padEnd(width)}  ${help}`),
    '',
    exitCodes,
  ].join('\n')
}

function signature(command: Command): string {
  return command.names === '' ? command.name : `${command.name} ${command.names}`
}
