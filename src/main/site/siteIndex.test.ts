import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { portMaren } from '../../../tests/page/portMaren'
import { noRelations } from '../../shared/article/relations'
import { emptyDocumentJson, readDocument } from '../../shared/document/articleDocument'
import type { Publication, PublishedArticle } from './publication'
import { createSiteIndex } from './siteIndex'

const folder = mkdtempSync(join(tmpdir(), 'galley-site-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = portMaren(folder)
const nothing = readDocument(emptyDocumentJson())

function story(slug: string, from: Publication = publication): PublishedArticle {
  const found = from.articles.find((article) => article.slug === slug)
  if (found === undefined) throw new RangeError(slug)
  return found
}

describe('createSiteIndex', () => {
  it('puts the same section and shared tags first, and never the story itself', () => {
    const index = createSiteIndex(publication)
    const talks = { ...story('ministers-agree-to-reopen-talks-on-the-strait'), relations: noRelations }
    const { related } = index.details(talks, nothing)
    expect(related).toHaveLength(4)
    expect(related[0]?.headline).toBe('Insurers name their price for the narrows')
    for (const article of publication.articles) {
      const cards = index.details(article, nothing).related
      expect(cards.map((card) => card.id)).not.toContain(article.id)
      expect(new Set(cards.map((card) => card.id)).size).toBe(4)
    }
  })

  it('shows what was chosen first, in its order, and leaves out what is not published and itself', () => {
    const index = createSiteIndex(publication)
    const { related } = index.details(story('ministers-agree-to-reopen-talks-on-the-strait'), nothing)
    expect(related.slice(0, 2).map(({ id }) => id)).toEqual(['story-5', 'story-1'])
    expect(related).toHaveLength(4)
  })

  it('lists chosen further reading, or earlier stories on the topic; none twice, and none when switched off', () => {
    const index = createSiteIndex(publication)
    const wall = story('harbour-wall-vote-slips-to-the-autumn')
    const chosen = index.details(wall, nothing)
    expect(chosen.furtherReading.map(({ id }) => id)).toEqual(['story-3', 'story-9'])
    const shown = [...chosen.related, ...chosen.furtherReading].map(({ id }) => id)
    expect(new Set(shown).size).toBe(shown.length)

    const plain = { ...wall, relations: noRelations }
    const { related, furtherReading } = index.details(plain, nothing)
    expect(furtherReading).toHaveLength(5)
    for (const { id, publishedAt } of furtherReading) {
      expect(publishedAt).toBeLessThan(wall.publishedAt)
      expect(related.map((card) => card.id)).not.toContain(id)
    }
    const off = { ...noRelations, furtherReading: { shown: false, stories: ['story-3'] } }
    expect(index.details({ ...wall, relations: off }, nothing).furtherReading).toEqual([])
  })

  it('gives corrections newest first, placed as the story says or else the site', () => {
    const index = createSiteIndex(publication)
    const wall = story('harbour-wall-vote-slips-to-the-autumn')
    const { corrections, correctionsPlace } = index.details(wall, nothing)
    expect(corrections.map(({ kind }) => kind)).toEqual(['clarification', 'correction'])
    expect(correctionsPlace).toBe('above')
    const loose = { ...wall, relations: { ...wall.relations, correctionsPlace: null } }
    expect(index.details(loose, nothing).correctionsPlace).toBe('below')
  })

  it('knows the stories to be read also, wherever they are now; those not published are left out', () => {
    const wall = story('harbour-wall-vote-slips-to-the-autumn')
    const document = readDocument(publication.document(wall.id))
    const moved: Publication = {
      ...publication,
      articles: publication.articles.map((article) =>
        article.id === 'story-2'
          ? { ...article, slug: 'elsewhere', path: 'travel/elsewhere.html', headline: 'Renamed' }
          : article,
      ),
    }
    expect(createSiteIndex(moved).details(wall, document).readAlso).toEqual({
      'story-2': { path: 'travel/elsewhere.html', headline: 'Renamed' },
    })
  })

  it('goes through a section in the order of publication, from end to end', () => {
    const index = createSiteIndex(publication)
    const business = publication.articles.filter((article) => article.section?.slug === 'business')
    const oldest = business.at(-1)
    if (oldest === undefined) throw new RangeError('no story')
    const seen = [oldest.id]
    for (let next = index.details(oldest, nothing).next; next !== null; ) {
      seen.push(next.id)
      const article = publication.articles.find((other) => other.id === next?.id)
      next = article === undefined ? null : index.details(article, nothing).next
    }
    expect(seen).toEqual(business.map((article) => article.id).toReversed())
    expect(index.details(oldest, nothing).previous).toBeNull()
  })

  it('goes through the whole site for a story without a section', () => {
    const [newest] = publication.articles
    if (newest === undefined) throw new RangeError('no story')
    const loose = {
      ...newest,
      id: 'loose',
      slug: 'loose',
      path: 'stories/loose.html',
      section: null,
      sections: [],
      publishedAt: null,
    }
    const { previous, next, path } = createSiteIndex(publication).details(loose, nothing)
    expect(path).toBe('stories/loose.html')
    expect(previous?.id).toBe(newest.id)
    expect(next).toBeNull()
  })

  it('places a story that is not published by its date', () => {
    const index = createSiteIndex(publication)
    const [, wall] = publication.articles
    if (wall === undefined) throw new RangeError('no story')
    const draft = { ...wall, id: 'draft', slug: 'draft', publishedAt: wall.publishedAt - 1 }
    expect(index.details(draft, nothing).next?.id).toBe(wall.id)
    expect(index.details(draft, nothing).previous?.headline).toBe('Harbour notes, week 40')
    const oldest = { ...draft, publishedAt: 0 }
    expect(index.details(oldest, nothing)).toMatchObject({
      previous: null,
      next: { headline: 'Harbour notes, week 21' },
    })
  })

  it('knows where the links of a document lead, and which are dead', () => {
    const details = createSiteIndex(publication).details(
      story('ministers-agree-to-reopen-talks-on-the-strait'),
      readDocument(publication.document('story-0')),
    )
    expect(details.internalLinks).toEqual({
      'harbour-wall-vote-slips-to-the-autumn': 'business/harbour-wall-vote-slips-to-the-autumn.html',
    })
    expect(Object.values(details.media)).toEqual(['image/png'])
  })

  it('lists each story on every list that it belongs to, twenty on a page', () => {
    const lists = createSiteIndex(publication).lists()
    const home = lists.filter((list) => list.kind === 'home')
    expect(home.map((list) => [list.path, list.cards.length])).toEqual([
      ['index.html', 20],
      ['page/2.html', 7],
    ])
    const paths = lists.map((list) => list.path)
    expect(new Set(paths).size).toBe(paths.length)
    for (const list of lists) expect(list.cards.length).toBeLessThanOrEqual(20)
    expect(paths).toContain('business/page/2.html')
    expect(paths).toContain('authors/tobin-ask/2.html')
    expect(paths).toContain('tags/harbour-wall.html')
    expect(paths).toContain('topics/strait-talks.html')
  })

  it('has a front page before anything is published', () => {
    const lists = createSiteIndex({ ...publication, articles: [] }).lists()
    expect(lists.find((list) => list.kind === 'home')).toMatchObject({ path: 'index.html', cards: [] })
  })

  it('arranges 10,000 stories in a moment', () => {
    const articles = Array.from({ length: 10_000 }, (_, number): PublishedArticle => {
      const base = publication.articles[number % 27]
      if (base === undefined) throw new RangeError('no story')
      return { ...base, id: `n${number}`, slug: `n${number}`, publishedAt: base.publishedAt - number * 1000 }
    })
    const began = performance.now()
    const index = createSiteIndex({ ...publication, articles })
    index.lists()
    for (const article of articles) index.details(article, nothing)
    // Far above what it takes, far below what one scan a page would.
    expect(performance.now() - began).toBeLessThan(8000)
  })
})
