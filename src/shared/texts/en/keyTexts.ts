/** The names of keys, and of what the keys' list says. */
export const keyTexts = {
  'key.control': 'Ctrl',
  'key.alt': 'Alt',
  'key.shift': 'Shift',
  'key.backspace': 'Backspace',
} as const satisfies Record<string, string>
