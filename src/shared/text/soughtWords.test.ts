import { expect, test } from 'vitest'
import { holdsWords, soughtForm, soughtWords } from './soughtWords'

test.each([
  ['Übersicht im MÄRZ', ['ubersicht', 'im', 'marz']],
  ['Straße', ['strasse']],
  ['  council   levy council ', ['council', 'levy']],
  ['tide-gauge', ['tide', 'gauge']],
  ['the council’s', ['the', "council's"]],
  ['', []],
  [' - ', []],
  ['“Harbour wall”, (talks?)', ['harbour', 'wall', 'talks']],
  ['… „100% 🎉“', ['100%', '🎉']],
])('%o is looked for as %o', (typed, words) => {
  expect(soughtWords(typed)).toEqual(words)
})

test('plain and other text come to one form', () => {
  expect(soughtForm('Night-boat É')).toBe('night boat e')
  expect(soughtForm('Night-boat E')).toBe('night boat e')
})

test.each([
  ['gauge tide', 'What the new tide gauge can see', true],
  ['counc lev', 'Council weighs a levy', true],
  ['hafen', 'Der Fischereihafen', true],
  ['77', 'Story 778', true],
  ['77', 'Story 177', false],
  ['an', 'Many', false],
  ['an', '“An end” in sight', true],
  ['s', 'The council’s', false],
  ['“harbour wall”, autumn', 'Harbour wall vote slips to the autumn', true],
  ['no. 7', 'Gate (No. 7) shut', true],
  ['levy harbour', 'Council weighs a levy', false],
])('%o in %o: %o', (typed, text, found) => {
  expect(holdsWords(soughtWords(typed), soughtForm(text))).toBe(found)
})
