import { packPosting, type SearchShape, searchFields, shareOf } from './searchShape'
import { foldWord, wordsAsWritten } from './searchWords'

/** What of a story is searched: a text for each of the index's fields. */
export type SearchedStory = Readonly<Record<(typeof searchFields)[number], string>>

/** A word of a block. One object and two lists a word: a block has tens of thousands. */
interface WordPlaces {
  word: string
  /** Where it stands, in order: the story's number times four, and the field. */
  places: number[]
  /** How often it stands at each. */
  times: number[]
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
      const place = story * 4 + field
      for (const written of wordsAsWritten(texts[name])) {
        let word = byWriting.get(written)
        if (word === undefined) {
          word = placesOf(foldKnown(written), byWord)
          byWriting.set(written, word)
        }
        if (word !== null) notePlace(word, place)
      }
    }
    story++
  }
  return byWord.values()
}

function placesOf(word: string, byWord: Map<string, WordPlaces>): WordPlaces | null {
  if (word === '') return null
  let places = byWord.get(word)
  if (places === undefined) {
    places = { word, places: [], times: [] }
    byWord.set(word, places)
  }
  return places
}

function notePlace(word: WordPlaces, place: number): void {
  const last = word.places.length - 1
  if (word.places[last] === place) word.times[last] = (word.times[last] ?? 0) + 1
  else {
    word.places.push(place)
    word.times.push(1)
  }
}

function packWord({ word, places, times }: WordPlaces): string {
  const fields = searchFields.map(() => '')
  const last = searchFields.map(() => 0)
  for (let at = 0; at < places.length; at++) {
    const place = places[at] ?? 0
    const [field, story] = [place & 3, place >> 2]
    fields[field] += `,${packPosting(story, last[field] ?? 0, times[at] ?? 1)}`
    last[field] = story
  }
  while (fields.at(-1) === '') fields.pop()
  return `${JSON.stringify(word)},[${fields.map((field) => `[${field.slice(1)}]`).join(',')}]`
}
