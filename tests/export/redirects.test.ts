import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { openPublication } from '../../src/main/site/openPublication'
import { feedPath } from '../../src/shared/site/permalinks'
import { openTemporaryWorkspace, temporaryFolder } from '../storage/temporaryWorkspace'

async function newsroom() {
  const workspace = openTemporaryWorkspace()
  const { storage } = workspace
  const out = join(temporaryFolder(), 'site')
  return {
    workspace,
    out,
    async publish(headline: string, section: string) {
      const { id } = await storage.call('article:create', { headline, section })
      await storage.call('article:move', { id, move: 'publish' })
      return id
    },
    async moveTo(id: string, where: { slug?: string; section?: string }) {
      if (where.slug !== undefined)
        await storage.call('article:updateDetails', { id, patch: { slug: where.slug } })
      if (where.section !== undefined)
        await storage.call('article:setTerms', { id, kind: 'section', names: [where.section] })
      await storage.call('article:move', { id, move: 'publish' })
    },
    withdraw: (id: string) =>
      storage.call('article:move', { id, move: 'withdraw', note: 'Two figures were wrong.' }),
    /** @returns the rules that were written, `from to` */
    async write(baseUrl = 'https://courier.example/'): Promise<string[]> {
      const publication = openPublication(workspace.folder)
      try {
        await exportSite(publication, out, { baseUrl })
      } finally {
        publication.close()
      }
      if (!existsSync(join(out, '_redirects'))) return []
      const rules = readFileSync(join(out, '_redirects'), 'utf8').split('\n').slice(0, -1)
      return rules.map((rule) => rule.replace(/ 301$/, ''))
    },
    read: (path: string) => readFileSync(join(out, path), 'utf8'),
    has: (path: string) => existsSync(join(out, path)),
  }
}

describe('an address that a story has left', () => {
  test('leads to where it is now, however often it has moved', async () => {
    const desk = await newsroom()
    const wall = await desk.publish('The wall', 'Harbour')
    expect(await desk.write()).toEqual([])
    expect(desk.has('redirects.nginx.map')).toBe(false)
    await desk.moveTo(wall, { slug: 'the-old-wall' })
    await desk.moveTo(wall, { section: 'Business' })
    expect(await desk.write()).toEqual([
      '/harbour/the-old-wall.html /business/the-old-wall.html',
      '/harbour/the-wall.html /business/the-old-wall.html',
    ])
    expect(desk.read('redirects.nginx.map')).toBe(
      '"/harbour/the-old-wall.html" "/business/the-old-wall.html";\n"/harbour/the-wall.html" "/business/the-old-wall.html";\n',
    )
    const page = desk.read('harbour/the-wall.html')
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=../business/the-old-wall.html">')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('<link rel="canonical" href="https://courier.example/business/the-old-wall.html">')
    expect(page).toContain('<a href="../business/the-old-wall.html">The wall</a>')
    expect(desk.read('sitemap.xml')).not.toContain('harbour/the-wall')
    // Back where it began: only the places in between lead on.
    await desk.moveTo(wall, { slug: 'the-wall', section: 'Harbour' })
    expect(await desk.write()).toEqual([
      '/business/the-old-wall.html /harbour/the-wall.html',
      '/harbour/the-old-wall.html /harbour/the-wall.html',
    ])
    expect(desk.read('harbour/the-wall.html')).not.toContain('http-equiv="refresh"')
  })

  test('is never led away from a story that lives there, and belongs to the last that did', async () => {
    const desk = await newsroom()
    const first = await desk.publish('The wall', 'Harbour')
    await desk.moveTo(first, { slug: 'the-first-wall' })
    const second = await desk.publish('The wall', 'Harbour')
    expect(await desk.write()).toEqual([])
    expect(desk.read('harbour/the-wall.html')).toContain('<h1')
    await desk.moveTo(second, { slug: 'the-second-wall' })
    expect(await desk.write()).toEqual(['/harbour/the-wall.html /harbour/the-second-wall.html'])
    await desk.withdraw(second)
    expect(await desk.write()).toEqual([])
    expect(desk.has('harbour/the-wall.html')).toBe(false)
  })

  test('counts for what was published, not for what was only typed', async () => {
    const desk = await newsroom()
    const wall = await desk.publish('The wall', 'Harbour')
    const { storage } = desk.workspace
    await storage.call('article:updateDetails', { id: wall, patch: { slug: 'never-published' } })
    expect(await desk.write()).toEqual([])
    await desk.moveTo(wall, { slug: 'the-new-wall' })
    expect(await desk.write()).toEqual(['/harbour/the-wall.html /harbour/the-new-wall.html'])
  })

  test('is known when its section was merged into another', async () => {
    const desk = await newsroom()
    await desk.publish('The wall', 'Harbour')
    await desk.publish('The talks', 'Port')
    const { storage } = desk.workspace
    const sections = await storage.call('term:list', { kind: 'section' })
    const idOf = (name: string) => sections.find((section) => section.name === name)?.id ?? ''
    await storage.call('term:merge', { from: [idOf('Harbour')], into: idOf('Port') })
    expect(await desk.write()).toEqual(['/harbour/the-wall.html /port/the-wall.html'])
  })

  test('has rules that begin where the site does, and a page without one where that is not known', async () => {
    const desk = await newsroom()
    const wall = await desk.publish('The wall', 'Harbour')
    await desk.moveTo(wall, { slug: 'the-old-wall' })
    expect(await desk.write('')).toEqual(['/harbour/the-wall.html /harbour/the-old-wall.html'])
    expect(desk.read('harbour/the-wall.html')).not.toContain('canonical')
    expect(await desk.write('https://a.example/news')).toEqual([
      '/news/harbour/the-wall.html /news/harbour/the-old-wall.html',
    ])
    // What means something in rules means itself.
    expect(await desk.write('https://a.example/:x*$y;"{}\'/')).toEqual([
      '/%3Ax%2A%24y%3B%22%7B%7D%27/harbour/the-wall.html /%3Ax%2A%24y%3B%22%7B%7D%27/harbour/the-old-wall.html',
    ])
  })

  test('leaves rules of somebody else as they are', async () => {
    const desk = await newsroom()
    const wall = await desk.publish('The wall', 'Harbour')
    await desk.write()
    writeFileSync(join(desk.out, '_redirects'), '/old /new 302\n')
    await desk.moveTo(wall, { slug: 'the-old-wall' })
    await desk.write()
    expect(desk.read('_redirects')).toBe('/old /new 302\n')
    expect(desk.has('harbour/the-wall.html')).toBe(true)
  })
})

