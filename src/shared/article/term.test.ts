import { expect, test } from 'vitest'
import { cleanTermName, termKey } from './term'

test.each([
  ['Élection', 'e\u0301lection'],
  ['STRASSE', 'Straße'],
  ['US  elections', 'us elections'],
  ['US-elections', 'us elections'],
  ['ﬁne', 'fine'],
])('%s and %s are one term', (one, other) => {
  expect(termKey(one)).toBe(termKey(other))
})

test('different words in other scripts are different terms', () => {
  expect(termKey('Москва')).not.toBe(termKey('Минск'))
})

test('a name is kept in one form, without hidden characters', () => {
  expect(cleanTermName('  e\u0301lan\u202e\u0000 vital \n')).toBe('élan vital')
  expect(cleanTermName('x'.repeat(500))).toHaveLength(120)
})
