import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isSlug, maximumSlugLength, slugify, uniqueSlug } from './slug'

test.each([
  ['Ministers agree to reopen talks on the strait', 'ministers-agree-to-reopen-talks-on-the-strait'],
  ['Don’t look now: it’s fog', 'dont-look-now-its-fog'],
  ['Straße, Œuvre & smørrebrød', 'strasse-oeuvre-smorrebrod'],
  ['Čtyři čápi — 100 %', 'ctyri-capi-100'],
  ['  ', 'story'],
  ['محادثات المضيق', 'story'],
  ['con', 'con-1'],
  ['../../etc/passwd', 'etc-passwd'],
])('%s becomes %s', (text, slug) => {
  expect(slugify(text)).toBe(slug)
})

test('a long headline is cut between words', () => {
  const slug = slugify('word '.repeat(2000))
  expect(slug.length).toBeLessThanOrEqual(maximumSlugLength)
  expect(slug.endsWith('-word')).toBe(true)
})

test('whatever comes in, a slug comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(isSlug(slugify(text))).toBe(true)
    }),
  )
})

test('a taken slug gets the next free number, within the length', () => {
  const taken = new Set(['fog', 'fog-2', 'a'.repeat(maximumSlugLength)])
  expect(uniqueSlug('fog', (slug) => taken.has(slug))).toBe('fog-3')
  const long = uniqueSlug('a'.repeat(maximumSlugLength), (slug) => taken.has(slug))
  expect(long).toHaveLength(maximumSlugLength)
  expect(long.endsWith('-2')).toBe(true)
})
