import { describe, expect, it } from 'vitest'
import { changeCase, type LetterCase } from './changeCase'

describe('changeCase', () => {
  it.each<[LetterCase, string, string, string]>([
    ['upper', 'de', 'Straße', 'STRASSE'],
    ['upper', 'tr', 'istanbul', 'İSTANBUL'],
    ['lower', 'tr', 'IĞDIR', 'ığdır'],
    ['lower', 'el', 'ΟΔΟΣ', 'οδος'],
    ['title', 'en-GB', 'the wall and the water: a story of NATO', 'The Wall and the Water: A Story of NATO'],
    ['title', 'en-GB', 'WHAT THE TIDE BRINGS IN', 'What the Tide Brings In'],
    ['title', 'en-GB', 'it’s the iPhone’s end', 'It’s the iPhone’s End'],
    ['title', 'nl', 'het ijs van de zee', 'Het IJs van de Zee'],
    ['title', 'fr', 'le vent et la mer', 'Le Vent et la Mer'],
    ['sentence', 'en-GB', 'The Wall Held. “Did It?” She Asked', 'The wall held. “Did it?” She asked'],
    ['sentence', 'en-GB', 'THE WALL HELD. NOBODY CAME.', 'The wall held. Nobody came.'],
    ['sentence', 'en-GB', 'A Ship Of NATO', 'A ship of NATO'],
    ['sentence', 'de', 'die Mauer hielt. niemand kam.', 'Die Mauer hielt. Niemand kam.'],
  ])('%s, %s: %s', (to, language, text, expected) => {
    expect(changeCase(text, to, language)).toBe(expected)
  })
})
