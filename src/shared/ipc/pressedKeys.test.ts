import { describe, expect, it } from 'vitest'
import { commandIds } from './commands'
import { keyTable, type PressedKey, pressedKeys, tidyKeys } from './pressedKeys'
import { commandShortcuts } from './shortcuts'

const press = (key: string, code: string, held: Partial<PressedKey> = {}): PressedKey => ({
  key,
  code,
  control: false,
  meta: false,
  alt: false,
  shift: false,
  ...held,
})
const commandOf = (pressed: PressedKey, changed = {}, isMac = false) =>
  keyTable(changed).commandOf(pressedKeys(pressed, isMac))

describe('pressedKeys', () => {
  it('finds a letter by what the key writes, and by its place where the layout writes another script', () => {
    expect(commandOf(press('k', 'KeyK', { control: true }))).toBe('view.palette')
    // Dvorak: the key marked K lies on V.
    expect(commandOf(press('k', 'KeyV', { control: true }))).toBe('view.palette')
    expect(commandOf(press('л', 'KeyK', { control: true }))).toBe('view.palette')
    expect(commandOf(press('.', 'KeyV', { control: true, shift: true }))).not.toBe('edit.pastePlain')
  })

  it('finds digits and signs whatever Shift makes of them', () => {
    expect(commandOf(press('&', 'Digit7', { control: true, shift: true }))).toBe('format.orderedList')
    expect(commandOf(press('/', 'Digit7', { control: true, shift: true }))).toBe('format.orderedList')
    expect(commandOf(press('&', 'Digit1', { control: true }))).toBe('view.contents')
    expect(commandOf(press('=', 'Equal', { control: true }))).toBe('view.zoomIn')
    expect(commandOf(press('+', 'Equal', { control: true, shift: true }))).toBe('view.zoomIn')
    expect(commandOf(press('+', 'BracketRight', { control: true }))).toBe('view.zoomIn')
    expect(commandOf(press('+', 'NumpadAdd', { control: true }))).toBe('view.zoomIn')
    expect(commandOf(press('|', 'Backslash', { control: true, shift: true }))).toBe('view.panel')
  })

  it('takes Command for Mod on a Mac, where Option changes what a key writes', () => {
    expect(commandOf(press('k', 'KeyK', { meta: true }), {}, true)).toBe('view.palette')
    expect(commandOf(press('k', 'KeyK', { control: true }), {}, true)).toBeUndefined()
    expect(commandOf(press('¬', 'KeyL', { meta: true, alt: true }), {}, true)).toBe('view.list')
    expect(commandOf(press('k', 'KeyK', { meta: true }))).toBeUndefined()
  })

  it('leaves what one types alone', () => {
    expect(pressedKeys(press('a', 'KeyA'), false)).toEqual([])
    expect(pressedKeys(press('A', 'KeyA', { shift: true }), false)).toEqual([])
    expect(pressedKeys(press('ArrowUp', 'ArrowUp', { shift: true }), false)).toEqual([])
    expect(commandOf(press('F7', 'F7'))).toBe('edit.nextMisspelling')
  })
})

describe('keyTable', () => {
  it('gives every command its own keys by default', () => {
    const all = Object.values(commandShortcuts).map(tidyKeys)
    expect(new Set(all).size).toBe(all.length)
    for (const command of commandIds) {
      const keys = commandShortcuts[command]
      if (keys !== undefined) expect(keyTable({}).commandOf([tidyKeys(keys)])).toBe(command)
    }
  })

  it('follows what was changed by hand, which wins over the default of another', () => {
    const changed = { 'view.palette': 'Mod B', 'format.bold': null, 'story.new': 'Shift Alt Up' }
    expect(keyTable(changed).commandOf(['Mod B'])).toBe('view.palette')
    expect(keyTable({ 'view.palette': 'Mod Z' }).commandOf(['Mod Z'])).toBe('view.palette')
    expect(keyTable(changed).commandOf(['Alt Shift Up'])).toBe('story.new')
    expect(keyTable(changed).commandOf(['Mod K'])).toBeUndefined()
    expect(keyTable(changed).wereTaken(['Mod K'])).toBe(true)
    expect(keyTable(changed).wereTaken(['Mod B'])).toBe(false)
  })
})
