import { expect, test } from 'vitest'
import { initialsOf } from './initials'

test.each([
  ['Ilse Marrow', 'IM'],
  ['  nell   quay ', 'NQ'],
  ['Foreign desk', 'FD'],
  ['Ana de la Torre', 'AT'],
  ['Tobin O’Ask', 'TO'],
  ['Cher', 'C'],
  ['E\u0301mile Zoë', 'ÉZ'],
  ['«Quoted» (Name)', 'QN'],
  ['山田 太郎', '山太'],
  ['ليلى المرسي', 'ل'],
  ['المرسي', 'م'],
  ['ألف', 'أ'],
  ['', ''],
  ['<!--', ''],
])('%j is %j', (name, initials) => {
  expect(initialsOf(name)).toBe(initials)
})
