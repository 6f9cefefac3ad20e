import { describe, expect, it } from 'vitest'
import { noRelations } from '../../shared/article/relations'
import { makeFingerprint, type StoryFingerprint } from '../../shared/relations/storyFingerprint'
import type { PublishedArticle } from './publication'
import { createRelatedStories } from './relatedStories'

const day = 86_400_000
const newest = Date.UTC(2026, 10, 21)

/** Subjects that the stories of this town are about, and words that all of them are written with. */
const subjects = [
  'ferry crossing timetable skipper berth gangway passengers Skerrow narrows sailing',
  'orchard apples cider harvest press blossom growers Tarn pruning frost',
  'library shelves reading archive manuscripts binding lending catalogue Ostrick scholars',
  'lighthouse lamp keeper fog lens beacon reef Harrow lantern tower',
  'bakery dough oven rye sourdough flour baker crust Minnow yeast',
  'tramway rails depot signals carriage conductor overhead Velden junction sleepers',
  'observatory telescope comet orbit astronomers dome Quill eclipse galaxy mirror',
  'theatre rehearsal actors curtain premiere playwright Dunmore costume stage chorus',
].map((words) => words.split(' '))
const common = 'council meeting town report decision budget building project committee proposal'.split(' ')

/** Numbers that look like chance and are always the same. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % sides
  }
}

interface Made {
  article: PublishedArticle
  fingerprint: StoryFingerprint
  subject: number
}

function make(index: number, changes: Partial<PublishedArticle> = {}, text?: string): Made {
  const subject = index % subjects.length
  const roll = dice(index * 7919 + 11)
  const words = subjects[subject] ?? []
  const sentence = () =>
    Array.from({ length: 12 }, (_, at) =>
      at % 3 === 0 ? words[roll(words.length)] : common[roll(common.length)],
    ).join(' and the ')
  const headline = `The ${words[roll(words.length)]} and the ${words[roll(words.length)]}`
  const body = text ?? Array.from({ length: 6 }, sentence).join('.\n')
  const article: PublishedArticle = {
    id: `story-${String(index).padStart(5, '0')}`,
    slug: `story-${index}`,
    path: `stories/story-${index}.html`,
    versionId: `version-${index}`,
    language: 'en-GB',
    headline,
    standfirst: '',
    section: { name: 'Town', slug: 'town' },
    sections: [{ name: 'Town', slug: 'town' }],
    topics: [],
    tags: [],
    authors: [],
    featuredImage: null,
    contents: { shown: true, title: '', numbered: false, depth: 2 },
    relations: noRelations,
    words: 100,
    publishedAt: newest - index * day,
    updatedAt: null,
    ...changes,
  }
  return {
    article,
    fingerprint: makeFingerprint({ headline, standfirst: '', body }, article.language),
    subject,
  }
}

function relate(made: readonly Made[]) {
  const known = new Map(made.map(({ article, fingerprint }) => [article.versionId, fingerprint]))
  const fingerprintOf = ({ versionId }: PublishedArticle) => known.get(versionId) ?? []
  const newestFirst = made
    .map(({ article }) => article)
    .toSorted((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1))
  const related = createRelatedStories(newestFirst, fingerprintOf)
  return (article: PublishedArticle) => related.near(article, () => fingerprintOf(article))
}

describe('createRelatedStories', () => {
  it('finds what a story is about before what is new', () => {
    const made = Array.from({ length: 160 }, (_, index) => make(index))
    const near = relate(made)
    const subjectOf = new Map(made.map(({ article, subject }) => [article.id, subject]))
    for (const { article, subject } of made) {
      const { nearest } = near(article)
      expect(nearest.map(({ id }) => id)).not.toContain(article.id)
      expect(nearest.slice(0, 4).map(({ id }) => subjectOf.get(id))).toEqual([
        subject,
        subject,
        subject,
        subject,
      ])
    }
  })

  it('goes by what stories are about across the languages of a site only where they share a tag', () => {
    const tags = [{ name: 'Ferries', slug: 'ferries' }]
    const made = Array.from({ length: 40 }, (_, index) => make(index))
    const german = make(80, { language: 'de', tags })
    const english = make(88, { tags })
    const near = relate([...made, german, english])
    expect(near(german.article).nearest[0]?.id).toBe(english.article.id)
    expect(near(german.article).earlier.map(({ id }) => id)).toEqual([english.article.id])
  })

  it('weighs a rare tag more than a common one, and both more than the section', () => {
    const common = { name: 'Town', slug: 'town' }
    const rare = { name: 'Regatta', slug: 'regatta' }
    const plain = (index: number, changes: Partial<PublishedArticle>) => make(index, changes, '')
    const made = Array.from({ length: 64 }, (_, index) => ({
      ...plain(index, { tags: index % 2 === 0 ? [common] : [] }),
      fingerprint: [],
    }))
    const asked = { ...plain(200, { tags: [common, rare] }), fingerprint: [] }
    const twin = { ...plain(300, { tags: [rare] }), fingerprint: [] }
    const { nearest } = relate([...made, asked, twin])(asked.article)
    expect(nearest[0]?.id).toBe(twin.article.id)
    expect(nearest.slice(1, 4).every(({ tags }) => tags.includes(common))).toBe(true)
  })

  it('names as earlier only what is earlier and on the topic', () => {
    const made = Array.from({ length: 160 }, (_, index) => make(index))
    const near = relate(made)
    const [, , , , middle] = made.filter(({ subject }) => subject === 3)
    if (middle === undefined) throw new RangeError('no story')
    const { earlier } = near(middle.article)
    expect(earlier.length).toBeGreaterThan(3)
    const subjectOf = new Map(made.map(({ article, subject }) => [article.id, subject]))
    for (const story of earlier) {
      expect(story.publishedAt).toBeLessThan(middle.article.publishedAt)
      expect(subjectOf.get(story.id)).toBe(3)
    }
    const oldest = made.at(-1)
    expect(oldest && near(oldest.article).earlier).toEqual([])
  })

  it('fills up with neighbours in time, of its section first', () => {
    const elsewhere = { name: 'Islands', slug: 'islands' }
    const made = Array.from({ length: 12 }, (_, index) => ({
      ...make(index, index % 4 === 1 ? { section: elsewhere, sections: [elsewhere] } : {}),
      fingerprint: [],
    }))
    const asked = made[5]
    if (asked === undefined) throw new RangeError('no story')
    const { nearest, earlier } = relate(made)(asked.article)
    expect(nearest.slice(0, 4).map(({ slug }) => slug)).toEqual(['story-1', 'story-9', 'story-4', 'story-6'])
    expect(earlier).toEqual([])
  })

  it('is the same whatever order it was given the stories in, and asks after', () => {
    const made = Array.from({ length: 80 }, (_, index) => make(index))
    const [one, other] = [relate(made), relate(made.toReversed())]
    const first = made.map(({ article }) => one(article).nearest.map(({ id }) => id))
    const second = made.toReversed().map(({ article }) => other(article).nearest.map(({ id }) => id))
    expect(second.toReversed()).toEqual(first)
  })

  it('touches few lists when a story comes', () => {
    const made = Array.from({ length: 3000 }, (_, index) => make(index))
    const comes = make(9000, { publishedAt: newest + day })
    const lists = (of: readonly Made[]) => {
      const near = relate(of)
      return new Map(
        made.map(({ article }) => [
          article.id,
          near(article)
            .nearest.slice(0, 4)
            .map(({ id }) => id)
            .join(),
        ]),
      )
    }
    const before = lists(made)
    const after = lists([comes, ...made])
    const changed = [...before].filter(([id, list]) => after.get(id) !== list)
    expect(changed.length).toBeLessThan(60)
    expect(changed.every(([id]) => id < 'story-00300')).toBe(true)
  })

  it('relates 10,000 stories in a moment', () => {
    const made = Array.from({ length: 10_000 }, (_, index) => make(index))
    const began = performance.now()
    const near = relate(made)
    for (const { article } of made) near(article)
    // It takes under a second; scoring all against all would take minutes.
    expect(performance.now() - began).toBeLessThan(6000)
  })
})
