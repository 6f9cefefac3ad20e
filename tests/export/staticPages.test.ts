import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { exportArticleFile, exportArticleFolder } from '../../src/main/export/exportArticle'
import { exportSite } from '../../src/main/export/exportSite'
import { verifySite } from '../../src/main/export/verifySite'
import { runSync } from '../../src/main/publish/runSync'
import { openArticleInPublication, openPublication } from '../../src/main/site/openPublication'
import { openForEditing } from '../storage/editing'
import { openTemporaryWorkspace, temporaryFolder } from '../storage/temporaryWorkspace'

const baseUrl = 'https://courier.example/'

async function newsroom() {
  const { storage, folder } = openTemporaryWorkspace()
  await storage.call('site:update', { baseUrl })
  const out = join(temporaryFolder(), 'site')
  const write = async (headline: string, kind: 'story' | 'page', body: string, section?: string) => {
    const { id } = await storage.call('article:create', {
      kind,
      headline,
      ...(section === undefined ? {} : { section }),
    })
    const editing = await openForEditing(storage, id)
    editing.type(2, body)
    await editing.save()
    await storage.call('article:move', { id, move: 'publish' })
    return id
  }
  return {
    storage,
    folder,
    out,
    write,
    async export() {
      const publication = openPublication(folder)
      try {
        return await exportSite(publication, out)
      } finally {
        publication.close()
      }
    },
    read: (path: string) => readFileSync(join(out, path), 'utf8'),
    has: (path: string) => existsSync(join(out, path)),
    everyFile: () =>
      readdirSync(out, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name)),
  }
}

describe('in the folder of a site, a static page', () => {
  test('is a page of its own, in the sitemap and in the search, and in no list, feed, archive or news sitemap', async () => {
    const room = await newsroom()
    await room.write('The wall', 'story', 'It stands.', 'Harbour')
    await room.write('About us', 'page', 'Eleven people.')
    await room.export()
    const page = room.read('about-us/index.html')
    expect(page).toContain('<h1 class="headline">About us</h1>')
    expect(page).toContain('Eleven people.')
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).not.toMatch(/class="(byline|dates|share|related|neighbours|comments|section-label|tagged)/)
    expect(page).not.toContain('<time')
    expect(page).toContain('<link rel="canonical" href="https://courier.example/about-us/index.html">')
    const naming = room
      .everyFile()
      .filter((file) => /About us|about-us/.test(readFileSync(file, 'utf8')))
      .map((file) => file.slice(room.out.length + 1).replaceAll('\\', '/'))
    expect(naming.sort()).toEqual([
      '.galley-site.json',
      'about-us/index.html',
      'search/stories/0-0.js',
      'sitemap.xml',
    ])
    // Found by its words, and without a date.
    expect(room.read('search/stories/0-0.js')).toContain('["about-us/index.html","About us","","","",""')
  })

  test('is led to by the navigation and the footer of every page, once it is chosen', async () => {
    const room = await newsroom()
    await room.write('The wall', 'story', 'It stands.', 'Harbour')
    const id = await room.write('About us', 'page', 'Eleven people.')
    await room.export()
    await room.storage.call('site:update', {
      navigationPages: [{ page: id, label: 'About' }],
      footerPages: [{ page: id, label: '' }],
    })
    const { pages, pagesWritten } = await room.export()
    // What all pages have in common has changed; but for the one that is read where nobody knows from.
    expect(pagesWritten).toBeGreaterThanOrEqual(pages - 1)
    expect(room.read('harbour/the-wall.html')).toMatch(
      /<summary>Pages<svg.*?<\/summary><ul class="section-panel"><li><a href="\.\.\/about-us\/index\.html">About<\/a>/,
    )
    expect(room.read('harbour/the-wall.html')).toContain(
      '<nav aria-label="Pages of the site"><h2 class="footer-title">Pages</h2><ul><li><a class="footer-link" href="../about-us/index.html">About us</a>',
    )
    expect(room.read('about-us/index.html')).toContain('<a href="index.html" aria-current="true">About</a>')
    await room.storage.call('article:move', { id, move: 'withdraw', note: 'Out of date.' })
    await room.export()
    expect(room.has('about-us/index.html')).toBe(false)
    expect(room.read('harbour/the-wall.html')).not.toContain('about-us')
  })

  test('is written anew when it alone has changed, with the search page that names the index, and the folder is what a full rebuild gives', async () => {
    const room = await newsroom()
    await room.write('The wall', 'story', 'It stands.', 'Harbour')
    const id = await room.write('About us', 'page', 'Eleven people.')
    await room.export()
    const editing = await openForEditing(room.storage, id)
    editing.type(2, 'And a dog. ')
    await editing.save()
    await room.storage.call('article:move', { id, move: 'publish' })
    expect(await room.export()).toMatchObject({ pagesWritten: 2 })
    expect(room.read('about-us/index.html')).toContain('And a dog.')
    const publication = openPublication(room.folder)
    onTestFinished(() => publication.close())
    expect((await verifySite(publication, room.out)).equalFiles).toBeGreaterThan(5)
  })

  test('leads on from the address that it has left, whatever form stories have', async () => {
    const room = await newsroom()
    const id = await room.write('About us', 'page', 'Eleven people.')
    await room.storage.call('site:update', { permalinkForm: 'month' })
    await room.storage.call('article:updateDetails', { id, patch: { slug: 'who-we-are' } })
    await room.storage.call('article:move', { id, move: 'publish' })
    await room.export()
    expect(room.read('_redirects')).toBe('/about-us/index.html /who-we-are/index.html 301\n')
    expect(room.read('about-us/index.html')).toContain('url=../who-we-are/index.html')
    expect(room.read('about-us/index.html')).toContain('This page has another address now:')
    // A section may take the folder now; its page comes before the redirect.
    await room.write('Fog', 'story', 'Grey.', 'About us')
    await room.export()
    expect(room.read('about-us/index.html')).toContain('class="list-title">About us')
    expect(room.has('_redirects')).toBe(false)
  })

  test('can be linked to from a story', async () => {
    const room = await newsroom()
    const about = await room.write('About us', 'page', 'Eleven people.')
    await room.storage.callInternal('import:article', {
      document: {
        type: 'doc',
        content: [
          { type: 'headline', content: [{ type: 'text', text: 'Who writes this' }] },
          { type: 'standfirst' },
          {
            type: 'paragraph',
            content: [
              {
                type: 'text',
                text: 'us',
                marks: [{ type: 'storyLink', attrs: { story: about } }],
              },
            ],
          },
        ],
      },
      sections: ['Harbour'],
      topics: [],
      tags: [],
      authors: [],
      state: 'published',
    })
    await room.export()
    expect(room.read('harbour/who-writes-this.html')).toContain('href="../about-us/index.html">us</a>')
  })
})

