import { type TextKey, t } from '../texts/t'

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

/** Keys as this platform and language write them: `Mod Shift P` is "Ctrl Shift P", on a Mac "⌘⇧P". */
export function shortcutKeys(keys: string): string {
  const parts = keys.split(' ')
  if (isMac) return parts.map((part) => macSigns[part] ?? arrows[part] ?? part).join('')
  return parts
    .map((part) => {
      const name = names[part]
      return name === undefined ? (arrows[part] ?? part) : t(name)
    })
    .join(' ')
}
