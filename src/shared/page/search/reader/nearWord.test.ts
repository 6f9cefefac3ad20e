import { describe, expect, it } from 'vitest'
import { type CountedWord, nearWord } from './nearWord'

const words: CountedWord[] = [
  ['granite', 12],
  ['granted', 40],
  ['harbour', 900],
  ['harbourmaster', 3],
  ['hafenstrasse', 2],
  ['wall', 300],
  ['walk', 20],
  ['wail', 1],
  ['1974', 5],
  ['fog', 7],
]

describe('the word that somebody meant', () => {
  it.each([
    ['harbuor', 'harbour', 'two letters in the wrong order'],
    ['harbor', 'harbour', 'a letter missing'],
    ['harbbour', 'harbour', 'one too many'],
    ['harvour', 'harbour', 'a wrong one'],
    ['ahrbour', 'harbour', 'at the beginning'],
    ['grantie', 'granite', 'the nearer as a whole'],
    ['hafnestrase', 'hafenstrasse', 'two in a long word'],
    ['walll', 'wall', 'the one that more stories have'],
  ])('%s is %s: %s', (typed, meant) => {
    expect(nearWord(typed, words)).toBe(meant)
  })

  it('may be typed only in part', () => {
    expect(nearWord('harbuo', words)).toBe('harbour')
    expect(nearWord('hafne', words)).toBe('hafen')
  })

  it.each([
    ['foq', 'too short'],
    ['1975', 'a number'],
    ['zanzibar', 'near to nothing'],
    ['hurboar', 'two mistakes in a short word'],
  ])('is not guessed for %s: %s', (typed) => {
    expect(nearWord(typed, words)).toBeNull()
  })
})
