import { expect, test } from 'vitest'
import { countWords, readingMinutes } from './countWords'

test.each([
  ['', 0],
  ['— … !', 0],
  ['The well-known harbour wall.', 4],
  ['It’s 1,024 metres, don’t ask.', 5],
  ['Ministers agree.Talks go on', 4],
  ['übermäßig große Häuser', 3],
  ['محادثات المضيق', 2],
  ['你好世界', 4],
])('%s has %i words', (text, count) => {
  expect(countWords(text)).toBe(count)
})

test('reading time', () => {
  expect(readingMinutes(0)).toBe(0)
  expect(readingMinutes(10)).toBe(1)
  expect(readingMinutes(1124)).toBe(5)
})
