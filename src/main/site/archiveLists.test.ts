import { describe, expect, it } from 'vitest'
import { noRelations } from '../../shared/article/relations'
import type { PageCard } from '../../shared/page/pageTypes'
import { defaultSiteSettings } from '../../shared/site/siteSettings'
import { archiveLists } from './archiveLists'
import { makeCard } from './paginateList'
import type { PublishedArticle } from './publication'

const story = (id: string, publishedAt: number): PublishedArticle => ({
  id,
  slug: id,
  path: `stories/${id}.html`,
  versionId: id,
  language: 'en-GB',
  headline: id,
  standfirst: '',
  section: null,
  sections: [],
  topics: [],
  tags: [],
  authors: [],
  featuredImage: null,
  contents: { shown: true, title: '', numbered: false, depth: 3 },
  relations: noRelations,
  words: 1,
  publishedAt,
  updatedAt: null,
})
const newYear = [
  story('first-minute', Date.UTC(2026, 0, 1, 0, 30)),
  story('last-minute', Date.UTC(2025, 11, 31, 23, 30)),
]
const cardOf = (article: PublishedArticle): PageCard => makeCard(article)
const settings = defaultSiteSettings('Port Maren Courier')
const monthsOf = (timeZone: string, language = 'en-GB') =>
  archiveLists({ ...settings, timeZone, language }, newYear, cardOf)

describe('archiveLists', () => {
  it.each([
    ['UTC', ['archive/2026/01.html', 'archive/2025/12.html']],
    ['Europe/Helsinki', ['archive/2026/01.html']],
    ['America/Bogota', ['archive/2025/12.html']],
  ])('counts the months as clocks in %s do', (timeZone, paths) => {
    const [index, ...months] = monthsOf(timeZone)
    expect(index?.path).toBe('archive/index.html')
    expect(months.map((list) => list.path)).toEqual(paths)
    expect(months.flatMap((list) => list.cards.map((card) => card.id))).toEqual([
      'first-minute',
      'last-minute',
    ])
  })

  it('says the month in the language of the site, and the address in none', () => {
    const [index] = monthsOf('UTC', 'de')
    expect(index).toMatchObject({
      title: 'Archiv',
      months: [
        { name: 'Januar 2026', slug: '2026/01', stories: 1 },
        { name: 'Dezember 2025', slug: '2025/12', stories: 1 },
      ],
    })
    // A language with digits and years of its own still gets the address of that month.
    const [persian] = monthsOf('UTC', 'fa-IR')
    expect(persian?.months?.map((month) => month.slug)).toEqual(['2026/01', '2025/12'])
    expect(persian?.months?.[0]?.name).toContain('۲۰۲۶')
  })

  it('goes on to further pages, twenty stories each', () => {
    const many = Array.from({ length: 41 }, (_, number) => story(`n${number}`, Date.UTC(2026, 4, 2) + number))
    const [index, ...pages] = archiveLists(settings, many, cardOf)
    expect(index?.months).toEqual([{ name: 'May 2026', slug: '2026/05', stories: 41 }])
    expect(pages.map((list) => [list.path, list.cards.length])).toEqual([
      ['archive/2026/05.html', 20],
      ['archive/2026/05/2.html', 20],
      ['archive/2026/05/3.html', 1],
    ])
  })

  it('has its list of months before anything is published', () => {
    expect(archiveLists(settings, [], cardOf)).toMatchObject([{ kind: 'archive', months: [], cards: [] }])
  })
})
