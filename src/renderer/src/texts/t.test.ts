import { describe, expect, it } from 'vitest'
import { fillText, t } from './t'

describe('fillText', () => {
  it('writes values in, numbers with separators', () => {
    expect(fillText('{name}: {count}', { name: 'Filed', count: 18204 })).toBe('Filed: 18,204')
  })

  it('chooses the form by number', () => {
    const text = '{count} {count|word|words}'
    expect(fillText(text, { count: 1 })).toBe('1 word')
    expect(fillText(text, { count: 0 })).toBe('0 words')
    expect(fillText(text, { count: 2 })).toBe('2 words')
  })

  it('never reads a value as a place of its own', () => {
    expect(fillText('{name}', { name: '{count}', count: 3 })).toBe('{count}')
  })

  it('leaves a place without a value to be seen', () => {
    expect(fillText('{name}', {})).toBe('{name}')
  })
})

describe('the catalogue', () => {
  it('says plural things rightly', () => {
    expect(t('status.words', { count: 1, minutes: 1 })).toBe('1 word, 1 min')
    expect(t('status.words', { count: 1124, minutes: 5 })).toBe('1,124 words, 5 min')
  })
})
