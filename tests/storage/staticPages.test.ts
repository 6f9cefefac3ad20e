import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPublication } from '../../src/main/site/openPublication'
import { openReadable } from '../../src/main/storage/database'
import { createQueries } from '../../src/main/storage/queries/queries'
import { addManyStories } from './manyStories'
import { addDraft, databaseBefore } from './oldDatabase'
import { newWorkspaceFolder, openTemporaryWorkspace } from './temporaryWorkspace'

function desk() {
  const workspace = openTemporaryWorkspace()
  const { storage } = workspace
  const slugOf = async (id: string) => (await storage.call('article:get', { id })).slug
  return {
    ...workspace,
    slugOf,
    page: async (headline: string) => (await storage.call('article:create', { kind: 'page', headline })).id,
    story: async (headline: string, section?: string) =>
      (await storage.call('article:create', { headline, ...(section === undefined ? {} : { section }) })).id,
    publish: (id: string) => storage.call('article:move', { id, move: 'publish' }),
    setSlug: (id: string, slug: string) => storage.call('article:updateDetails', { id, patch: { slug } }),
    list: async (kind?: 'page' | 'any') =>
      (
        await storage.call('article:list', { ...(kind === undefined ? {} : { kind }), limit: 50, offset: 0 })
      ).items.map(({ headline }) => headline),
    publication: () => {
      const publication = openPublication(workspace.folder)
      onTestFinished(() => publication.close())
      return publication
    },
  }
}

