import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportArticleFile, exportArticleFolder } from '../../src/main/export/exportArticle'
import { exportSite } from '../../src/main/export/exportSite'
import { siteMarkerName } from '../../src/main/export/siteMarker'
import { verifySite } from '../../src/main/export/verifySite'
import { themeAssetName } from '../../src/shared/page/theming/pageTheme'
import { portMaren } from '../page/portMaren'
import { inQuarto, themeOf, withTheme } from '../page/themes'
import { sharedVariants } from './sharedVariants'

const variants = sharedVariants()
let folder: string
let publication: ReturnType<typeof portMaren>
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-themes-'))
  publication = portMaren(join(folder, 'workspace'), variants)
  out = join(folder, 'site')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Everything that a page loads or leads to inside the site. */
function filesNamedBy(page: string): string[] {
  return [...page.matchAll(/ (?:src|href|srcset)="([^"]*)"/g)]
    .flatMap(([, value = '']) => (value.startsWith('data:') ? [] : value.split(/,\s*/)))
    .map((candidate) => candidate.split(' ')[0]?.split('#')[0] ?? '')
    .filter((address) => address !== '' && !/^(https?|mailto):/.test(address))
}

describe('a site with a theme', () => {
  it('has every file that its pages name, and is what a full rebuild gives', async () => {
    const themed = await inQuarto(publication)
    const { pages } = await exportSite(themed, out)
    expect(pages).toBeGreaterThan(20)
    const marker = JSON.parse(readFileSync(join(out, siteMarkerName), 'utf8')) as { made: object }
    let named = 0
    for (const path of Object.keys(marker.made)) {
      if (path === '404.html') continue
      for (const address of filesNamedBy(readFileSync(join(out, path), 'utf8'))) {
        named++
        const file = join(out, path, '..', decodeURIComponent(address))
        expect(existsSync(file), `${path} names ${address}`).toBe(true)
      }
    }
    expect(named).toBeGreaterThan(500)
    await expect(verifySite(themed, out)).resolves.toMatchObject({ equalFiles: expect.any(Number) })
  })

  it('is written again where the theme has changed, and is what it was when one goes back', async () => {
    await exportSite(publication, out)
    const plain = readFileSync(join(out, 'index.html'), 'utf8')
    const one = withTheme(publication, themeOf({ headline: '<h1 class="headline">{{ headline }}!</h1>' }))
    const { pages, pagesWritten } = await exportSite(one, out)
    expect(pagesWritten).toBe(pages)
    await verifySite(one, out)
    expect((await exportSite(one, out)).pagesWritten).toBe(0)
    const another = withTheme(publication, themeOf({ headline: '<h1 class="headline">{{ headline }}?</h1>' }))
    expect((await exportSite(another, out)).pagesWritten).toBe(pages)
    await exportSite(publication, out)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe(plain)
  })

  it('leaves what is read away from it as it was: feeds, sitemaps, redirects', async () => {
    const away = ['rss.xml', 'atom.xml', 'feed.json', 'sitemap.xml', 'robots.txt']
    const read = () => away.map((path) => readFileSync(join(out, path), 'utf8'))
    await exportSite(publication, out)
    const plain = read()
    const theme = themeOf({ picture: '<i>mine</i>', footnotes: '<i>mine</i>', card: '<i>mine</i>' })
    await exportSite(withTheme(publication, theme), out)
    expect(read()).toEqual(plain)
  })

  it('is not written when a part of the theme fails: what stands online stays', async () => {
    await exportSite(publication, out)
    const before = readFileSync(join(out, siteMarkerName))
    const { ino } = statSync(out)
    const broken = withTheme(publication, themeOf({ card: '<p>fine</p>\n<p>{{ headlin }}</p>' }))
    await expect(exportSite(broken, out)).rejects.toMatchObject({
      code: 'themeFailed',
      happened: expect.stringMatching(/“Test”.*parts\/card\.liquid, line 2.*headlin/),
    })
    expect(readFileSync(join(out, siteMarkerName))).toEqual(before)
    expect(statSync(out).ino).toBe(ino)
    await expect(verifySite(broken, out)).rejects.toMatchObject({ code: 'themeFailed' })
  })
})

describe('one story with a theme', () => {
  const story = (from: typeof publication) => {
    const [article] = from.articles
    if (article === undefined) throw new RangeError('no story')
    return { article, document: from.document(article.id), publication: from }
  }

  it('is not written either when a part of the theme fails', async () => {
    const broken = withTheme(publication, themeOf({ byline: '<p>{{ writers }}</p>' }))
    await expect(exportArticleFolder(story(broken), out)).rejects.toMatchObject({ code: 'themeFailed' })
    await expect(exportArticleFile(story(broken), join(folder, 'story.html'))).rejects.toMatchObject({
      code: 'themeFailed',
    })
    expect(existsSync(out)).toBe(false)
    expect(existsSync(join(folder, 'story.html'))).toBe(false)
  })

  it('has the theme beside it as a folder', async () => {
    const themed = await inQuarto(publication)
    const { theme } = themed.site
    if (theme === undefined) throw new RangeError('no theme')
    await exportArticleFolder(story(themed), out)
    const page = readFileSync(join(out, 'index.html'), 'utf8')
    expect(page).toContain(`href="${themeAssetName(theme, 'theme.css')}"`)
    for (const path of ['theme.css', 'fleuron.svg']) {
      expect(statSync(join(out, themeAssetName(theme, path))).size).toBeGreaterThan(100)
    }
  })

  it('has the theme inside it as a file, and names nothing else', async () => {
    const themed = await inQuarto(publication)
    const { path } = await exportArticleFile(story(themed), join(folder, 'story.html'))
    const page = readFileSync(path, 'utf8')
    expect(page).toContain('class="fleuron" src="data:image/svg+xml;base64,')
    expect(page).not.toContain('theme-')
    for (const [, source = ''] of page.matchAll(/ src="([^"]*)"/g)) expect(source).toMatch(/^data:/)
    const styles = /<link rel="stylesheet" href="data:text\/css;base64,([^"]{100,})">/.exec(page)?.[1] ?? ''
    expect(Buffer.from(styles, 'base64').toString()).toContain('Quarto: a journal in one column')
  })
})
