import { describe, expect, it } from 'vitest'
import { fuzzyMatch } from './fuzzyMatch'

/** The texts that fit, the best first. */
function ranked(typed: string, texts: readonly string[]): string[] {
  return texts
    .map((text) => ({ text, score: fuzzyMatch(typed, text) }))
    .filter(({ score }) => score > 0)
    .sort((first, second) => second.score - first.score)
    .map(({ text }) => text)
}

describe('fuzzyMatch', () => {
  it('puts the start of the text before the start of a word, and that before the inside of one', () => {
    expect(ranked('head', ['Subheadings', 'Lower Heading', 'Heading 2'])).toEqual([
      'Heading 2',
      'Lower Heading',
      'Subheadings',
    ])
  })

  it('takes words in any order, and every one of them', () => {
    expect(ranked('case upper', ['Upper Case', 'Lower Case'])).toEqual(['Upper Case'])
  })

  it('counts neither case nor accents', () => {
    expect(fuzzyMatch('uberschrift', 'Überschrift 2')).toBeGreaterThan(80)
    expect(fuzzyMatch('ÜBER', 'Über Galley')).toBe(fuzzyMatch('uber', 'Über Galley'))
  })

  it('takes initials, and letters that stand near each other', () => {
    expect(fuzzyMatch('fm', 'Focus Mode')).toBeGreaterThan(0)
    expect(fuzzyMatch('ftnt', 'Footnote')).toBeGreaterThan(0)
    expect(fuzzyMatch('bq', 'Bullet List, quite long')).toBe(0)
    expect(fuzzyMatch('zzz', 'Zoom')).toBe(0)
  })

  it('fits nothing to nothing, and reads signs as themselves', () => {
    expect(fuzzyMatch('   ', 'Bold')).toBe(0)
    expect(fuzzyMatch('(a+', 'Bold')).toBe(0)
    expect(fuzzyMatch('c++', 'Notes on C++')).toBeGreaterThan(0)
  })
})
