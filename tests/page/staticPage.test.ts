import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { siteAddresses } from '../../src/main/export/siteAddresses'
import { createSiteIndex } from '../../src/main/site/siteIndex'
import { readDocument } from '../../src/shared/document/articleDocument'
import { renderArticlePieces } from '../../src/shared/page/renderArticlePage'
import { hafenbote } from './hafenbote'
import { plainAssets } from './plainAssets'
import { portMaren } from './portMaren'
import { withPages } from './portMarenPages'

const folder = mkdtempSync(join(tmpdir(), 'galley-pages-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = withPages(portMaren(join(folder, 'workspace')))
const goldenFolder = join(import.meta.dirname, 'pages', 'golden')

/** As the other goldens: `RENEW_GOLDEN=1 node scripts/unitTests.mjs tests/page/staticPage` writes them anew. */
function expectGolden(written: string, name: string): void {
  const page = plainAssets(written)
  const golden = join(goldenFolder, name)
  if (process.env.RENEW_GOLDEN === '1') {
    mkdirSync(goldenFolder, { recursive: true })
    writeFileSync(golden, page)
  }
  expect(page === readFileSync(golden, 'utf8'), `the page differs from ${golden}`).toBe(true)
}

describe('a static page', () => {
  test('is what it was, byte for byte, in the language of its site', async () => {
    const site = join(folder, 'site')
    await exportSite(publication, site)
    for (const slug of ['about', 'contact'])
      expectGolden(readFileSync(join(site, slug, 'index.html'), 'utf8'), `${slug}.html`)
    const german = join(folder, 'hafenbote')
    const pages = publication.pages.map((page) => ({ ...page, language: 'de-DE' }))
    await exportSite({ ...hafenbote(publication), pages }, german)
    expectGolden(readFileSync(join(german, 'about', 'index.html'), 'utf8'), 'about.de.html')
  })

  test('tells machines that it is a page of the web, and where it is', async () => {
    const site = join(folder, 'data')
    await exportSite(publication, site)
    const page = readFileSync(join(site, 'about', 'index.html'), 'utf8')
    const data = [...page.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(
      ([, json = '']) => JSON.parse(json) as Record<string, unknown>,
    )
    expect(data).toMatchObject([
      {
        '@type': 'WebPage',
        name: 'About the Courier',
        url: 'https://courier.example/about/index.html',
        inLanguage: 'en-GB',
        publisher: { '@type': 'Organization', name: 'Port Maren Courier' },
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { position: 1, item: 'https://courier.example/' },
          { position: 2, name: 'About the Courier' },
        ],
      },
    ])
    expect(page).toContain('<meta property="og:type" content="website">')
    expect(page).toMatch(/<meta property="og:image" content="https:\/\/courier\.example\/media\//)
    expect(page).not.toContain('article:published_time')
  })

  test('has contents, footnotes and links to other pages as a story has', async () => {
    const page = readFileSync(join(folder, 'site', 'about', 'index.html'), 'utf8')
    expect(page).toContain('class="contents"')
    expect(page).toContain('href="#what-we-promise"')
    expect(page).toContain('He printed the answer.')
    expect(page).toContain('href="../contact/index.html">Ask us.</a>')
  })

  test('comes in pieces, one a block, as the preview needs them', () => {
    const index = createSiteIndex(publication)
    const [about] = publication.pages
    if (about === undefined) throw new RangeError('no page')
    const document = readDocument(publication.document(about.id))
    const details = index.details(about, document)
    const render = (changed: typeof document) =>
      renderArticlePieces({ ...details, document: changed }, publication.site, siteAddresses(about.path))
    const before = render(document)
    expect(before.before + before.blocks.join('') + before.after).toBe(
      readFileSync(join(folder, 'site', 'about', 'index.html'), 'utf8'),
    )
    const blocks = document.children.with(-1, document.child(4))
    const after = render(document.type.create(document.attrs, blocks))
    expect(after.before).toBe(before.before)
    expect(after.blocks.filter((block, at) => block !== before.blocks[at])).toHaveLength(1)
  })
})