describe('an address that the settings have changed', () => {
  const sectionOf = async (desk: Awaited<ReturnType<typeof newsroom>>, name: string) => {
    const sections = await desk.workspace.storage.call('term:list', { kind: 'section' })
    return sections.find((section) => section.name === name)?.id ?? ''
  }

  test('leads on when its section was renamed, and so does the section’s list', async () => {
    const desk = await newsroom()
    const wall = await desk.publish('The wall', 'Harbour')
    const { storage } = desk.workspace
    await storage.call('term:rename', { id: await sectionOf(desk, 'Harbour'), name: 'Waterfront' })
    const moved = [
      '/harbour/the-wall.html /waterfront/the-wall.html',
      '/harbour/index.html /waterfront/index.html',
      '/harbour/rss.xml /waterfront/rss.xml',
      '/harbour/atom.xml /waterfront/atom.xml',
      '/harbour/feed.json /waterfront/feed.json',
    ]
    expect(await desk.write()).toEqual(moved)
    expect(desk.read('harbour/the-wall.html')).toContain('url=../waterfront/the-wall.html')
    // What is published after that was never under the old name.
    await desk.moveTo(wall, { slug: 'the-new-wall' })
    const rules = await desk.write()
    expect(rules).toContain('/harbour/the-wall.html /waterfront/the-new-wall.html')
    expect(rules).not.toContain('/harbour/the-new-wall.html /waterfront/the-new-wall.html')
    // Back to the old name: nothing leads away from where there is a page.
    await storage.call('term:rename', { id: await sectionOf(desk, 'Waterfront'), name: 'Harbour' })
    expect(await desk.write()).not.toContainEqual(expect.stringMatching(/^\/harbour\/the-new-wall/))
    expect(desk.read('harbour/index.html')).not.toContain('http-equiv="refresh"')
  })

  test('leads on from the further pages and feeds of every kind of list, in all forms', async () => {
    const desk = await newsroom()
    const { storage } = desk.workspace
    for (let at = 0; at < 21; at++) {
      const { id } = await storage.call('article:create', { headline: `Tide ${at}`, section: 'Harbour' })
      await storage.call('article:setTerms', { id, kind: 'tag', names: ['Ferries'] })
      await storage.call('article:setTerms', { id, kind: 'topic', names: ['Strait'] })
      await storage.call('article:setTerms', { id, kind: 'author', names: ['Ada Quill'] })
      await storage.call('article:move', { id, move: 'publish' })
    }
    const terms = [
      ['section', 'harbour/index.html', 'harbour/page/2.html', 'new/index.html', 'new/page/2.html'],
      ['tag', 'tags/ferries.html', 'tags/ferries/2.html', 'tags/new.html', 'tags/new/2.html'],
      ['topic', 'topics/strait.html', 'topics/strait/2.html', 'topics/new.html', 'topics/new/2.html'],
      [
        'author',
        'authors/ada-quill.html',
        'authors/ada-quill/2.html',
        'authors/new.html',
        'authors/new/2.html',
      ],
    ] as const
    await desk.write()
    for (const [kind, first, second] of terms) {
      expect(desk.has(first) && desk.has(second), kind).toBe(true)
      const [term] = await storage.call('term:list', { kind })
      await storage.call('term:rename', { id: term?.id ?? '', name: 'New' })
    }
    const rules = await desk.write()
    const nginx = desk.read('redirects.nginx.map')
    const addresses = new Map<string, string>()
    for (const [, from, further, to, furtherTo] of terms) {
      addresses.set(from, to)
      addresses.set(further, furtherTo)
      for (const format of ['rss', 'atom', 'json'] as const) {
        addresses.set(feedPath(from, format), feedPath(to, format))
        expect(desk.read(feedPath(from, format)), from).toBe(desk.read(feedPath(to, format)))
      }
      expect(desk.read(further)).toContain(
        `<link rel="canonical" href="https://courier.example/${furtherTo}">`,
      )
      expect(desk.read(further)).toContain('http-equiv="refresh"')
    }
    for (const [from, to] of addresses) {
      expect(rules).toContain(`/${from} /${to}`)
      expect(nginx).toContain(`"/${from}" "/${to}";\n`)
    }
    // A story more is in the feed at both addresses, and a page that is there no longer leads nowhere.
    await desk.publish('One more', 'New')
    await desk.write()
    expect(desk.read('harbour/rss.xml')).toContain('One more')
    expect(desk.has('harbour/page/3.html')).toBe(false)
    // Another section takes the name: everything at its addresses is its own.
    await desk.publish('Another', 'Harbour')
    const after = await desk.write()
    expect(after.filter((rule) => rule.startsWith('/harbour/') && !rule.includes('tide-'))).toEqual([])
    expect(desk.has('harbour/page/2.html')).toBe(false)
    expect(desk.read('harbour/rss.xml')).not.toContain('One more')
    // Without an address of the site there are no feeds, and no ways to them.
    expect((await desk.write('')).filter((rule) => /rss|atom|json/.test(rule))).toEqual([])
  })

  test('leads on when the form of addresses was changed, however often', async () => {
    const desk = await newsroom()
    await desk.publish('The wall', 'Harbour')
    const { storage } = desk.workspace
    await storage.call('site:update', { permalinkForm: 'month', timeZone: 'UTC' })
    const now = new Date().toISOString().slice(0, 7).replace('-', '/')
    expect(await desk.write()).toEqual([`/harbour/the-wall.html /${now}/the-wall.html`])
    await storage.call('site:update', { permalinkForm: 'plain' })
    await desk.publish('The talks', 'Harbour')
    expect((await desk.write()).sort()).toEqual([
      `/${now}/the-wall.html /the-wall.html`,
      '/harbour/the-wall.html /the-wall.html',
    ])
    expect(desk.read('harbour/index.html')).toContain('href="../the-talks.html"')
    expect(desk.read('the-wall.html')).toContain('href="the-talks.html"')
    expect(desk.has('the-talks.html')).toBe(true)
    await storage.call('site:update', { permalinkForm: 'section' })
    expect((await desk.write()).sort()).toEqual([
      `/${now}/the-wall.html /harbour/the-wall.html`,
      '/the-talks.html /harbour/the-talks.html',
      '/the-wall.html /harbour/the-wall.html',
    ])
  })

  test('is kept by Galley: nobody else writes the history', async () => {
    const desk = await newsroom()
    const { storage } = desk.workspace
    const site = await storage.call('site:update', {
      formerPermalinks: [{ form: 'plain', timeZone: 'UTC', until: 1 }],
    })
    expect(site.formerPermalinks).toEqual([])
  })

  test('never takes the place of the home page or the page for what is not there', async () => {
    const desk = await newsroom()
    await desk.workspace.storage.call('site:update', { permalinkForm: 'plain' })
    await desk.publish('404', 'Harbour')
    await desk.write()
    expect(desk.has('stories/404.html')).toBe(true)
    expect(desk.read('404.html')).toContain('Page not found')
  })
})
