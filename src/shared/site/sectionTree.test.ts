import { describe, expect, it } from 'vitest'
import { ancestorsOf, growTree, moveSection, type Placed, placeSection } from './sectionTree'

const at = (key: string, parent: string | null = null): Placed => ({ key, parent })
/** `harbour >ferries >>night` in words. */
const drawn = (placed: readonly Placed[] | null) =>
  placed === null
    ? null
    : growTree(placed)
        .map(({ key, level }) => '>'.repeat(level - 1) + key)
        .join(' ')

const sections = [
  at('harbour'),
  at('politics'),
  at('ferries', 'harbour'),
  at('culture'),
  at('night', 'ferries'),
]

describe('growTree', () => {
  it('puts each section before those under it, siblings in the order given', () => {
    expect(drawn(sections)).toBe('harbour >ferries >>night politics culture')
  })

  it('loses nothing to circles, to parents that are gone, and to depth', () => {
    expect(drawn([at('a', 'b'), at('b', 'a'), at('c', 'c'), at('d', 'gone')])).toBe('a b c d')
    expect(drawn([at('a'), at('b', 'a'), at('c', 'b'), at('d', 'c')])).toBe('a >b >>c d')
  })

  it('knows the way up', () => {
    expect(ancestorsOf('night', sections)).toEqual(['harbour', 'ferries'])
    expect(ancestorsOf('culture', sections)).toEqual([])
    expect(ancestorsOf('nowhere', sections)).toEqual([])
  })
})

describe('moveSection', () => {
  it('takes those under it along', () => {
    expect(drawn(moveSection(sections, 'harbour', 'down'))).toBe('politics harbour >ferries >>night culture')
    expect(drawn(moveSection(sections, 'culture', 'up'))).toBe('harbour >ferries >>night culture politics')
    expect(drawn(moveSection(sections, 'ferries', 'out'))).toBe('harbour ferries >night politics culture')
    expect(drawn(moveSection(sections, 'culture', 'in'))).toBe('harbour >ferries >>night politics >culture')
  })

  it('goes nowhere from an end, and not too deep', () => {
    expect(moveSection(sections, 'harbour', 'up')).toBeNull()
    expect(moveSection(sections, 'harbour', 'in')).toBeNull()
    expect(moveSection(sections, 'harbour', 'out')).toBeNull()
    expect(moveSection(sections, 'culture', 'down')).toBeNull()
    const deep = [at('a'), at('b', 'a'), at('c'), at('d', 'c'), at('e', 'd')]
    expect(moveSection(deep, 'c', 'in')).toBeNull()
  })
})

describe('placeSection', () => {
  it('puts it where it was dropped, never under itself', () => {
    expect(drawn(placeSection(sections, 'culture', { under: 'harbour' }))).toBe(
      'harbour >ferries >>night >culture politics',
    )
    expect(drawn(placeSection(sections, 'night', { before: 'harbour' }))).toBe(
      'night harbour >ferries politics culture',
    )
    expect(placeSection(sections, 'harbour', { under: 'night' })).toBeNull()
    expect(placeSection(sections, 'harbour', { before: 'politics' })).toBeNull()
  })
})
