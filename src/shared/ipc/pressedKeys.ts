import { type CommandId, commandIds } from './commands'
import { type ChangedShortcuts, furtherShortcutsOn, isMac as isMacHere, shortcutsOn } from './shortcuts'

/** A key with what is held down with it, as a page (`KeyboardEvent`) or main (`before-input-event`) is told. */
export interface PressedKey {
  /** What the key writes on the layout in use, e.g. `p`, `?`, `ArrowUp`. */
  key: string
  /** Where the key lies, by its name on a US keyboard, e.g. `KeyP`, `Slash`. */
  code: string
  control: boolean
  meta: boolean
  alt: boolean
  shift: boolean
}

const namedKeys: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Backspace: 'Backspace',
}

const signsByCode: Readonly<Record<string, string>> = {
  Backslash: '\\',
  BracketLeft: '[',
  BracketRight: ']',
  Comma: ',',
  Minus: '-',
  Period: '.',
  Quote: "'",
  Semicolon: ';',
  Slash: '/',
  Equal: '=',
  NumpadAdd: '+',
  NumpadSubtract: '-',
}

const signs = /^[\\[\],.\-/;'=+]$/

/**
 * What stands on the key that a sign of a command is pressed with, on the layout in use: the sign itself where a key
 * writes it, else what the key in its place writes. `[` is on Ü in German, `\\` on #.
 * @param layout what each key writes by itself, by its `code`; empty where it is not known
 * @param withShift it is pressed with Shift, which hides what the key writes by itself
 */
export function signOnLayout(sign: string, layout: ReadonlyMap<string, string>, withShift: boolean): string {
  if (!signs.test(sign) || [...layout.values()].includes(sign)) return sign
  const codes = Object.keys(signsByCode).filter((code) => signsByCode[code] === sign)
  // A key that writes another sign of commands, or a letter or a digit, does what that one does.
  const written = codes.map((code) => layout.get(code)).find((found) => found !== undefined)
  const isTaken =
    written !== undefined && ((signs.test(written) && !withShift) || /^[a-z0-9]$/i.test(written))
  return written === undefined || isTaken ? sign : written.toUpperCase()
}

/**
 * The ways to write what was pressed as keys of a command, the likeliest first: by what the key writes, then by where it
 * lies. So `Mod P` is the key marked P on every Latin layout, and the key in its place on all others; digits and signs
 * that a layout has behind Shift are found as well. Empty for keys that are no keys of a command.
 */
export function pressedKeys(pressed: PressedKey, isMac: boolean): string[] {
  const { key, code, control, meta, alt, shift } = pressed
  const held = isMac ? [meta && 'Mod', control && 'Ctrl'] : [control && 'Mod']
  if (!isMac && meta) return []
  const named = namedKeys[key] ?? (/^F([1-9]|1[0-2])$/.test(key) ? key : undefined)
  if (!control && !meta && !alt && !(named !== undefined && key.startsWith('F'))) return []
  const write = (last: string, withShift: boolean) =>
    [...held, alt && 'Alt', withShift && 'Shift', last].filter((part) => part !== false).join(' ')
  if (named !== undefined) return [write(named, shift)]

  const found: string[] = []
  if (/^[a-z]$/i.test(key)) found.push(write(key.toUpperCase(), shift))
  const letter = /^Key([A-Z])$/.exec(code)?.[1]
  // The letter of the place counts only where the layout writes no Latin one: else two keys would do the same.
  if (letter !== undefined && found.length === 0 && (alt || !/^[!-~]$/.test(key))) {
    found.push(write(letter, shift))
  }
  if (signs.test(key)) found.push(write(key, shift))
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(code)?.[1]
  if (digit !== undefined) found.push(write(digit, shift))
  const sign = signsByCode[code]
  if (sign !== undefined) found.push(write(sign, shift))
  // A sign that is behind Shift on this layout, and the plus that a US keyboard has there.
  if (signs.test(key) && shift) found.push(write(key, false))
  if (key === '=' && !shift) found.push(write('+', false))
  return [...new Set(found)]
}

/** Keys in the order that they are kept in, whatever order they are written in: Mod, Ctrl, Alt, Shift, the key. */
export function tidyKeys(keys: string): string {
  const parts = keys.split(' ')
  const last = parts.at(-1) ?? ''
  const held = ['Mod', 'Ctrl', 'Alt', 'Shift'].filter((name) => parts.slice(0, -1).includes(name))
  return [...held, last].join(' ')
}

export interface KeyTable {
  /** The command that the keys belong to now. */
  commandOf(candidates: readonly string[]): CommandId | undefined
  /** True for keys that a command had by default and that belong to none any more. */
  wereTaken(candidates: readonly string[]): boolean
}

/** Which keys run which command, with what was changed by hand; keys given by hand win over another's defaults. */
export function keyTable(changed: ChangedShortcuts, isMac = isMacHere): KeyTable {
  const usual = shortcutsOn(isMac)
  const commands = new Map<string, CommandId>()
  // The editor's own bindings are those of every platform.
  const defaults = new Set([usual, shortcutsOn(true)].flatMap((all) => Object.values(all).map(tidyKeys)))
  for (const command of commandIds) {
    const own = changed[command]
    const keys = own === undefined ? usual[command] : own
    if (keys === null) continue
    const tidy = tidyKeys(keys)
    if (own !== undefined || !commands.has(tidy)) commands.set(tidy, command)
  }
  // Whoever changed a command's keys by hand wants those and no others.
  for (const [keys, command] of Object.entries(furtherShortcutsOn(isMac))) {
    if (changed[command] === undefined && !commands.has(keys)) commands.set(keys, command)
  }
  return {
    commandOf(candidates) {
      for (const keys of candidates) {
        const command = commands.get(keys)
        if (command !== undefined) return command
      }
      return undefined
    },
    wereTaken: (candidates) => candidates.some((keys) => defaults.has(keys) && !commands.has(keys)),
  }
}
