import { describe, expect, it } from 'vitest'
import { isWhole, wordsAfterEdit } from './wordsAfterEdit'

const text = 'The harbuor wall of Marren'
const words = [
  { word: 'harbuor', from: 4, to: 11 },
  { word: 'Marren', from: 20, to: 26 },
]

/** The words that are still there after a text was edited step by step. */
function wholeAfter(...steps: string[]): [string, number][] {
  let [now, before] = [words as readonly (typeof words)[number][], text]
  for (const step of steps) {
    now = wordsAfterEdit(now, before, step)
    before = step
  }
  return now.filter((word) => isWhole(word, before)).map(({ word, from }) => [word, from])
}

describe('misspelled words while their text is edited', () => {
  it('stay before the edit and move along after it', () => {
    expect(wholeAfter('The harbuor sea wall of Marren')).toEqual([
      ['harbuor', 4],
      ['Marren', 24],
    ])
    const steps = ['The harbuor wall of Marren ', 'IThe harbuor wall of Marren ', 'I harbuor wall of Marren ']
    expect(wholeAfter(...steps)).toEqual([
      ['harbuor', 2],
      ['Marren', 18],
    ])
  })

  it('are left out while they are another word, and back when they are whole again', () => {
    expect(wholeAfter('The harbuorx wall of Marren')).toEqual([['Marren', 21]])
    expect(wholeAfter('The harbour wall of Marren')).toEqual([['Marren', 20]])
    expect(wholeAfter('')).toEqual([])
    expect(wholeAfter('The arbuor wall of Marren', text)).toHaveLength(2)
    expect(wholeAfter('The harbxuor wall of Marren', text)).toHaveLength(2)
  })

  it('keep the soft hyphens that were typed', () => {
    const shy = [{ word: 'harbuor', from: 4, to: 12 }]
    const [moved] = wordsAfterEdit(shy, 'The har\u00adbuor wall', 'Oh the har\u00adbuor wall')
    expect(moved).toEqual({ word: 'harbuor', from: 7, to: 15 })
    expect(moved !== undefined && isWhole(moved, 'Oh the har\u00adbuor wall')).toBe(true)
  })
})
