import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createWorkspace } from '../../src/main/storage/createWorkspace'
import { openReadable, type ReadableDatabase } from '../../src/main/storage/database'
import type { ListFilter, ListOrder } from '../../src/main/storage/queries/articleListKeys'
import {
  type ArticleListQueries,
  createArticleListQueries,
} from '../../src/main/storage/queries/articleListQueries'
import { createTermQueries } from '../../src/main/storage/queries/termQueries'
import { addManyStories } from './manyStories'

const stories = 20_000
const orders = ['updated', 'created', 'headline', 'published'] as const satisfies ListOrder[]

let database: ReadableDatabase
let lists: ArticleListQueries
let sectionId: string
let tagId: string

beforeAll(() => {
  const parent = mkdtempSync(join(tmpdir(), 'galley-test-'))
  const folder = join(parent, 'courier')
  createWorkspace(folder, { name: 'Port Maren Courier' })
  addManyStories(folder, stories)
  database = openReadable(join(folder, 'galley.db'))
  lists = createArticleListQueries(database)
  const terms = createTermQueries(database)
  sectionId = terms.list('section')[0]?.id ?? ''
  tagId = terms.list('tag')[0]?.id ?? ''
  return () => {
    database.close()
    rmSync(parent, { recursive: true, force: true })
  }
}, 60_000)

interface PlanRow {
  id: number
  parent: number
  detail: string
}

/** The steps that choose the keys, and those that look up what their lines show. */
function plan(sql: string, parameters: Record<string, unknown>) {
  const rows = database.prepare<[unknown], PlanRow>(`EXPLAIN QUERY PLAN ${sql}`).all(parameters)
  const root = rows.find((row) => row.detail === 'MATERIALIZE keys')
  const within = new Set([root?.id])
  for (const row of rows) if (within.has(row.parent)) within.add(row.id)
  return {
    keys: rows.filter((row) => within.has(row.id) && row !== root).map((row) => row.detail),
    lines: rows.filter((row) => !within.has(row.id)).map((row) => row.detail),
  }
}

function planOf(filter: ListFilter, offset = 0) {
  // What is prepared, as it is asked of SQLite: of queries of their own, since each statement is prepared once.
  const asked: string[] = []
  const fresh = createArticleListQueries({
    ...database,
    prepare: (sql) => {
      asked.push(sql)
      return database.prepare(sql)
    },
  })
  fresh.list(filter, 100, offset)
  const sql = asked.findLast((text) => text.includes('WITH keys'))
  if (sql === undefined) throw new Error('No list was asked for')
  const states = Object.fromEntries((filter.states ?? []).map((state, index) => [`state${index}`, state]))
  return plan(sql, { ...states, termId: filter.termId, words: 'wall', limit: 100, offset })
}

const filters: [string, () => ListFilter][] = [
  ['all', () => ({})],
  ['one state', () => ({ states: ['published'] })],
  ['several states', () => ({ states: ['draft', 'filed', 'in_review'] })],
  ['stories and pages', () => ({ kind: 'any' })],
  ['stories and pages in several states', () => ({ kind: 'any', states: ['draft', 'published'] })],
  ['a section', () => ({ termId: sectionId })],
  ['a section in one state', () => ({ termId: sectionId, states: ['published'] })],
]

test.each(filters.flatMap(([name, filter]) => orders.map((order) => [name, order, filter] as const)))(
  'the keys of %s by %s are read from an index, in order',
  (_, order, filter) => {
    const { keys, lines } = planOf({ ...filter(), order })
    expect(keys.filter((step) => /TEMP B-TREE/.test(step))).toEqual([])
    expect(keys.filter((step) => /^SCAN (?!.*INDEX)/.test(step))).toEqual([])
    // Lines: the page's keys are gone through, all else is found by key. Only those few are put in order again.
    expect(lines.filter((step) => /^SCAN/.test(step))).toEqual(['SCAN k'])
  },
)

test('few stories of a term are fetched from the term', () => {
  const { keys } = planOf({ termId: tagId })
  expect(keys.join('\n')).toMatch(/article_terms_by_term/)
  expect(keys.filter((step) => /^SCAN/.test(step))).toEqual([])
})

test('however they are asked for, lists hold the same stories in the same order', () => {
  const everything = lists.all()
  expect(everything).toHaveLength(stories)
  const value = (order: ListOrder, item: (typeof everything)[number]): number | string =>
    ({
      updated: -item.updatedAt,
      created: -item.createdAt,
      headline: item.headline.toLowerCase(),
      published: item.publishedAt === null ? 1 : -item.publishedAt,
    })[order]
  const termOf = (filter: ListFilter) => (filter.termId === undefined ? undefined : sectionId)
  for (const [, filter] of filters) {
    for (const order of orders) {
      const given = filter()
      const expected = everything
        .filter((item) => given.states?.includes(item.state) ?? true)
        .filter((item) => termOf(given) === undefined || item.section?.id === sectionId)
        .toSorted((a, b) => {
          const [one, other] = [value(order, a), value(order, b)]
          if (one !== other) return one < other ? -1 : 1
          return a.id < b.id ? -1 : 1
        })
      expect(lists.count(given)).toBe(expected.length)
      for (const offset of [0, 150, expected.length - 30]) {
        const page = lists.list({ ...given, order }, 100, offset)
        expect(page).toEqual(expected.slice(offset, offset + 100))
      }
    }
  }
})

test('words are found in any order, whatever their case, accents and hyphens', () => {
  const found = lists.list({ text: 'Story 15777 of the harbour' }, 10, 0)
  expect(found.map(({ headline }) => headline)).toContain('Story 15777 of the harbour')
  for (const text of ['harbour story 15777', 'HÁRBOUR-15777', '15777 arbou']) {
    expect(lists.list({ text }, 10, 0), text).toEqual(found)
  }
  expect(lists.list({ text: 'story 5777 nowhere' }, 1, 0)).toEqual([])
  expect(lists.count({ text: 'stóry' })).toBe(lists.count({ text: 'story' }))
})

test('states named twice, none, and texts with wildcards', () => {
  expect(lists.list({ states: ['draft', 'draft'] }, 10, 0)).toEqual(lists.list({ states: ['draft'] }, 10, 0))
  expect(lists.list({ states: [] }, 10, 0)).toEqual([])
  expect(lists.count({ states: [] })).toBe(0)
  expect(lists.list({ text: '100%' }, 10, 0)).toEqual([])
  // Another one has the number in its slug.
  expect(lists.list({ text: 'STORY 15777 OF' }, 10, 0).map((item) => item.headline)).toEqual([
    'Story 18063 of the harbour',
    'Story 15777 of the harbour',
  ])
})

test('a term knows how many stories it has, without counting them', () => {
  const terms = createTermQueries(database)
  expect(terms.list('section').reduce((sum, term) => sum + term.count, 0)).toBe(stories)
  const steps = database
    .prepare<[], PlanRow>(
      `EXPLAIN QUERY PLAN SELECT t.id, t.kind, t.name, t.slug, t.uses AS count FROM terms t
       WHERE t.kind = 'tag' AND t.merged_into IS NULL ORDER BY t.uses DESC, t.key LIMIT 50`,
    )
    .all()
  expect(steps.map((step) => step.detail).join('\n')).toMatch(/terms_by_use/)
  expect(steps.map((step) => step.detail).join('\n')).not.toMatch(/TEMP B-TREE/)
})
