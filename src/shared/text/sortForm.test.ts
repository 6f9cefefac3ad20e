import { expect, it } from 'vitest'
import { sortForm } from './sortForm'

it('sorts without case, accents and the signs before the words', () => {
  const sorted = [
    'Zoo',
    'Ärger im Hafen',
    '“Alles gut”',
    'ampel',
    'Straße',
    'Strasse 2',
    '2 Boote',
    'Émile',
    'Wall',
    '',
  ]
  sorted.sort((one, other) => (sortForm(one) < sortForm(other) ? -1 : 1))
  expect(sorted).toEqual([
    '',
    '2 Boote',
    '“Alles gut”',
    'ampel',
    'Ärger im Hafen',
    'Émile',
    'Straße',
    'Strasse 2',
    'Wall',
    'Zoo',
  ])
})
