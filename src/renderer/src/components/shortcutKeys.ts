const isMac = navigator.platform.startsWith('Mac')

/** Keys as this platform writes them: `Mod Shift P` is "Ctrl Shift P", on a Mac "⌘⇧P". */
export function shortcutKeys(keys: string): string {
  if (!isMac) return keys.replace('Mod', 'Ctrl')
  return keys
    .split(' ')
    .map((key) => ({ Mod: '⌘', Shift: '⇧', Alt: '⌥' })[key] ?? key)
    .join('')
}
