import { describe, expect, it } from 'vitest'
import { de } from './de/de'
import { en } from './en/en'
import { interfaceLanguageOf } from './languages'
import { createTranslator, fillText } from './translator'

const numbers = new Intl.NumberFormat('en-GB')
const write = (value: number) => numbers.format(value)

describe('fillText', () => {
  it('writes values in, numbers with separators', () => {
    expect(fillText('{name}: {count}', { name: 'Filed', count: 18204 }, write)).toBe('Filed: 18,204')
  })

  it('chooses the form by number', () => {
    const text = '{count} {count|word|words}'
    expect(fillText(text, { count: 1 }, write)).toBe('1 word')
    expect(fillText(text, { count: 0 }, write)).toBe('0 words')
    expect(fillText(text, { count: 2 }, write)).toBe('2 words')
  })

  it('never reads a value as a place of its own', () => {
    expect(fillText('{name}', { name: '{count}', count: 3 }, write)).toBe('{count}')
  })

  it('leaves a place without a value to be seen', () => {
    expect(fillText('{name}', {}, write)).toBe('{name}')
  })
})

describe('the catalogues', () => {
  it('says plural things rightly', () => {
    const t = createTranslator('en', en)
    expect(t('status.words', { count: 1, minutes: 1 })).toBe('1 word, 1 min')
    expect(t('status.words', { count: 1124, minutes: 5 })).toBe('1,124 words, 5 min')
  })

  const places = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort()

  it.each(Object.keys(en) as (keyof typeof en)[])('%s has the same places in every language', (key) => {
    expect([...new Set(places(de[key]))]).toEqual([...new Set(places(en[key]))])
  })
})

describe('interfaceLanguageOf', () => {
  it('takes the chosen one, else the first of the system that it speaks, else English', () => {
    expect(interfaceLanguageOf('de', ['en-GB'])).toBe('de')
    expect(interfaceLanguageOf('system', ['fr-FR', 'de-AT', 'en-GB'])).toBe('de')
    expect(interfaceLanguageOf('system', ['fi'])).toBe('en')
  })
})
