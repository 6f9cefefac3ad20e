// @vitest-environment happy-dom
// @vitest-environment-options {"url": "http://localhost/?language=de"}
import { describe, expect, it } from 'vitest'
import { commandName, findSlashChoices } from './slashChoices'

const found = (query: string) => findSlashChoices(query).map(({ command }) => command)

describe('what a slash leads to, in a German window', () => {
  it('is found by its German name, its English one and short words, accents and case aside', () => {
    expect(commandName('insert.picture')).toBe('Bild')
    expect(found('BILD')[0]).toBe('insert.picture')
    expect(found('pict')).toEqual(['insert.picture'])
    expect(found('photo')).toContain('insert.picture')
    expect(found('uberschrift')).toEqual(['format.heading2', 'format.heading3', 'format.heading4'])
    expect(found('fussnote')).toEqual(['insert.footnote'])
    expect(found('h3')).toEqual(['format.heading3'])
  })

  it('is found by a name of several words written as one', () => {
    expect(found('infobox')).toEqual(['insert.infoBox'])
    expect(found('pullquote')).toEqual(['insert.pullQuote'])
    expect(found('noteto')).toEqual(['insert.deskNote'])
    expect(found('heading3')).toEqual(['format.heading3'])
  })

  it('has whole names before words inside them, everything for nothing, nothing for what nobody calls so', () => {
    expect(found('quote')).toEqual(['format.quote', 'insert.pullQuote'])
    expect(found('')).toHaveLength(19)
    expect(found('zzz')).toEqual([])
  })
})
