import { describe, expect, it } from 'vitest'
import { excerptAround } from './excerptAround'

const filler = (count: number) => Array.from({ length: count }, (_, at) => `word${at}`).join(' ')

describe('the line around a hit', () => {
  it('begins with the block where the hit is near to its beginning, and ends with a whole word', () => {
    const text = `Some other block.\nThe granite lay at berth four ${filler(60)}`
    const excerpt = excerptAround(text, ['granite'])
    expect(excerpt).toMatch(/^The granite lay at berth four word0 .* word\d+ …$/)
    expect(excerpt.length).toBeLessThan(200)
  })

  it('is cut at words on both sides, with the hit in it', () => {
    const excerpt = excerptAround(`${filler(50)} granite ${filler(50)}`, ['gran'])
    expect(excerpt).toMatch(/^… (word\d+ )+granite( word\d+)+ …$/)
    expect(excerpt.length).toBeLessThan(200)
  })

  it('is where the most of the words stand together', () => {
    const text = `Granite alone.\n${filler(80)}\nThe pilot saw the granite.\n${filler(80)} pilot`
    expect(excerptAround(text, ['granite', 'pilot'])).toMatch(/^The pilot saw the granite\. /)
  })

  it('needs no spaces, and cuts no character', () => {
    const text = `${'港'.repeat(300)} 花崗岩${'𠮷'.repeat(300)}`
    const excerpt = excerptAround(text, ['花崗'])
    expect(excerpt).toContain('花崗岩')
    expect(excerpt.isWellFormed()).toBe(true)
    expect(excerpt.length).toBeLessThan(200)
  })

  it('is nothing without a hit, and all of a short text', () => {
    expect(excerptAround('The wall', ['granite'])).toBe('')
    expect(excerptAround('', ['granite'])).toBe('')
    expect(excerptAround('The wall\nof granite\n', ['wall'])).toBe('The wall of granite')
  })

  it('finds words as the search does: without accents and case, from their beginning', () => {
    expect(excerptAround('An der HÄFENMAUER', ['hafen'])).toBe('An der HÄFENMAUER')
  })
})
