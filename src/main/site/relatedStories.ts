import { fingerprintLength, type StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { PublishedArticle } from './publication'
import { readStoryFeatures, termWeight, wholeLog2 } from './storyFeatures'

/** What is asked for: a story that is live, or one that is not (yet) and has no date. */
export type RelatableStory = Pick<PublishedArticle, 'id' | 'section' | 'topics' | 'tags'> & {
  publishedAt: number | null
}

/** The stories nearest to one, the nearest first. */
export interface NearStories {
  /** Of any date; filled up with its neighbours in time where little is like it. */
  nearest: PublishedArticle[]
  /** Published before it, and on its topic: never filled up. */
  earlier: PublishedArticle[]
}

/** How many of each are found: more than a page shows, as some will be there already. */
const found = 16

/** Of the stories with a word or term, those looked at: so many on either side of the story's own date. */
const reach = 32

/** Neighbours in time that fill a list up: so many on either side, in its section and in the site. */
const fillReach = 3

/** A shared section weighs that, whatever its size. */
const sectionWeight = termWeight

/** A story is on the topic of another from that share of the words on, at half of the greatest rarity. */
const topicalShare = 0.1

/**
 * Likeness among the stories of a publication, by words, tags, topics and section. One pass makes an inverted index;
 * what is asked of it then looks at a bounded number of stories, however many there are.
 *
 * Made so that one more story changes few lists: words are weighed by whole powers of two of their number of stories,
 * and only stories near in time are looked at where many have a word. All in whole numbers: the order is the same
 * wherever and however often it is worked out.
 * @param newestFirst all that is published
 */
export function createRelatedStories(
  newestFirst: readonly PublishedArticle[],
  fingerprintOf: (article: PublishedArticle) => StoryFingerprint,
) {
  const { begins, features, weights, listBegins, places, weightsThere, rarities, read } = readStoryFeatures(
    newestFirst,
    fingerprintOf,
  )
  const placeOf = new Map(newestFirst.map((article, place) => [article.id, place]))
  const dates = Float64Array.from(newestFirst, ({ publishedAt }) => publishedAt)
  const topicalFrom = Math.round(
    (topicalShare * fingerprintLength * fingerprintLength * Math.max(1, wholeLog2(newestFirst.length))) / 2,
  )
  const everywhere = Int32Array.from(newestFirst.keys())
  const bySection = new Map<string, Int32Array>()
  for (const [slug, members] of Map.groupBy(everywhere, (place) => newestFirst[place]?.section?.slug))
    if (slug !== undefined) bySection.set(slug, Int32Array.from(members))
  /** By place; all zero between two questions. */
  const scores = new Int32Array(newestFirst.length)
  const isTouched = new Uint8Array(newestFirst.length)
  const touched = new Int32Array(newestFirst.length)
  let touchedCount = 0

  function touch(place: number): void {
    if (isTouched[place] === 1) return
    isTouched[place] = 1
    touched[touchedCount++] = place
  }

  /** Scores the stories with a feature that lie near a place. */
  function scoreFeature(feature: number, weight: number, own: number): void {
    const rarity = rarities[feature] ?? 0
    if (rarity === 0) return
    const begin = listBegins[feature] ?? 0
    const end = listBegins[feature + 1] ?? 0
    const at = firstFrom(places, own, begin, end)
    const to = Math.min(end, at + reach + 1)
    for (let near = Math.max(begin, at - reach); near < to; near++) {
      const place = places[near] ?? 0
      touch(place)
      scores[place] = (scores[place] ?? 0) + weight * (weightsThere[near] ?? 0) * rarity
    }
  }

  /** Scores what lies near a place: the places that were looked at are in `touched`. */
  function scoreAround(story: RelatableStory, fingerprint: () => StoryFingerprint, own: number): void {
    touchedCount = 0
    if (newestFirst[own] === story) {
      for (let at = begins[own] ?? 0; at < (begins[own + 1] ?? 0); at++)
        scoreFeature(features[at] ?? 0, weights[at] ?? 0, own)
    } else {
      const [ownFeatures, ownWeights] = read(story, fingerprint())
      for (const [at, feature] of ownFeatures.entries()) scoreFeature(feature, ownWeights[at] ?? 0, own)
    }
    for (const list of [bySection.get(story.section?.slug ?? ''), everywhere]) {
      if (list === undefined) continue
      const at = firstFrom(list, own, 0, list.length)
      const to = Math.min(list.length, at + fillReach + 1)
      for (let near = Math.max(0, at - fillReach); near < to; near++) touch(list[near] ?? 0)
    }
  }

  const nearest = createBest(newestFirst)
  const earlier = createBest(newestFirst)

  return {
    /**
     * What is near to a story; never the story itself.
     * @param fingerprint asked for only where the story is none of those given
     */
    near(story: RelatableStory, fingerprint: () => StoryFingerprint): NearStories {
      const date = story.publishedAt ?? Number.POSITIVE_INFINITY
      const known = placeOf.get(story.id)
      const own = known ?? firstNotAfter(dates, date)
      scoreAround(story, fingerprint, own)
      for (let at = 0; at < touchedCount; at++) {
        const place = touched[at] ?? 0
        const topical = scores[place] ?? 0
        scores[place] = 0
        isTouched[place] = 0
        if (place === known) continue
        const otherDate = dates[place] ?? 0
        const score = topical + (isSameSection(story, newestFirst[place]) ? sectionWeight : 0)
        const distance = Number.isFinite(date) ? Math.abs(otherDate - date) : -otherDate
        nearest.offer(place, score, distance)
        if (topical >= topicalFrom && otherDate < date) earlier.offer(place, score, distance)
      }
      return { nearest: nearest.take(), earlier: earlier.take() }
    },
  }
}

export type RelatedStories = ReturnType<typeof createRelatedStories>

function isSameSection(story: RelatableStory, other: PublishedArticle | undefined): boolean {
  return story.section !== null && other?.section?.slug === story.section.slug
}

/** Index of the first entry from a number on, in a part of a list that ascends. */
function firstFrom(list: Int32Array, number: number, begin: number, end: number): number {
  let from = begin
  let to = end
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((list[middle] ?? 0) >= number) to = middle
    else from = middle + 1
  }
  return from
}

