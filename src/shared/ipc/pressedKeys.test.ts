import { describe, expect, it } from 'vitest'
import { commandIds } from './commands'
import { keyTable, type PressedKey, pressedKeys, signOnLayout, tidyKeys } from './pressedKeys'
import { shortcutsOn } from './shortcuts'

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
  keyTable(changed, isMac).commandOf(pressedKeys(pressed, isMac))

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

describe('signOnLayout', () => {
  const german = new Map([
    ['BracketLeft', 'ü'],
    ['BracketRight', '+'],
    ['Backslash', '#'],
    ['Slash', '-'],
    ['Minus', 'ß'],
    ['Period', '.'],
    ['KeyP', 'p'],
  ])

  it('says what stands on the key that is pressed for a sign', () => {
    expect(signOnLayout('[', german, true)).toBe('Ü')
    expect(signOnLayout('\\', german, false)).toBe('#')
    expect(signOnLayout('.', german, false)).toBe('.')
    expect(signOnLayout('P', german, false)).toBe('P')
    expect(signOnLayout(']', german, true)).toBe('+')
    expect(commandOf(press('*', 'BracketRight', { alt: true, shift: true }))).toBe('format.lowerHeading')
  })

  it('keeps a sign that no key of the layout stands for: those keys do what is written on them', () => {
    expect(signOnLayout('/', german, false)).toBe('/')
    expect(commandOf(press('-', 'Slash', { control: true }))).toBe('view.zoomOut')
    expect(signOnLayout(']', german, false)).toBe(']')
    expect(signOnLayout('[', new Map(), true)).toBe('[')
    expect(signOnLayout('[', new Map([['BracketLeft', '[']]), true)).toBe('[')
    expect(signOnLayout(';', new Map([['Semicolon', 'm']]), true)).toBe(';')
  })
})

describe('keyTable', () => {
  it.each([true, false])('gives every command its own keys by default (Mac: %s)', (isMac) => {
    const shortcuts = shortcutsOn(isMac)
    const all = Object.values(shortcuts).map(tidyKeys)
    expect(new Set(all).size).toBe(all.length)
    for (const command of commandIds) {
      expect(keyTable({}, isMac).commandOf([tidyKeys(shortcuts[command])])).toBe(command)
    }
  })

  it('never takes keys that the menu gives to what the system does', () => {
    const ofSystem = ['Mod W', 'Mod Q', 'Mod M', 'Mod H', 'Mod Alt H', 'Mod A', 'Mod C', 'Mod X', 'Mod V']
    for (const keys of Object.values(shortcutsOn(true))) expect(ofSystem).not.toContain(tidyKeys(keys))
    for (const keys of Object.values(shortcutsOn(false))) {
      expect([...ofSystem, 'Alt F4', 'F10', 'Shift F10', 'Mod F4']).not.toContain(tidyKeys(keys))
    }
  })

  it('leaves AltGr what it writes on Windows and Linux', () => {
    for (const keys of Object.values(shortcutsOn(false))) expect(keys).not.toMatch(/Mod Alt .$/u)
    const held = { alt: true, shift: true }
    expect(commandOf(press('"', 'Digit2', held))).toBe('format.heading2')
    expect(commandOf(press('M', 'KeyM', held))).toBe('insert.deskNote')
    expect(commandOf(press('Ü', 'BracketLeft', held))).toBe('format.raiseHeading')
    expect(commandOf(press('2', 'Digit2', { control: true, alt: true }))).toBeUndefined()
    expect(commandOf(press('™', 'Digit2', { meta: true, alt: true }), {}, true)).toBe('format.heading2')
    // The editor's own binding does nothing either.
    expect(keyTable({}, false).wereTaken(['Mod Alt 2'])).toBe(true)
  })

  it('has the keys of the platform for the full screen, finding on and replacing', () => {
    const f = { meta: true, control: true }
    expect(commandOf(press('f', 'KeyF', f), {}, true)).toBe('view.fullScreen')
    expect(commandOf(press('F11', 'F11'))).toBe('view.fullScreen')
    expect(commandOf(press('F1', 'F1'))).toBe('app.shortcuts')
    expect(commandOf(press('F3', 'F3'))).toBe('edit.findNext')
    expect(commandOf(press('F3', 'F3', { shift: true }))).toBe('edit.findPrevious')
    expect(commandOf(press('h', 'KeyH', { control: true }))).toBe('edit.replace')
    expect(commandOf(press('h', 'KeyH', { meta: true }), {}, true)).toBeUndefined()
    expect(commandOf(press('F3', 'F3'), { 'edit.findNext': 'Mod J' })).toBeUndefined()
    expect(commandOf(press('F3', 'F3'), { 'story.new': 'F3' })).toBe('story.new')
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
