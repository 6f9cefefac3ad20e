import { expect, test } from 'vitest'
import { readFrontMatter } from './frontMatter'
import { readImportDetails } from './importDetails'

const read = (text: string) => readFrontMatter('story.md', text)

function details(yaml: string) {
  const warnings: string[] = []
  return { ...readImportDetails(read(`---\n${yaml}\n---\n`).fields, warnings), warnings }
}

test('only a text that begins with three dashes has front matter', () => {
  expect(read('---\ntitle: A\n---\nText').rest).toBe('Text')
  expect(read('---\r\ntitle: A\r\n...\r\nText').fields.get('title')).toBe('A')
  expect(read('\n---\ntitle: A\n---\nText').fields.size).toBe(0)
  expect(read('Text\n---\ntitle: A\n---\n').fields.size).toBe(0)
  expect(read('---\ntitle: A\nno end').rest).toBe('---\ntitle: A\nno end')
  expect(read('---\n---\nText')).toEqual({ fields: new Map(), rest: 'Text' })
})

test('copy between two rules is copy', () => {
  const text = '---\nThe tide came in at four: nobody saw it.\n\nThen it went.\n---\nText'
  expect(read('---\nThe tide came in.\n---\nText').fields.size).toBe(0)
  expect(read('---\n- a\n- b\n---\nText').rest).toContain('- a')
  expect(read(text).rest).toBe(text)
})

test('YAML that is broken is refused with its line', () => {
  expect(() => read('---\ntitle: A\ntags: [a, b\ndate: 2026-05-01\n---\nText')).toThrow(
    /story\.md.*line [34]/,
  )
  expect(() => read('---\ntitle: The vote: a report\n---\nText')).toThrow(/front matter that cannot be read/)
})

test('aliases that would unfold into gigabytes are refused', () => {
  const bomb = Array.from(
    { length: 30 },
    (_, n) => `a${n + 1}: &a${n + 1} [${Array(9).fill(`*a${n}`).join(', ')}]`,
  )
  expect(() => read(`---\na0: &a0 [x]\n${bomb.join('\n')}\n---\n`)).toThrow(/cannot be read/)
})

test('lists are read in both forms, keys in any case', () => {
  expect(details('Tags: [tides, "Port Maren"]')).toMatchObject({ tags: ['tides', 'Port Maren'] })
  expect(details('tags: tides , Port Maren,,')).toMatchObject({ tags: ['tides', 'Port Maren'] })
  expect(details('tags:\n  - 2026\n  - null\n  - tides\n  - tides')).toMatchObject({
    tags: ['2026', 'tides'],
  })
  expect(details('authors:\n  - name: Ada Marrow\n  - Tam Okerby')).toMatchObject({
    authors: ['Ada Marrow', 'Tam Okerby'],
  })
  expect(details('section: Harbour\ncategories: [News]')).toMatchObject({ sections: ['Harbour', 'News'] })
})

test('dates, slug and language are checked, and what cannot be used is told', () => {
  expect(details('date: 2026-05-01\nupdated: 2026-05-02T10:00:00+01:00')).toMatchObject({
    publishedAt: Date.UTC(2026, 4, 1),
    updatedAt: Date.UTC(2026, 4, 2, 9),
    warnings: [],
  })
  const wrong = details('date: last week\nslug: Über Häfen!\nlanguage: "not a language"')
  expect(wrong).toMatchObject({ slug: 'uber-hafen' })
  expect(wrong.publishedAt).toBeUndefined()
  expect(wrong.language).toBeUndefined()
  expect(wrong.warnings).toHaveLength(3)
  expect(details('slug: ../../etc/passwd').slug).toBe('etc-passwd')
  expect(details('language: de_CH').language).toBe('de-CH')
})

test('no field reaches the prototype of anything', () => {
  const { fields } = read('---\n__proto__: {polluted: true}\nconstructor: x\n---\n')
  expect(Object.prototype).not.toHaveProperty('polluted')
  expect(details('__proto__:\n  title: x')).toMatchObject({ headline: '' })
  expect(fields.size).toBe(2)
})
