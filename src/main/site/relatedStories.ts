import { fingerprintLength, type StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { PublishedArticle } from './publication'

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

/** A shared tag or topic weighs as much as a quarter of the words, both being equally rare. */
const termWeight = (fingerprintLength * fingerprintLength) / 4
/** A shared section weighs that, whatever its size. */
const sectionWeight = termWeight

/** A story is on the topic of another from that share of the words on, at half of the greatest rarity. */
const topicalShare = 0.1

interface Postings {
  /** Places in the order of publication, ascending. */
  places: number[]
  weights: number[]
}

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
  const postings = new Map<string, Postings>()
  const placeOf = new Map<string, number>()
  for (const [place, article] of newestFirst.entries()) {
    placeOf.set(article.id, place)
    for (const [feature, weight] of featuresOf(article, fingerprintOf(article))) {
      const known = postings.get(feature)
      if (known === undefined) postings.set(feature, { places: [place], weights: [weight] })
      else {
        known.places.push(place)
        known.weights.push(weight)
      }
    }
  }
  const magnitude = wholeLog2(newestFirst.length)
  const topicalFrom = Math.round(
    (topicalShare * fingerprintLength * fingerprintLength * Math.max(1, magnitude)) / 2,
  )
  const everywhere = newestFirst.map((_, place) => place)
  const bySection = new Map<string, number[]>()
  for (const [place, { section }] of newestFirst.entries()) {
    if (section === null) continue
    const list = bySection.get(section.slug)
    if (list === undefined) bySection.set(section.slug, [place])
    else list.push(place)
  }
  /** By place; all zero between two questions. */
  const scores = new Int32Array(newestFirst.length)
  const isTouched = new Uint8Array(newestFirst.length)

  /** Scores what lies near a place. @returns the places that were looked at */
  function scoreAround(story: RelatableStory, fingerprint: StoryFingerprint, own: number): number[] {
    const touched: number[] = []
    const touch = (place: number, score: number) => {
      if (isTouched[place] === 0) {
        isTouched[place] = 1
        touched.push(place)
      }
      scores[place] = (scores[place] ?? 0) + score
    }
    for (const [feature, weight] of featuresOf(story, fingerprint)) {
      const list = postings.get(feature)
      if (list === undefined) continue
      const rarity = rarityOf(feature, list.places.length, magnitude)
      if (rarity === 0) continue
      const [from, to] = around(list.places, own, reach)
      for (let at = from; at < to; at++) {
        touch(list.places[at] ?? 0, weight * (list.weights[at] ?? 0) * rarity)
      }
    }
    for (const places of [bySection.get(story.section?.slug ?? ''), everywhere]) {
      if (places === undefined) continue
      const [from, to] = around(places, own, fillReach)
      for (let at = from; at < to; at++) touch(places[at] ?? 0, 0)
    }
    return touched
  }

  return {
    /** What is near to a story; never the story itself. */
    near(story: RelatableStory, fingerprint: StoryFingerprint): NearStories {
      const date = story.publishedAt ?? Number.POSITIVE_INFINITY
      const own =
        placeOf.get(story.id) ??
        firstFrom(everywhere, (place) => (newestFirst[place]?.publishedAt ?? 0) <= date)
      const nearest = createBest()
      const earlier = createBest()
      for (const place of scoreAround(story, fingerprint, own)) {
        const other = newestFirst[place]
        const topical = scores[place] ?? 0
        scores[place] = 0
        isTouched[place] = 0
        if (other === undefined || other.id === story.id) continue
        const score = topical + (isSameSection(story, other) ? sectionWeight : 0)
        const distance = Number.isFinite(date) ? Math.abs(other.publishedAt - date) : -other.publishedAt
        nearest.offer(other, score, distance)
        if (topical >= topicalFrom && other.publishedAt < date) earlier.offer(other, score, distance)
      }
      return { nearest: nearest.list(), earlier: earlier.list() }
    },
  }
}

export type RelatedStories = ReturnType<typeof createRelatedStories>

function isSameSection(story: RelatableStory, other: PublishedArticle): boolean {
  return story.section !== null && other.section?.slug === story.section.slug
}

/** Marks a feature that is a tag or a topic; no stem begins so, as each stands behind its language. */
const termMark = '#'

function* featuresOf(
  { topics, tags }: Pick<RelatableStory, 'topics' | 'tags'>,
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
function rarityOf(feature: string, stories: number, magnitude: number): number {
  const rarity = Math.max(0, magnitude - wholeLog2(stories))
  return feature.startsWith(termMark) ? Math.max(1, rarity) : rarity
}

function wholeLog2(count: number): number {
  return count < 1 ? 0 : 31 - Math.clz32(count)
}

/** The part of a list of ascending places that lies around one: so many entries on either side. */
function around(places: readonly number[], own: number, each: number): [from: number, to: number] {
  const at = firstFrom(places, (place) => place >= own)
  return [Math.max(0, at - each), Math.min(places.length, at + each + 1)]
}

/** Index of the first that holds, where all after it do; the length when none does. */
function firstFrom(places: readonly number[], holds: (place: number) => boolean): number {
  let from = 0
  let to = places.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if (holds(places[middle] ?? 0)) to = middle
    else from = middle + 1
  }
  return from
}

/** Keeps the best of what it is offered: by score, then the nearer in time, then by name. */
function createBest() {
  const best: { article: PublishedArticle; score: number; distance: number }[] = []
  return {
    offer(article: PublishedArticle, score: number, distance: number): void {
      const last = best.at(-1)
      const isBefore = (other: (typeof best)[number]) =>
        score > other.score ||
        (score === other.score &&
          (distance < other.distance || (distance === other.distance && article.id < other.article.id)))
      if (best.length === found && last !== undefined && !isBefore(last)) return
      let at = best.length
      for (let before = best[at - 1]; before !== undefined && isBefore(before); before = best[at - 1]) at--
      best.splice(at, 0, { article, score, distance })
      if (best.length > found) best.pop()
    },
    list: () => best.map(({ article }) => article),
  }
}
