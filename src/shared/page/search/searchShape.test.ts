import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blockOf, packPosting, searchShape, shareOf, unpackPostings } from './searchShape'

describe('the shape of an index', () => {
  it('is one file of words for a small site, and grows by doubling', () => {
    expect(searchShape(0)).toEqual({ blocks: 1, shares: 1 })
    expect(searchShape(10)).toEqual({ blocks: 1, shares: 1 })
    expect(searchShape(1_000)).toEqual({ blocks: 2, shares: 64 })
    expect(searchShape(10_000)).toEqual({ blocks: 16, shares: 64 })
    expect(searchShape(1_000_000)).toEqual({ blocks: 16, shares: 512 })
  })

  it('deals stories and words out evenly', () => {
    const shape = searchShape(10_000)
    const blocks = new Map<number, number>()
    for (let at = 0; at < 10_000; at++) {
      const block = blockOf(`0198c0de-0000-7000-8000-${String(at * 7919).padStart(12, '0')}`, shape)
      blocks.set(block, (blocks.get(block) ?? 0) + 1)
    }
    expect(blocks.size).toBe(16)
    expect(Math.max(...blocks.values())).toBeLessThan(1.3 * (10_000 / 16))
  })

  it('has words that begin with what is typed beside it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 2 }), fc.string(), (typed, rest) => {
        const shape = { blocks: 1, shares: 64 }
        expect(shareOf(typed + rest, shape)).toBe(shareOf(typed, shape))
      }),
    )
  })
})

it('postings come out as they went in, but for how often a word that is said very often is said', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(5_000)),
      fc.array(fc.integer({ min: 1, max: 3_000 })),
      (stories, often) => {
        const places = stories
          .toSorted((a, b) => a - b)
          .map((story, at) => ({ story, times: often[at] ?? 1 }))
        const packed = places.map(({ story, times }, at) =>
          packPosting(story, places[at - 1]?.story ?? 0, times),
        )
        const rounded = (times: number) => Math.min(8, 2 ** Math.floor(Math.log2(times)))
        expect(unpackPostings(packed)).toEqual(places.map(({ story, times }) => [story, rounded(times)]))
      },
    ),
  )
})
