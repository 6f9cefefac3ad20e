import { packPosting, type SearchShape, searchFields, shareOf } from './searchShape'
import { foldWord, wordsAsWritten } from './searchWords'

/** What of a story is searched: a text for each of the index's fields. */
export type SearchedStory = Readonly<Record<(typeof searchFields)[number], string>>

interface WordPlaces {
  word: string
  /** By field: the stories that have the word, and how often each has it. */
  stories: number[][]
  times: number[][]
}

/** Foldings of the words met most lately: a site says the same words again and again. */
const folded = new Map<string, string>()
const mostFolded = 200_000

function foldKnown(written: string): string {
  let word = folded.get(written)
  if (word === undefined) {
    if (folded.size >= mostFolded) folded.clear()
    word = foldWord(written)
    folded.set(written, word)
  }
  return word
}

/**
 * The words of a block's stories, as the texts of its shares: MiniSearch's own index (its format 2), cut up by words and
 * packed. Each story is taken from `stories` once and let go of.
 * @param stories in the block's order
 */
export function indexBlock(stories: Iterable<SearchedStory>, shape: SearchShape): string[] {
  const places = gatherPlaces(stories)
  const shares: WordPlaces[][] = Array.from({ length: shape.shares }, () => [])
  for (const place of places) shares[shareOf(place.word, shape)]?.push(place)
  return shares.map((words) => {
    words.sort((a, b) => (a.word < b.word ? -1 : 1))
    return `[${words.map(packWord).join(',\n')}]`
  })
}

function gatherPlaces(stories: Iterable<SearchedStory>): Iterable<WordPlaces> {
  const byWord = new Map<string, WordPlaces>()
  const byWriting = new Map<string, WordPlaces | null>()
  let story = 0
  for (const texts of stories) {
    for (const [field, name] of searchFields.entries()) {
      for (const written of wordsAsWritten(texts[name])) {
        let place = byWriting.get(written)
        if (place === undefined) {
          place = placeOf(foldKnown(written), byWord)
          byWriting.set(written, place)
        }
        if (place !== null) notePlace(place, field, story)
      }
    }
    story++
  }
  return byWord.values()
}

function placeOf(word: string, byWord: Map<string, WordPlaces>): WordPlaces | null {
  if (word === '') return null
  let place = byWord.get(word)
  if (place === undefined) {
    place = { word, stories: searchFields.map(() => []), times: searchFields.map(() => []) }
    byWord.set(word, place)
  }
  return place
}

function notePlace({ stories, times }: WordPlaces, field: number, story: number): void {
  const [known, often] = [stories[field], times[field]]
  if (known === undefined || often === undefined) return
  const last = known.length - 1
  if (known[last] === story) often[last] = (often[last] ?? 0) + 1
  else {
    known.push(story)
    often.push(1)
  }
}

function packWord({ word, stories, times }: WordPlaces): string {
  let fields = stories.length
  while (fields > 0 && stories[fields - 1]?.length === 0) fields--
  let packed = `${JSON.stringify(word)},[`
  for (let field = 0; field < fields; field++) {
    packed += field === 0 ? '[' : ',['
    let last = 0
    for (const [index, story] of (stories[field] ?? []).entries()) {
      packed += `${index === 0 ? '' : ','}${packPosting(story, last, times[field]?.[index] ?? 1)}`
      last = story
    }
    packed += ']'
  }
  return `${packed}]`
}
