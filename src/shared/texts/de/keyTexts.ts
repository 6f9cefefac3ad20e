import type { keyTexts as english } from '../en/keyTexts'

/** Die Namen der Tasten. */
export const keyTexts = {
  'key.control': 'Strg',
  'key.alt': 'Alt',
  'key.shift': 'Umschalt',
} satisfies Record<keyof typeof english, string>
