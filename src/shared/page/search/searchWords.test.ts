import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldWord, splitIntoWords, wordsAsWritten, wordsLookedFor } from './searchWords'

describe('a word as it is looked up', () => {
  it.each([
    ['Harbour', 'harbour'],
    ['HÄFEN', 'hafen'],
    ['Häfen', 'hafen'],
    ['Hafenstraße', 'hafenstrasse'],
    ['STRASSE', 'strasse'],
    ['Élysée', 'elysee'],
    ['Élysée', 'elysee'],
    ['œuvre', 'oeuvre'],
    ['Ærø', 'aero'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['οδος', 'οδοσ'],
    ['ﬁnance', 'finance'],
    ['Ｗｉｄｅ', 'wide'],
    ['1974', '1974'],
    ['١٩٧٤', '1974'],
    ['۱۹۷۴', '1974'],
  ])('%s is %s', (written, folded) => {
    expect(foldWord(written)).toBe(folded)
  })

  it('is one in Arabic whatever its vowel signs, its alif and the article', () => {
    const port = ['ميناء', 'الميناء', 'المِينَاء', 'والميناء', 'بالميناء', 'للميناء', 'المـــيناء']
    expect(new Set(port.map(foldWord)).size).toBe(1)
    expect(foldWord('أحمد')).toBe(foldWord('احمد'))
    expect(foldWord('مدينة')).toBe(foldWord('مدينه'))
    // Too short to be a noun with its article.
    expect(foldWord('الى')).toBe('الي')
  })

  it('loses signs that nobody sees, and does not end at them', () => {
    expect(foldWord('Har\u00adbour')).toBe('harbour')
    expect(foldWord('har\u200dbour\u202e')).toBe('harbour')
    expect(wordsAsWritten('Har\u00adbour wall')).toHaveLength(2)
    expect(foldWord('\u200b')).toBe('')
  })

  it('is cut where it is no word, and never within a character', () => {
    expect(foldWord('x'.repeat(100_000))).toHaveLength(40)
    expect(foldWord(`${'x'.repeat(39)}𝒳y`).isWellFormed()).toBe(true)
  })

  it('is letters and digits alone, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const written of wordsAsWritten(text)) {
          expect(foldWord(written)).toMatch(/^[\p{L}\p{N}\ufffd]{0,40}$/u)
        }
      }),
    )
  })
})

it('a text is the same again when its pieces are joined', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const pieces = splitIntoWords(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.filter((piece) => piece.isWord).map((piece) => piece.text)).toEqual(wordsAsWritten(text))
    }),
  )
})

it('what is looked for is each word once, and not without end', () => {
  expect(wordsLookedFor(' Häfen, hafen  “HAFEN” l’eau! ')).toEqual(['hafen', 'l', 'eau'])
  expect(wordsLookedFor('… – 🚢 \u202e')).toEqual([])
  expect(wordsLookedFor(Array.from({ length: 500 }, (_, at) => `word${at}`).join(' '))).toHaveLength(12)
})