/** Index of the first date that is not after the one given, in a list that descends. */
function firstNotAfter(dates: Float64Array, date: number): number {
  let from = 0
  let to = dates.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((dates[middle] ?? 0) <= date) to = middle
    else from = middle + 1
  }
  return from
}

/** Keeps the best of what it is offered: by score, then the nearer in time, then by name. */
function createBest(articles: readonly PublishedArticle[]) {
  const places = new Int32Array(found + 1)
  const scores = new Int32Array(found + 1)
  const distances = new Float64Array(found + 1)
  let count = 0

  function isBefore(place: number, score: number, distance: number, at: number): boolean {
    const other = scores[at] ?? 0
    if (score !== other) return score > other
    const itsDistance = distances[at] ?? 0
    if (distance !== itsDistance) return distance < itsDistance
    return (articles[place]?.id ?? '') < (articles[places[at] ?? 0]?.id ?? '')
  }

  return {
    offer(place: number, score: number, distance: number): void {
      if (count === found && !isBefore(place, score, distance, found - 1)) return
      let at = count
      while (at > 0 && isBefore(place, score, distance, at - 1)) {
        places[at] = places[at - 1] ?? 0
        scores[at] = scores[at - 1] ?? 0
        distances[at] = distances[at - 1] ?? 0
        at--
      }
      places[at] = place
      scores[at] = score
      distances[at] = distance
      count = Math.min(found, count + 1)
    },
    /** The best, the best first; nothing is kept of them. */
    take(): PublishedArticle[] {
      const best = Array.from(places.subarray(0, count)).flatMap((place) => articles[place] ?? [])
      count = 0
      return best
    },
  }
}
