import { expect, test } from 'vitest'
import type { ContentsEntry } from '../../../../shared/document/extractContents'
import { contentsRows, foldable } from './contentsRows'

const entries: ContentsEntry[] = (
  [
    [2, 'Why now'],
    [3, 'What the insurers want'],
    [4, 'Élections'],
    [3, 'Who pays'],
    [2, 'What next'],
  ] as const
).map(([level, text], index) => ({
  level,
  text,
  short: index === 3 ? 'Bills' : null,
  anchor: `a${index}`,
  index: index + 2,
}))

const seen = (folded: string[], filter = '') =>
  contentsRows(entries, { folded: new Set(folded), filter }).map((row) => `${row.number} ${row.entry.text}`)

test('the tree in lines, with numbers, places and what folds', () => {
  expect(seen([])).toEqual([
    '1 Why now',
    '1.1 What the insurers want',
    '1.1.1 Élections',
    '1.2 Who pays',
    '2 What next',
  ])
  expect(contentsRows(entries, { folded: new Set(), filter: '' })[3]).toMatchObject({
    depth: 2,
    position: 2,
    siblings: 2,
    hasChildren: false,
    parent: 'a0',
  })
  expect(foldable(entries)).toEqual(['a0', 'a1'])
})

test('what is folded away is left out, at any depth', () => {
  expect(seen(['a1'])).toEqual(['1 Why now', '1.1 What the insurers want', '1.2 Who pays', '2 What next'])
  expect(seen(['a0', 'a1'])).toEqual(['1 Why now', '2 What next'])
})

test('the filter finds whatever the case, accents and folds, with the headings above', () => {
  expect(seen(['a0'], 'elec')).toEqual(['1 Why now', '1.1 What the insurers want', '1.1.1 Élections'])
  expect(seen([], 'bills')).toEqual(['1 Why now', '1.2 Who pays'])
  expect(seen([], 'nothing')).toEqual([])
})
