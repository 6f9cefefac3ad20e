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
  ['שיחות על המצר', 'story'],
  ['海峡をめぐる協議', 'story'],
  ['해협 회담', 'story'],
  ['Выборы в портовом городе', 'vybory-v-portovom-gorode'],
  ['Подъём воды: мой ещё\u0306', 'podyom-vody-moy-eshchyo'],
  ['Київ і їхні сусіди', 'kiyiv-i-yikhni-susidi'],
  ['Љубљана, Ђердап и Ниш', 'ljubljana-djerdap-i-nish'],
  ['Η Ευρώπη και οι αυτοκινητόδρομοι', 'i-evropi-kai-oi-aftokinitodromoi'],
  ['Μπύρα, λάμπα, ούζο και άγγελος', 'byra-lampa-ouzo-kai-angelos'],
  ['Μαΐου: το ρολόι της Κέρκυρας, ἀρχή', 'maiou-to-roloi-tis-kerkyras-archi'],
  ['Fog over Москва', 'fog-over-moskva'],
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

test('of thousands taken, the next number is found in a few questions', () => {
  const taken = new Set(['story', ...Array.from({ length: 9_999 }, (_, index) => `story-${index + 2}`)])
  let asked = 0
  const slug = uniqueSlug('story', (candidate) => {
    asked++
    return taken.has(candidate)
  })
  expect(slug).toBe('story-10001')
  expect(asked).toBeLessThan(32)
})

test('numbers that were given up never lead to a slug that is taken', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 300 })), (numbers) => {
      const taken = new Set(['fog', ...numbers.map((number) => `fog-${number}`)])
      const slug = uniqueSlug('fog', (candidate) => taken.has(candidate))
      expect(taken.has(slug)).toBe(false)
      expect(isSlug(slug)).toBe(true)
    }),
  )
})
