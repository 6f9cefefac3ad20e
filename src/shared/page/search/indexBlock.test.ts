import MiniSearch from 'minisearch'
import { describe, expect, it } from 'vitest'
import { indexBlock, type SearchedStory } from './indexBlock'
import { createStoryFinder } from './reader/findStories'
import {
  blockOf,
  type SearchIndexFile,
  type SearchShape,
  type StoryLine,
  searchFields,
  searchIndexName,
  storiesFileName,
  storiesInPart,
  storiesInTexts,
  textsFileName,
  wordsFileName,
} from './searchShape'
import { foldWord, wordsAsWritten } from './searchWords'

const vocabulary =
  'wall harbour harbours harbourmaster pilot Häfen vote talks strait fog stone l’eau مدينة الميناء 1974'.split(
    ' ',
  )

/** The same stories in every run. */
function madeUpStories(count: number): SearchedStory[] {
  let state = 7
  const text = (length: number) =>
    Array.from({ length }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31
      return vocabulary[Math.floor(state / 65_536) % vocabulary.length]
    }).join(' ')
  return Array.from({ length: count }, () => ({ headline: text(2), about: text(3), text: text(6) }))
}

/** A finder over an index of the stories, in files that are held in memory; how often each is asked for. */
function finderOver(stories: readonly SearchedStory[], shape: SearchShape) {
  const blocks: number[][] = Array.from({ length: shape.blocks }, () => [])
  for (const at of stories.keys()) blocks[blockOf(`story-${at}`, shape)]?.push(at)
  const files = new Map<string, unknown>()
  for (const [number, block] of blocks.entries()) {
    const own = block.flatMap((at) => stories[at] ?? [])
    for (const [share, text] of indexBlock(own, shape).entries()) {
      files.set(wordsFileName(number, share), JSON.parse(text))
    }
    const lines = block.map((at): StoryLine => [`${at}.html`, '', '', '', '', ''])
    for (let part = 0; part * storiesInPart < lines.length; part++) {
      files.set(storiesFileName(number, part), lines.slice(part * storiesInPart, (part + 1) * storiesInPart))
    }
    const texts = own.map(({ text }) => text)
    for (let part = 0; part * storiesInTexts < texts.length; part++) {
      files.set(textsFileName(number, part), texts.slice(part * storiesInTexts, (part + 1) * storiesInTexts))
    }
  }
  const index: SearchIndexFile = {
    ...shape,
    // The later in the list, the newer.
    parts: blocks.map((block) => ({
      mark: 'mark',
      version: 'v',
      hours: block.map((at, place) => at - (block[place - 1] ?? 0)),
    })),
  }
  files.set(searchIndexName, index)
  const asked: string[] = []
  const finder = createStoryFinder(
    {
      async load(name) {
        asked.push(name)
        if (!files.has(name)) throw new Error(name)
        return files.get(name)
      },
    },
    'v',
  )
  const find = async (query: string, order: 'best' | 'newest' = 'best') => {
    const { stories: found } = await finder.find(query, order)
    const lines = await finder.lines(found)
    return lines.map(([path], at) => ({ story: Number.parseInt(path, 10), score: found[at]?.score ?? 0 }))
  }
  return { finder, find, asked, files, index }
}

/** What the library finds by itself, with an index that it has made itself. */
function libraryOver(stories: readonly SearchedStory[]) {
  const library = new MiniSearch({
    fields: [...searchFields],
    tokenize: wordsAsWritten,
    processTerm: foldWord,
    searchOptions: {
      combineWith: 'AND',
      prefix: (word) => foldWord(word).length > 1,
      boost: { headline: 4, about: 2, text: 1 },
      bm25: { k: 1.2, b: 0, d: 0.5 },
    },
  })
  library.addAll(stories.map((story, id) => ({ id, ...story })))
  // It multiplies the sum by how many of the words were found: all, in every result.
  return (query: string) => {
    const words = wordsAsWritten(query).length
    return new Map(library.search(query).map(({ id, score }) => [Number(id), score / words]))
  }
}

