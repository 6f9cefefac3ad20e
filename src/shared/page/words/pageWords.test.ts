import { describe, expect, it } from 'vitest'
import { englishWords } from './englishWords'
import { allPageWords, type PageWords, pageWords } from './pageWords'

/** What a word says; of those with places, of 7 and 9. */
function said7(word: PageWords[keyof PageWords]): string {
  return typeof word === 'string' ? word : String(Reflect.apply(word, null, [7, 9]))
}

describe('pageWords', () => {
  it('follows the language, whatever its region, script or case', () => {
    for (const language of ['de', 'de-AT', 'DE-ch', 'de-Latn-DE']) {
      expect(pageWords(language).lastUpdated, language).toBe('Zuletzt aktualisiert')
    }
    expect(pageWords('fr-CA').contents).toBe('Sommaire')
    expect(pageWords('en-US')).toBe(englishWords)
    expect(pageWords('ar-MA').readAlso).toBe('اقرأ أيضًا')
  })

  it('falls back on English for a language without words, and for what is no language', () => {
    for (const language of ['nl', 'deu', '', '-', '__proto__', '<script>']) {
      expect(pageWords(language), language).toBe(englishWords)
    }
  })

  it.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالًا'],
    [99, '99 مقالًا'],
    [100, '100 مقال'],
    [102, '102 مقال'],
    [103, '103 مقالات'],
    [111, '111 مقالًا'],
  ])('counts %s stories in Arabic by its six forms', (count, said) => {
    expect(pageWords('ar').stories(count)).toBe(said)
  })

  it('leaves no text empty, and says nothing of English in another language by mistake', () => {
    // Words that are the same in both languages.
    const shared = new Set(['comma', 'email', 'notes', 'pages', 'note', 'pageOf'])
    for (const words of allPageWords) {
      for (const [key, word] of Object.entries(words)) {
        const said = said7(word)
        expect(said.trim(), key).toBe(said)
        expect(said, key).not.toBe('')
        if (typeof word !== 'string') expect(said, key).toContain('7')
        if (words === englishWords || shared.has(key)) continue
        const english = Object.entries(englishWords).find(([name]) => name === key)?.[1]
        expect(said, key).not.toBe(english === undefined ? '' : said7(english))
      }
    }
  })
})