test('one static page as a file or a folder of its own, in whatever state', async () => {
  const room = await newsroom()
  const { id } = await room.storage.call('article:create', { kind: 'page', headline: 'Contact' })
  const editing = await openForEditing(room.storage, id)
  editing.type(2, 'The bell works.')
  await editing.save()
  const story = openArticleInPublication(room.folder, 'contact')
  onTestFinished(() => story.publication.close())
  const file = await exportArticleFile(story, join(temporaryFolder(), 'contact.html'))
  expect(readFileSync(file.path, 'utf8')).toContain('class="story static-page"')
  expect(readFileSync(file.path, 'utf8')).not.toContain('NewsArticle')
  const out = join(temporaryFolder(), 'contact')
  await exportArticleFolder(story, out)
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('The bell works.')
})

test('a static page goes to a target with a receipt, and is gone from it when it is withdrawn', async () => {
  const room = await newsroom()
  await room.storage.call('target:add', { name: 'Live', settings: { kind: 'folder', path: room.out } })
  const id = await room.write('About us', 'page', 'Eleven people.')
  const sync = async () => {
    const { done, failed } = await runSync({ storage: room.storage, folder: room.folder })
    expect(failed).toEqual([])
    return done.map(({ receipt }) => receipt.location.slice(room.out.length + 1).replaceAll('\\', '/'))
  }
  expect(await sync()).toEqual(['about-us/index.html'])
  expect(room.read('about-us/index.html')).toContain('Eleven people.')
  await room.storage.call('article:move', { id, move: 'withdraw', note: 'Out of date.' })
  expect(await sync()).toEqual(['about-us/index.html'])
  expect(room.has('about-us/index.html')).toBe(false)
})