describe('a static page', () => {
  test('goes the way of a story, and stands in no list of stories', async () => {
    const { storage, page, story, publish, list, publication } = desk()
    const wall = await story('The wall', 'Harbour')
    const about = await page('About us')
    expect(await storage.call('article:get', { id: about })).toMatchObject({
      kind: 'page',
      slug: 'about-us',
      state: 'draft',
    })
    await storage.call('article:move', { id: about, move: 'file' })
    await publish(about)
    await publish(wall)
    expect(await list()).toEqual(['The wall'])
    expect(await list('page')).toEqual(['About us'])
    expect((await list('any')).sort()).toEqual(['About us', 'The wall'])
    expect(await storage.call('workspace:summary', {})).toMatchObject({
      total: 1,
      pages: 1,
      states: { published: 1, filed: 0 },
    })
    expect((await storage.call('version:list', { id: about })).map(({ reason }) => reason)).toEqual([
      'published',
      'filed',
    ])
    const { articles, pages } = publication()
    expect(articles.map(({ path }) => path)).toEqual(['harbour/the-wall.html'])
    expect(pages.map(({ kind, path }) => [kind, path])).toEqual([['page', 'about-us/index.html']])
  })

  test('lies at the root whatever form the addresses of stories have', async () => {
    const { storage, page, publish, publication } = desk()
    const about = await page('About')
    await publish(about)
    for (const permalinkForm of ['month', 'plain', 'section'] as const) {
      await storage.call('site:update', { permalinkForm })
      expect(publication().pages.map(({ path }) => path)).toEqual(['about/index.html'])
    }
  })

  test('is checked as a story is, but for what it does not have', async () => {
    const { storage, page, story } = desk()
    const codes = async (id: string) => (await storage.call('article:check', { id })).map(({ code }) => code)
    expect(await codes(await page('About'))).toEqual(['emptyBody'])
    expect(await codes(await story('Fog'))).toEqual(['noSection', 'noByline', 'emptyBody'])
  })

  test('has no section, tags, byline, related stories or corrections', async () => {
    const { storage, page, story } = desk()
    const about = await page('About')
    const wall = await story('The wall')
    for (const kind of ['section', 'topic', 'tag', 'author'] as const) {
      await expect(
        storage.call('article:setTerms', { id: about, kind, names: ['Harbour'] }),
      ).rejects.toMatchObject({ code: 'invalidInput' })
    }
    await expect(
      storage.call('article:create', { kind: 'page', headline: 'Jobs', section: 'Harbour' }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
    expect((await storage.call('workspace:summary', {})).pages).toBe(1)
    await expect(
      storage.call('article:updateDetails', { id: about, patch: { relations: { related: [wall] } } }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(
      storage.call('article:updateDetails', { id: wall, patch: { relations: { related: [about] } } }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
  })

  test('is no company for stories, whose tags are suggested as if it were not there', async () => {
    const { folder, page, story } = desk()
    await page('Harbour wall, harbour wall')
    await story('The wall')
    const database = openReadable(join(folder, 'galley.db'))
    onTestFinished(() => database.close())
    const { suggestions } = createQueries(database)
    expect(suggestions.newestStories(10).map(({ headline }) => headline)).toEqual(['The wall'])
    expect(suggestions.countStories()).toBe(1)
  })
})

describe('the address of a static page', () => {
  test('is never that of a section, of a folder of the site or of another page', async () => {
    const { page, story, slugOf, setSlug } = desk()
    await story('The wall', 'Harbour')
    const about = await page('About')
    expect(await slugOf(await page('Harbour'))).toBe('harbour-2')
    expect(await slugOf(await page('Archive'))).toBe('archive-2')
    expect(await slugOf(await page('2026'))).toBe('2026-2')
    expect(await slugOf(await page('About'))).toBe('about-2')
    expect(await slugOf(await page(''))).toBe('new-page')
    for (const [slug, why] of [
      ['harbour', /a section of the site lies at “harbour\/”/],
      ['tags', /the site keeps that address for itself/],
      ['404', /the site keeps/],
      ['index', /the site keeps/],
      ['search', /the site keeps/],
      ['the-wall', /is taken/],
    ] as const) {
      await expect(setSlug(about, slug), slug).rejects.toMatchObject({
        code: 'conflict',
        happened: expect.stringMatching(why),
        remedy: expect.stringContaining(`“${slug}-`),
      })
    }
    expect(await slugOf(about)).toBe('about')
    // A story may be called as a folder is: it lies inside one.
    expect(await slugOf(await story('Archive'))).toBe('archive')
  })

  test('keeps sections out, as long as it is live or about to be', async () => {
    const { storage, page, publish, setSlug, story } = desk()
    const about = await page('About')
    await publish(about)
    await setSlug(about, 'who-we-are')
    const make = (name: string) => storage.call('term:create', { kind: 'section', name })
    for (const name of ['About', 'Who we are']) {
      await expect(make(name)).rejects.toMatchObject({
        code: 'invalidInput',
        happened: expect.stringContaining('the page “About” lies at'),
        remedy: expect.stringContaining('another slug'),
      })
    }
    const harbour = await make('Harbour')
    await expect(storage.call('term:rename', { id: harbour.id, name: 'About' })).rejects.toMatchObject({
      code: 'invalidInput',
    })
    await expect(story('Fog', 'About')).rejects.toMatchObject({ code: 'invalidInput' })
    // Tags have a folder of their own.
    expect(await storage.call('term:create', { kind: 'tag', name: 'About' })).toMatchObject({ slug: 'about' })
    await publish(about)
    expect(await make('About')).toMatchObject({ slug: 'about' })
  })
})

describe('the menus', () => {
  test('hold static pages in their order, leave out what is not live, and call them as they are called now', async () => {
    const { storage, page, publish, publication } = desk()
    const [about, contact, jobs] = [await page('About us'), await page('Contact'), await page('Jobs')]
    await storage.call('site:update', {
      navigationPages: [
        { page: contact, label: ' Write ' },
        { page: jobs, label: '' },
        { page: about, label: '' },
      ],
      footerPages: [{ page: about, label: 'About' }],
    })
    expect(publication().site.navigationPages).toBeUndefined()
    await publish(about)
    await publish(contact)
    const { site } = publication()
    expect(site.navigationPages).toEqual([
      { name: 'Write', path: 'contact/index.html' },
      { name: 'About us', path: 'about-us/index.html' },
    ])
    expect(site.footerPages).toEqual([{ name: 'About', path: 'about-us/index.html' }])
    await storage.call('article:move', { id: contact, move: 'withdraw', note: 'Moved.' })
    expect(publication().site.navigationPages).toEqual([{ name: 'About us', path: 'about-us/index.html' }])
    // The preview of a page shows the menus too.
    expect((await storage.call('preview:context', { id: jobs })).site.footerPages).toEqual(site.footerPages)
  })

  test('hold no story, nothing twice, and nothing that is not there', async () => {
    const { storage, page, story } = desk()
    const [about, wall] = [await page('About'), await story('The wall')]
    const set = (...ids: string[]) =>
      storage.call('site:update', { footerPages: ids.map((id) => ({ page: id, label: '' })) })
    await expect(set(wall)).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(set(about, about)).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(set('nobody')).rejects.toMatchObject({ code: 'notFound' })
    expect((await storage.call('site:get', {})).footerPages).toEqual([])
  })
})

test('what a workspace had before there were pages are stories', () => {
  const { database, migrate } = databaseBefore(100)
  addDraft(database, 'a', 'Fog', 'fog')
  migrate()
  const { articles, lists } = createQueries(database)
  expect(articles.get('a')).toMatchObject({ kind: 'story', slug: 'fog' })
  expect(lists.list({}, 10, 0)).toHaveLength(1)
  expect(lists.list({ kind: 'page' }, 10, 0)).toEqual([])
  expect(() => database.exec("UPDATE articles SET kind = 'leaflet'")).toThrow()
})

interface Step {
  id: number
  parent: number
  detail: string
}

test('among twenty thousand stories, no question about stories or pages reads the table', () => {
  const folder = newWorkspaceFolder()
  addManyStories(folder, 20_000)
  const database = openReadable(join(folder, 'galley.db'))
  onTestFinished(() => database.close())
  const asked: string[] = []
  const queries = createQueries({
    ...database,
    prepare: (sql) => {
      asked.push(sql)
      return database.prepare(sql)
    },
  })
  queries.lists.count({})
  queries.lists.count({ kind: 'any', states: ['draft'] })
  queries.lists.all()
  const steps = asked
    .filter((sql) => /kind (=|IN)/.test(sql) && !/INSERT|@text/.test(sql))
    .flatMap((sql) => {
      const plan = database.prepare<unknown[], Step>(`EXPLAIN QUERY PLAN ${sql}`)
      const names = new Set(sql.match(/@\w+/g))
      const values = names.size > 0 ? [Object.fromEntries([...names].map((name) => [name.slice(1), 1]))] : []
      const marks = names.size > 0 ? [] : Array.from(sql.match(/\?/g) ?? [], () => 1)
      const rows = plan.all(...values, ...marks)
      // The main section of a line is looked up line by line: one story's terms, put in order.
      const within = new Set(rows.filter(({ detail }) => /CORRELATED/.test(detail)).map(({ id }) => id))
      for (const { id, parent } of rows) if (within.has(parent)) within.add(id)
      return rows.filter(({ id }) => !within.has(id)).map(({ detail }) => `${detail} — ${sql}`)
    })
  expect(steps.length).toBeGreaterThan(6)
  expect(steps.filter((step) => /^SCAN (articles|a)\b(?!.*INDEX)/.test(step))).toEqual([])
  expect(steps.filter((step) => /TEMP B-TREE/.test(step) && step.includes('FROM articles'))).toEqual([])
  expect(steps.filter((step) => /INDEX articles_by/.test(step)).length).toBeGreaterThan(4)
})
