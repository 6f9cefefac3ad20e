import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanTermName, isBlank, isTermBegun, termKey } from './term'

test.each([
  ['Élection', 'e\u0301lection'],
  ['STRASSE', 'Straße'],
  ['US  elections', 'us elections'],
  ['US-elections', 'us elections'],
  ['ﬁne', 'fine'],
  ['Ἀθῆναι', 'αθηναι'],
  ['ΟΔΟΣ', 'οδός'],
  ['Việt Nam', 'VIET NAM'],
  ['Ёлка', 'е\u0308лка'],
  ['がく', 'か\u3099く'],
  ['ｶﾞｽ', 'ガス'],
  ['한국', '\u1112\u1161\u11ab\u1100\u116e\u11a8'],
  ['❤️', '❤'],
])('%s and %s are one term', (one, other) => {
  expect(termKey(one)).toBe(termKey(other))
})

test.each([
  ['Москва', 'Минск'],
  ['мой', 'мои'],
  ['ёлка', 'елка'],
  ['їжа', 'іжа'],
  ['がく', 'かく'],
  ['パン', 'バン'],
  ['की', 'का'],
  ['สี', 'สา'],
  ['שׁ', 'שׂ'],
  ['🔥', '🌊'],
])('%s and %s are two terms', (one, other) => {
  expect(termKey(one)).not.toBe(termKey(other))
  expect(termKey(one)).not.toBe('')
})

test('a key is its own key', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (name) => {
      expect(termKey(termKey(name))).toBe(termKey(name))
    }),
  )
})

test('a name is kept in one form, without hidden characters', () => {
  expect(cleanTermName('  e\u0301lan\u202e\u0000 vital \n')).toBe('élan vital')
  expect(cleanTermName('x'.repeat(500))).toHaveLength(120)
  // Cut to its length it ends neither in a space nor in half a character.
  expect(cleanTermName('Word '.repeat(60))).toBe('Word '.repeat(24).trim())
  expect(cleanTermName(`${'x'.repeat(119)}😀`)).toBe('x'.repeat(119))
})

test('a name is found by the beginning of any of its words', () => {
  for (const typed of ['', 'ru', 'Óstr', 'runa o']) expect(isTermBegun('Runa Ostrander', typed)).toBe(true)
  for (const typed of ['una', 'rander', 'o runa']) expect(isTermBegun('Runa Ostrander', typed)).toBe(false)
})

test('a name of nothing to be seen is none', () => {
  for (const blank of ['', '  ', '\u200b', '\u202e\u2066 \u00ad', '\u0301', '\ufe0f\u200d']) {
    expect(isBlank(blank)).toBe(true)
    expect(cleanTermName(blank)).toBe('')
  }
  for (const seen of ['a', '海', '🗞️', '?', '\u200bx']) expect(isBlank(seen)).toBe(false)
})
