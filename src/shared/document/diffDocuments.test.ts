import { expect, test } from 'vitest'
import { type DocumentJson, readDocument } from './articleDocument'
import { diffDocuments } from './diffDocuments'

function document(...paragraphs: (string | DocumentJson)[]) {
  return readDocument({
    type: 'doc',
    content: [
      { type: 'headline', content: [{ type: 'text', text: 'Headline' }] },
      { type: 'standfirst' },
      ...paragraphs.map((paragraph) =>
        typeof paragraph === 'string'
          ? { type: 'paragraph', content: [{ type: 'text', text: paragraph }] }
          : paragraph,
      ),
    ],
  })
}

test('what was replaced in one place is one removal and one addition', () => {
  const blocks = diffDocuments(
    document('Officials had long insisted that a meeting would wait.'),
    document('Officials had said for months that a meeting would wait.'),
  )
  expect(blocks.at(-1)).toEqual({
    kind: 'changed',
    block: 'paragraph',
    runs: [
      { kind: 'same', text: 'Officials had ' },
      { kind: 'removed', text: 'long insisted' },
      { kind: 'added', text: 'said for months' },
      { kind: 'same', text: ' that a meeting would wait.' },
    ],
  })
})

test('a paragraph put between others is added, and the others are the same', () => {
  const blocks = diffDocuments(
    document('One.', 'Three.'),
    document('One.', 'A wholly different second.', 'Three.'),
  )
  expect(blocks.slice(2).map((block) => block.kind)).toEqual(['same', 'added', 'same'])
})

test('a change of formatting alone is a changed block', () => {
  const bold = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'Loud.', marks: [{ type: 'bold' }] }],
  }
  const blocks = diffDocuments(document('Loud.'), document(bold))
  expect(blocks.at(-1)).toEqual({
    kind: 'changed',
    block: 'paragraph',
    runs: [{ kind: 'same', text: 'Loud.' }],
  })
})

test('the same document has no changes', () => {
  const blocks = diffDocuments(document('One.', 'Two.'), document('One.', 'Two.'))
  expect(new Set(blocks.map((block) => block.kind))).toEqual(new Set(['same']))
})
