import { signOnLayout } from '../../../shared/ipc/pressedKeys'
import { type TextKey, t } from '../texts/t'
import { keyboardLayout } from './keyboardLayout'

const isMac = navigator.platform.startsWith('Mac')

const macSigns: Readonly<Record<string, string>> = {
  Mod: '⌘',
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Backspace: '⌫',
}
const arrows: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→' }
const names: Readonly<Record<string, TextKey>> = {
  Mod: 'key.control',
  Alt: 'key.alt',
  Shift: 'key.shift',
  Backspace: 'key.backspace',
}

/**
 * Keys as this platform, language and keyboard write them: `Mod Shift P` is "Ctrl Shift P", on a Mac "⌘⇧P", and `Mod \\`
 * is "Strg #" on a German keyboard.
 */
export function shortcutKeys(keys: string): string {
  const written = keys.split(' ')
  const parts = written.map((part) => signOnLayout(part, keyboardLayout(), written.includes('Shift')))
  if (isMac) return parts.map((part) => macSigns[part] ?? arrows[part] ?? part).join('')
  return parts
    .map((part) => {
      const name = names[part]
      return name === undefined ? (arrows[part] ?? part) : t(name)
    })
    .join(' ')
}
