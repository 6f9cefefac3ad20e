import { expect, test } from 'vitest'
import { type DocumentJson, readDocument } from './articleDocument'
import { diffDocuments } from './diffDocuments'
import type { BlockDifference } from './difference'

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

test('paragraphs that are moved stay, and those around them are told one by one', () => {
  const blocks = diffDocuments(
    document('First of all.', 'Here is the old middle of it.', 'Kept.', 'Goes.'),
    document('New.', 'First of all.', 'Here is the new middle of it.', 'Kept.'),
  )
  expect(blocks.slice(2).map((block) => block.kind)).toEqual(['added', 'same', 'changed', 'same', 'removed'])
})

/** `count` paragraphs of 50 invented words; the same words for the same seed. */
function paragraphs(count: number, seed: number, sharedWords: number): string[] {
  let state = seed
  const random = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return (state >> 8) % below
  }
  return Array.from({ length: count }, () =>
    Array.from({ length: 50 }, () =>
      random(100) < sharedWords ? `common${random(40)}` : `word${seed}x${random(9000)}`,
    ).join(' '),
  )
}

/** The text of one side: what a reader sees of it in the difference. */
function side(blocks: readonly BlockDifference[], left: 'removed' | 'added'): string {
  return blocks
    .map((block) =>
      block.runs
        .filter((run) => run.kind !== left)
        .map((run) => run.text)
        .join(''),
    )
    .filter((text) => text !== '')
    .join('\n')
}

test.each([
  ['that share no words', 2000, 0],
  ['that share words', 2000, 60],
  ['of one paragraph', 1, 30],
])(
  'long stories %s, all rewritten, are compared soon, and nothing of either is lost',
  (_name, count, shared) => {
    const [old, current] = [1, 2].map((seed) => {
      const texts = paragraphs(2000, seed, shared)
      return count === 1 ? [texts.slice(0, 400).join(' ')] : texts
    })
    const [before, after] = [document(...(old ?? [])), document(...(current ?? []))]
    const started = performance.now()
    const blocks = diffDocuments(before, after)
    // Generous: it takes a tenth of this, and took ten times this when each was compared with each.
    expect(performance.now() - started).toBeLessThan(3000)
    expect(side(blocks, 'added')).toBe(['Headline', ...(old ?? [])].join('\n'))
    expect(side(blocks, 'removed')).toBe(['Headline', ...(current ?? [])].join('\n'))
    expect(diffDocuments(before, after)).toEqual(blocks)
  },
)

test('thousands of paragraphs in another order are compared soon, and none is lost', () => {
  const texts = paragraphs(4000, 3, 0)
  const started = performance.now()
  const blocks = diffDocuments(document(...texts), document(...texts.toReversed()))
  expect(performance.now() - started).toBeLessThan(3000)
  expect(side(blocks, 'removed')).toBe(['Headline', ...texts.toReversed()].join('\n'))
  expect(side(blocks, 'added')).toBe(['Headline', ...texts].join('\n'))
})

test('footnotes, captions and cards are part of what changed', () => {
  const text = (words: string): DocumentJson => ({ type: 'text', text: words })
  const story = (note: string, caption: string, title: string) =>
    document(
      {
        type: 'paragraph',
        content: [text('Nine ships'), { type: 'footnote', content: [text(note)] }, text('.')],
      },
      {
        type: 'table',
        attrs: { caption },
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', content: [{ type: 'paragraph', content: [text('A cell')] }] }],
          },
        ],
      },
      { type: 'embedCard', attrs: { url: 'https://a.example/', title } },
    )
  const blocks = diffDocuments(
    story('By noon.', 'Ships by hour', 'Lists'),
    story('By one.', 'Ships by day', 'Tables'),
  )
  const changed = blocks.filter((block) => block.kind !== 'same')
  const words = (kind: 'removed' | 'added') =>
    changed.flatMap((block) => block.runs.filter((run) => run.kind === kind).map((run) => run.text))
  expect(words('removed').join('|')).toMatch(/noon.*hour.*Lists/)
  expect(words('added').join('|')).toMatch(/one.*day.*Tables/)
  expect(blocks.some((block) => block.kind === 'same' && block.block === 'tableCell')).toBe(true)
  expect(blocks.flatMap((block) => block.runs.map((run) => run.text)).join('')).toContain('Nine ships [By ')
})

test('a “read also” that names another story is a change, told by what the stories are called', () => {
  const readAlso = (story: string) => document('Copy.', { type: 'readAlso', attrs: { story } })
  const blocks = diffDocuments(readAlso('one'), readAlso('two'), (story) => `Story ${story}`)
  const changed = blocks.filter((block) => block.kind !== 'same')
  expect(changed.length).toBeGreaterThan(0)
  expect(changed.flatMap(({ runs }) => runs.map(({ text }) => text)).join('|')).toMatch(/one.*two|two.*one/)
  expect(diffDocuments(readAlso('one'), readAlso('one')).every(({ kind }) => kind === 'same')).toBe(true)
})
