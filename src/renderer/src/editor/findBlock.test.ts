import { expect, test } from 'vitest'
import { readDocument } from '../../../shared/document/articleDocument'
import { findBlock } from './findBlock'

const document = (...words: string[]) =>
  readDocument({
    type: 'doc',
    content: [
      { type: 'headline' },
      { type: 'standfirst' },
      ...words.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
    ],
  })

test('a block is where it was, or where it has moved to, or what stands there now', () => {
  expect(findBlock(document('One.', 'Two.', 'Three.'), 3, 'Two.')).toBe(3)
  expect(findBlock(document('New.', 'One.', 'Two. And more.'), 3, 'Two.')).toBe(4)
  expect(findBlock(document('One.', 'Another.', 'Three.'), 3, 'Two.')).toBe(3)
})

test('of several that begin alike it is the nearest', () => {
  expect(findBlock(document('Same.', 'x', 'x', 'Same.', 'Same.'), 6, 'Same.')).toBe(6)
  expect(findBlock(document('Same.', 'x', 'x', 'Same.', 'x', 'x'), 6, 'Same.')).toBe(5)
})

test('one without words is known by its place alone', () => {
  expect(findBlock(document('One.', 'Two.'), 3, '')).toBe(3)
})
