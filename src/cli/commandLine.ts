import { parseArgs } from 'node:util'
import { GalleyError, systemErrorCode } from '../shared/errors'
import type { Output } from './output'

/** One option of a command, as its help shows it. */
export interface CommandOption {
  type: 'string' | 'boolean'
  /** What stands for the value in the help: DIR, NAME ... */
  value?: string
  help: string
}

/** What the user typed after a command's name. */
export interface CommandArguments {
  /** What is no option, in order. */
  names: string[]
  /** @throws GalleyError `wrongUsage` when it is missing or empty */
  required(option: string): string
  optional(option: string): string | undefined
  flag(option: string): boolean
}

export interface CommandRun {
  arguments: CommandArguments
  output: Output
  /** Ends the work between two steps (Ctrl-C). */
  signal: AbortSignal
}

export interface Command {
  /** One word, or two: `target add`. */
  name: string
  /** What follows the options: `SLUG...`. Empty when nothing does. */
  names: string
  /** How many names there must be at least and at most. */
  count: readonly [least: number, most: number]
  summary: string
  /** Further lines for the command's own help. */
  notes?: readonly string[]
  options: Readonly<Record<string, CommandOption>>
  /** @throws GalleyError */
  run(run: CommandRun): Promise<void>
}

/** The user typed something that no command takes. Exit code 2. */
export function wrongUsage(happened: string, command?: string): GalleyError {
  const help = command === undefined ? 'galley --help' : `galley ${command} --help`
  return new GalleyError('wrongUsage', { happened, safe: '', remedy: `See ${help}.` })
}

/** @throws GalleyError `wrongUsage` for options that the command does not have, and for names too few or too many */
export function readArguments(command: Command, words: readonly string[]): CommandArguments {
  if (command.options.as === undefined) refuseActor(command, words)
  const parsed = parseWords(command, words)
  const [least, most] = command.count
  if (parsed.positionals.length < least) throw wrongUsage(`${command.names} is missing.`, command.name)
  if (parsed.positionals.length > most)
    throw wrongUsage(`"${parsed.positionals[most]}" is one word too many.`, command.name)
  const values: Readonly<Record<string, unknown>> = parsed.values
  const optional = (option: string): string | undefined => {
    const value = values[option]
    if (typeof value !== 'string') return undefined
    if (value.trim() === '') throw wrongUsage(`--${option} is empty.`, command.name)
    return value
  }
  return {
    names: parsed.positionals,
    optional,
    required(option) {
      const value = optional(option)
      if (value === undefined) throw wrongUsage(`--${option} is missing.`, command.name)
      return value
    },
    flag: (option) => values[option] === true,
  }
}

/** Whoever only looks, or makes a workspace of its own, acts in nobody's name. */
function refuseActor(command: Command, words: readonly string[]): void {
  const end = words.indexOf('--')
  const options = end === -1 ? words : words.slice(0, end)
  if (!options.some((word) => word === '--as' || word.startsWith('--as='))) return
  throw wrongUsage(
    `"galley ${command.name}" does nothing in anybody's name: --as is for import, target add, target rollback, publish, sync, theme install, theme use and theme remove.`,
    command.name,
  )
}

function parseWords(command: Command, words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: Object.fromEntries(
        Object.entries(command.options).map(([name, { type }]) => [name, { type, multiple: false }]),
      ),
      allowPositionals: true,
      strict: true,
    })
  } catch (error) {
    if (systemErrorCode(error)?.startsWith('ERR_PARSE_ARGS_') !== true || !(error instanceof Error))
      throw error
    throw wrongUsage(`${error.message.split('. ', 1)[0]}.`.replace(/\.\.$/, '.'), command.name)
  }
}
