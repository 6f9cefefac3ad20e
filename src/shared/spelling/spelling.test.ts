import { describe, expect, it } from 'vitest'
import { dictionaryFor, languageOfFileName } from './dictionaryInfo'
import { houseWordTest } from './houseWord'

describe('dictionaryFor', () => {
  const shipped = ['de', 'en-GB', 'en-US', 'fr']
  it.each([
    ['en-GB', 'en-GB'],
    ['EN-gb', 'en-GB'],
    ['en', 'en-US'],
    ['en-AU', 'en-GB'],
    ['en-CA', 'en-US'],
    ['de-AT', 'de'],
    ['fr-CA', 'fr'],
    ['de-Latn-CH-1996', 'de'],
    ['nl', undefined],
    ['frr', undefined],
    ['ar', undefined],
  ])('%s is checked by %s', (language, dictionary) => {
    expect(dictionaryFor(language, shipped)).toBe(dictionary)
  })

  it('takes the region’s own once there is one, and any region’s where there is no other', () => {
    expect(dictionaryFor('de-AT', [...shipped, 'de-AT'])).toBe('de-AT')
    expect(dictionaryFor('pt', ['pt-BR'])).toBe('pt-BR')
    expect(dictionaryFor('en-AU', [...shipped, 'en-AU'])).toBe('en-AU')
  })
})

describe('languageOfFileName', () => {
  it.each([
    ['de_AT.aff', 'de-AT'],
    ['pt-BR.dic', 'pt-BR'],
    ['nl.aff', 'nl'],
    ['sr_Latn_RS.dic', 'sr-Latn-RS'],
    ['en_GB-ize.aff', 'en-GB'],
    ['index.aff', null],
    ['dictionary.dic', null],
  ])('%s is %s', (name, language) => {
    expect(languageOfFileName(name)).toBe(language)
  })
})

describe('houseWordTest', () => {
  const words = [
    { word: 'Maren', language: null },
    { word: 'tidewatch', language: 'en-GB' },
    { word: 'Küstenwache', language: 'de' },
    { word: "O'Dell", language: null },
  ]
  it('knows a word in capitals and with a possessive, not in other letters', () => {
    const isHouse = houseWordTest(words, 'en-US')
    for (const word of ['Maren', 'MAREN', 'Maren’s', 'tidewatch', 'Tidewatch', 'O’Dell']) {
      expect(isHouse(word), word).toBe(true)
    }
    for (const word of ['maren', 'Marens', 'Küstenwache', 's', '’s']) expect(isHouse(word), word).toBe(false)
  })

  it('keeps languages apart, not their regions', () => {
    expect(houseWordTest(words, 'de-AT')('Küstenwache')).toBe(true)
    expect(houseWordTest(words, 'fr')('tidewatch')).toBe(false)
  })
})
