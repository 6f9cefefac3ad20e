import { fingerprintLength, type StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { PublishedArticle } from './publication'

/** A shared tag or topic weighs as much as a quarter of the words, both being equally rare. */
export const termWeight = (fingerprintLength * fingerprintLength) / 4

/** What stories are like each other by. */
export type FeaturedStory = Pick<PublishedArticle, 'topics' | 'tags'>

/**
 * The words, tags and topics of all stories, each by a number, and which stories have them: typed arrays, as there are
 * some dozens for each story. Stories are told by their places in one order.
 */
export interface StoryFeatures {
  /** Where the features of a place begin in `features` and `weights`; one entry more at the end. */
  begins: Int32Array
  features: Int32Array
  weights: Int32Array
  /** Where the stories of a feature begin in `places` and `weightsThere`; one entry more at the end. */
  listBegins: Int32Array
  /** Ascending in each list. */
  places: Int32Array
  weightsThere: Int32Array
  /** How much is said by each feature. */
  rarities: Int32Array
  /** The numbers and weights of the features that some story of the order has. */
  read(story: FeaturedStory, fingerprint: StoryFingerprint): [features: number[], weights: number[]]
}

/** @param stories in their order */
export function readStoryFeatures<Story extends FeaturedStory>(
  stories: readonly Story[],
  fingerprintOf: (story: Story) => StoryFingerprint,
): StoryFeatures {
  const numbers = new Map<string, number>()
  const isTerm: boolean[] = []
  const features: number[] = []
  const weights: number[] = []
  const begins = new Int32Array(stories.length + 1)
  for (const [place, story] of stories.entries()) {
    for (const [feature, weight] of featuresOf(story, fingerprintOf(story))) {
      let number = numbers.get(feature)
      if (number === undefined) {
        number = numbers.size
        numbers.set(feature, number)
        isTerm.push(feature.startsWith(termMark))
      }
      features.push(number)
      weights.push(weight)
    }
    begins[place + 1] = features.length
  }
  const listBegins = new Int32Array(numbers.size + 1)
  for (const feature of features) listBegins[feature + 1] = (listBegins[feature + 1] ?? 0) + 1
  const magnitude = wholeLog2(stories.length)
  const rarities = Int32Array.from(isTerm, (term, feature) =>
    rarityOf(term, listBegins[feature + 1] ?? 0, magnitude),
  )
  for (let feature = 0; feature < numbers.size; feature++)
    listBegins[feature + 1] = (listBegins[feature + 1] ?? 0) + (listBegins[feature] ?? 0)
  const places = new Int32Array(features.length)
  const weightsThere = new Int32Array(features.length)
  const filled = listBegins.slice()
  for (let place = 0; place < stories.length; place++) {
    for (let at = begins[place] ?? 0; at < (begins[place + 1] ?? 0); at++) {
      const feature = features[at] ?? 0
      const to = filled[feature] ?? 0
      filled[feature] = to + 1
      places[to] = place
      weightsThere[to] = weights[at] ?? 0
    }
  }
  return {
    begins,
    features: Int32Array.from(features),
    weights: Int32Array.from(weights),
    listBegins,
    places,
    weightsThere,
    rarities,
    read(story, fingerprint) {
      const own: [number[], number[]] = [[], []]
      for (const [feature, weight] of featuresOf(story, fingerprint)) {
        const number = numbers.get(feature)
        if (number === undefined) continue
        own[0].push(number)
        own[1].push(weight)
      }
      return own
    },
  }
}

/** Marks a feature that is a tag or a topic; no stem begins so, as each stands behind its language. */
const termMark = '#'

function* featuresOf(
  { topics, tags }: FeaturedStory,
  fingerprint: StoryFingerprint,
): Generator<readonly [feature: string, weight: number]> {
  yield* fingerprint
  for (const { slug } of topics) yield [`${termMark}topic ${slug}`, Math.sqrt(termWeight)]
  for (const { slug } of tags) yield [`${termMark}tag ${slug}`, Math.sqrt(termWeight)]
}

/**
 * How much is said by a feature that so many stories have: the powers of two between that and all of them. A term that
 * somebody has set always says something.
 */
function rarityOf(isTerm: boolean, stories: number, magnitude: number): number {
  const rarity = Math.max(0, magnitude - wholeLog2(stories))
  return isTerm ? Math.max(1, rarity) : rarity
}

/** Powers of two in a whole number. */
export function wholeLog2(count: number): number {
  return count < 1 ? 0 : 31 - Math.clz32(count)
}
