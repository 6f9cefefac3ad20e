import { expect, test } from 'vitest'
import { folderName } from './folderName'

test.each([
  ['Port Maren Courier', 'Port Maren Courier'],
  ['Nord/Süd: "Ausgabe"', 'Nord Süd Ausgabe'],
  ['../../etc', 'etc'],
  ['...', 'Workspace'],
  ['  spaced   out. ', 'spaced out'],
  ['COM1', 'COM1 workspace'],
  ['\u0000\u001f', 'Workspace'],
])('%j becomes the folder %j', (name, expected) => {
  expect(folderName(name)).toBe(expected)
})

test('a very long name is cut to what every file system takes', () => {
  expect(folderName('n'.repeat(120))).toHaveLength(80)
})