describe('an index in shares', () => {
  const stories = madeUpStories(300)
  const library = libraryOver(stories)

  it.each([
    ['in one file', { blocks: 1, shares: 1 }],
    ['in many', { blocks: 4, shares: 16 }],
  ])('finds what the library finds in its own, %s', async (_, shape) => {
    const { find } = finderOver(stories, shape)
    for (const query of [
      'harbour',
      'harb',
      'wall vote',
      'hafen',
      'WALL fog strait',
      'مدينه',
      'ميناء',
      '19',
      'nowhere',
    ]) {
      const expected = library(query)
      const found = await find(query)
      expect(found.map(({ story }) => story).sort(), query).toEqual([...expected.keys()].sort())
      for (const { story, score } of found) {
        // Three times is kept as twice: a word that is said more often counts a little less than in the library.
        expect(score / (expected.get(story) ?? 0), `${query} in ${story}`).toBeGreaterThan(0.8)
        expect(score / (expected.get(story) ?? 0), `${query} in ${story}`).toBeLessThan(1.0001)
      }
    }
  })

  it('finds the same in the same order however it is cut up', async () => {
    const whole = finderOver(stories, { blocks: 1, shares: 1 })
    const cut = finderOver(stories, { blocks: 8, shares: 32 })
    for (const query of ['harbour', 'wall vote', 'pilot']) {
      const expected = await whole.find(query)
      const found = await cut.find(query)
      expect(found.map(({ story }) => story)).toEqual(expected.map(({ story }) => story))
      for (const [at, { score }] of found.entries()) expect(score).toBeCloseTo(expected[at]?.score ?? 0, 8)
    }
  })

  it('puts the newest first where that is asked for', async () => {
    const { find } = finderOver(stories, { blocks: 4, shares: 4 })
    const found = (await find('wall', 'newest')).map(({ story }) => story)
    expect(found.length).toBeGreaterThan(10)
    expect(found).toEqual(found.toSorted((a, b) => b - a))
  })

  it('loads one file a word and block, and each once', async () => {
    const { find, asked } = finderOver(stories, { blocks: 4, shares: 64 })
    await find('wall')
    expect(asked.filter((name) => !name.startsWith('stories/'))).toHaveLength(1 + 4)
    await find('wall wal')
    expect(asked.filter((name) => name.startsWith('words/'))).toHaveLength(4)
  })

  it('loads at most two files more a block for a word that no story has', async () => {
    const { find, asked } = finderOver(stories, { blocks: 4, shares: 64 })
    expect(await find('nowhere')).toEqual([])
    expect(asked).toHaveLength(1 + 3 * 4)
    // A number, or a short word, is not guessed at.
    await find('4711')
    await find('xyz')
    expect(asked).toHaveLength(1 + 5 * 4)
  })

  it.each([
    ['one share', { blocks: 1, shares: 1 }],
    ['many', { blocks: 4, shares: 64 }],
  ])('finds what a mistyped word was meant to be, and says so, with %s', async (_, shape) => {
    const { finder, find } = finderOver(stories, shape)
    for (const [typed, meant] of [
      ['harbuormaster', 'harbourmaster'],
      ['ahrbourmaster', 'harbourmaster'],
      ['Häffen', 'hafen'],
      ['wall pliot', 'wall pilot'],
    ] as const) {
      expect(await find(typed), typed).toEqual(await find(meant))
      const { words, isNear } = await finder.find(typed, 'best')
      expect({ words, isNear }, typed).toEqual({ words: meant.split(' '), isNear: true })
    }
    // “wall” is a word of its own, however near to others.
    expect(await finder.find('wall', 'best')).toMatchObject({ words: ['wall'], isNear: false })
  })

  it('loads the copy of stories with a hit in it and in no headline, and of no others', async () => {
    const some = [
      { headline: 'Granite', about: '', text: 'dear granite' },
      { headline: 'Stone', about: '', text: 'dear granite, dearer pilots' },
      { headline: 'Pilots', about: 'granite', text: '' },
    ]
    const { finder, asked } = finderOver(some, { blocks: 1, shares: 1 })
    const { stories: found } = await finder.find('granite', 'newest')
    expect(found.map(({ isInText }) => isInText)).toEqual([false, true, false])
    expect(await finder.texts(found)).toEqual(['', 'dear granite, dearer pilots', ''])
    expect(asked.filter((name) => name.startsWith('texts/'))).toEqual(['texts/0-0'])
  })

  it('shows a story whose copy cannot be loaded all the same', async () => {
    const { finder, files } = finderOver([{ headline: '', about: '', text: 'granite' }], {
      blocks: 1,
      shares: 1,
    })
    files.delete('texts/0-0')
    const { stories: found } = await finder.find('granite', 'best')
    expect(await finder.texts(found)).toEqual([''])
    expect(await finder.lines(found)).toHaveLength(1)
  })

  it('asks again for what could not be loaded', async () => {
    const { find, files, index } = finderOver(stories, { blocks: 1, shares: 1 })
    files.delete(searchIndexName)
    await expect(find('wall')).rejects.toThrow(searchIndexName)
    files.set(searchIndexName, index)
    expect((await find('wall')).length).toBeGreaterThan(0)
  })

  it('is the same bytes again, and changes only where words do', () => {
    const shape = { blocks: 1, shares: 64 }
    const before = indexBlock(stories, shape)
    expect(indexBlock(stories, shape)).toEqual(before)
    const [first, ...others] = stories
    const after = indexBlock(
      [{ headline: '', about: '', ...first, text: `${first?.text} quay` }, ...others],
      shape,
    )
    expect(after.filter((text, share) => text !== before[share])).toHaveLength(1)
  })

  it('takes words for words, whatever objects call their own', async () => {
    const odd = ['constructor', '__proto__', 'toString', 'hasOwnProperty']
    const { find } = finderOver(
      odd.map((word) => ({ headline: word, about: '', text: '' })),
      { blocks: 1, shares: 2 },
    )
    for (const [at, word] of odd.entries()) {
      expect(
        (await find(word)).map(({ story }) => story),
        word,
      ).toEqual([at])
    }
    expect(await find('valueOf')).toEqual([])
  })
})
