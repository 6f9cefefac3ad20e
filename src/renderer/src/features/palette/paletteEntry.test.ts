import { FileText } from 'lucide-react'
import { describe, expect, it } from 'vitest'
import { arrangeEntries, beginningOf, type EntryGroup, type PaletteEntry } from './paletteEntry'

const entry = (group: EntryGroup, label: string, aliases: string[] = []): PaletteEntry => ({
  id: `${group}:${label}`,
  group,
  label,
  aliases,
  hint: '',
  icon: FileText,
  run: () => undefined,
})
const entries = [
  entry('actions', 'Fett', ['Bold']),
  entry('actions', 'Fußnote', ['Footnote']),
  entry('stories', 'Votum zur Hafenmauer'),
  entry('places', 'Hafen'),
  entry('places', 'Fotos'),
]
const shown = (typed: string, recent: string[] = []) =>
  arrangeEntries(entries, typed, recent).map(({ group, entries: listed }) => [
    group,
    ...listed.map(({ label }) => label),
  ])

describe('arrangeEntries', () => {
  it('finds by the interface’s name and by the English one', () => {
    expect(shown('fuss').flat()).not.toContain('Fett')
    expect(shown('bold')).toContainEqual(['actions', 'Fett'])
    expect(shown('fußnote')[0]).toEqual(['actions', 'Fußnote'])
  })

  it('puts the group with the best fit first, and keeps the stories that the workspace found', () => {
    expect(shown('hafen')).toEqual([
      ['places', 'Hafen'],
      ['stories', 'Votum zur Hafenmauer'],
    ])
    expect(shown('xyz')).toEqual([['stories', 'Votum zur Hafenmauer']])
  })

  it('begins with what was used last while nothing is typed, each entry once', () => {
    expect(shown('', ['places:Fotos', 'actions:gone', 'actions:Fett'])).toEqual([
      ['recent', 'Fotos', 'Fett'],
      ['stories', 'Votum zur Hafenmauer'],
      ['actions', 'Fußnote'],
      ['places', 'Hafen'],
    ])
  })

  it('begins with as many as are in sight', () => {
    const all = arrangeEntries(entries, '', [])
    expect(beginningOf(all, 2).map(({ entries: listed }) => listed.length)).toEqual([1, 1])
    expect(beginningOf(all, 99)).toEqual(all)
  })

  it('prefers what was used last among what fits alike', () => {
    expect(shown('fo', ['places:Fotos'])[0]).toEqual(['places', 'Fotos'])
  })
})
