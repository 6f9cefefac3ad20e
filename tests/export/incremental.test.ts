import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { reportChanges } from '../../src/main/export/reportChanges'
import { siteMarkerName } from '../../src/main/export/siteMarker'
import { verifySite } from '../../src/main/export/verifySite'
import type { Publication } from '../../src/main/site/publication'
import { portMaren } from '../page/portMaren'
import { sharedVariants } from './sharedVariants'

const variants = sharedVariants()
let folder: string
let publication: ReturnType<typeof portMaren>
let out: string

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'galley-incremental-'))
  publication = portMaren(join(folder, 'workspace'), variants)
  out = join(folder, 'site')
  await exportSite(publication, out)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Which of the marker's pages are another file than before; the index of the search has tests of its own. */
async function rewrittenBy(changed: Publication): Promise<{ paths: string[]; pagesWritten: number }> {
  const before = fileNumbers()
  const { pagesWritten } = await exportSite(changed, out)
  const after = fileNumbers()
  const paths = [...after].filter(([path, number]) => before.get(path) !== number).map(([path]) => path)
  return { paths: paths.sort(), pagesWritten }
}

/** While nobody knows where the site is served it has no feeds, which carry the copy of several stories. */
function unserved(site: Publication['site']): Publication['site'] {
  return { ...site, settings: { ...site.settings, baseUrl: '' } }
}

/** Without feeds and pictures. */
function pagesOf(paths: readonly string[]): string[] {
  return paths.filter((path) => path.endsWith('.html'))
}

function fileNumbers(): Map<string, number> {
  const marker = JSON.parse(readFileSync(join(out, siteMarkerName), 'utf8')) as { made: object }
  const paths = Object.keys(marker.made).filter((path) => !/^search\/.*\.js$/.test(path))
  return new Map(paths.map((path) => [path, statSync(join(out, path)).ino]))
}

/** The publication with one story published again. */
function withChange(index: number, change: Partial<Publication['articles'][number]>): Publication {
  const articles = publication.articles.map((article, at) =>
    at === index ? { ...article, ...change } : article,
  )
  return { ...publication, articles }
}

describe('an export over an earlier one', () => {
  it('writes no page again when nothing has changed', async () => {
    expect(await rewrittenBy(publication)).toEqual({ paths: [], pagesWritten: 0 })
    await verifySite(publication, out)
  })

  it('writes a story again whose details have changed, and no page that does not show them', async () => {
    const [, story] = publication.articles
    if (story === undefined) throw new RangeError('no story')
    const changed = withChange(1, { contents: { ...story.contents, shown: !story.contents.shown } })
    expect(await rewrittenBy(changed)).toEqual({ paths: [story.path], pagesWritten: 1 })
    await verifySite(changed, out)
  })

  it('reads the text of no story but those whose pages or feeds are written again', async () => {
    const [, story] = publication.articles
    if (story === undefined) throw new RangeError('no story')
    const read: string[] = []
    const document = (id: string) => {
      read.push(id)
      return publication.document(id)
    }
    await exportSite({ ...publication, document }, out)
    expect(read).toEqual([])
    const changed = withChange(1, { contents: { ...story.contents, shown: !story.contents.shown } })
    await exportSite({ ...changed, document, site: unserved(publication.site) }, join(folder, 'unserved'))
    read.length = 0
    await exportSite({ ...publication, document, site: unserved(publication.site) }, join(folder, 'unserved'))
    expect(read).toEqual([story.id])
  })

  it('writes every page again that shows a new headline, and no other', async () => {
    const [, story] = publication.articles
    const changed = withChange(1, { headline: 'Another headline altogether' })
    const { paths, pagesWritten } = await rewrittenBy(changed)
    expect(paths).toContain('index.html')
    expect(pagesOf(paths).length).toBe(pagesWritten)
    // The search page names the index, in which the headline is.
    for (const path of paths.filter((shown) => shown !== story?.path && shown !== 'search/index.html')) {
      expect(readFileSync(join(out, path), 'utf8'), path).toContain('Another headline altogether')
    }
    expect(fileNumbers().size).toBeGreaterThan(paths.length)
    await verifySite(changed, out)
  })

  it('is told beforehand: which pages, and why', async () => {
    expect(await reportChanges(publication, out)).toMatchObject({
      counts: { new: 0, updated: 0, removed: 0 },
      changes: [],
    })
    const [first, story] = publication.articles
    if (first === undefined || story === undefined) throw new RangeError('no story')
    const details = withChange(1, { contents: { ...story.contents, shown: !story.contents.shown } })
    expect((await reportChanges(details, out)).changes).toEqual([
      { path: story.path, title: story.headline, change: 'updated', reasons: ['own'] },
    ])
    const headline = await reportChanges(withChange(1, { headline: 'Another headline altogether' }), out)
    const reasonsOf = (path: string) => headline.changes.find((change) => change.path === path)?.reasons
    expect(reasonsOf('index.html')).toEqual(['stories'])
    expect(reasonsOf(story.path)).toBeUndefined()
    expect(headline.counts.updated).toBe(headline.changes.length)
    const { site } = publication
    const settings = {
      ...publication,
      site: { ...site, settings: { ...site.settings, tagline: 'New words' } },
    }
    const everything = await reportChanges(settings, out)
    expect(everything.counts).toMatchObject({ new: 0, removed: 0, unchanged: 0 })
    expect(new Set(everything.changes.flatMap(({ reasons }) => reasons))).toEqual(new Set(['site']))
    const without = await reportChanges({ ...publication, articles: publication.articles.slice(1) }, out)
    expect(without.changes.at(-1)).toMatchObject({ change: 'removed' })
    expect(without.changes).toContainEqual({ path: first.path, title: '', change: 'removed', reasons: [] })
    const fresh = await reportChanges(publication, join(folder, 'nowhere'))
    expect(fresh.counts).toMatchObject({ updated: 0, removed: 0, unchanged: 0 })
    // What is told is what is done.
    const { pagesWritten } = await exportSite(withChange(1, { headline: 'Another headline altogether' }), out)
    expect(pagesWritten).toBe(headline.counts.updated)
  })

  it('writes every page again when the site around them is another', async () => {
    const { site } = publication
    const changed = {
      ...publication,
      site: { ...site, settings: { ...site.settings, tagline: 'New words' } },
    }
    const { pagesWritten, paths } = await rewrittenBy(changed)
    expect(pagesWritten).toBe(pagesOf(paths).length)
    expect(pagesOf(paths)).toEqual(pagesOf([...fileNumbers().keys()]).sort())
    expect(paths.filter((path) => path.startsWith('media/'))).toEqual([])
    await verifySite(changed, out)
  })

  it('keeps no page that somebody else has changed since', async () => {
    const page = join(out, 'index.html')
    const whole = readFileSync(page, 'utf8')
    appendFileSync(page, 'Not ours')
    const later = new Date(Date.now() + 5_000)
    utimesSync(page, later, later)
    expect((await rewrittenBy(publication)).paths).toEqual(['index.html'])
    expect(readFileSync(page, 'utf8')).toBe(whole)
    await verifySite(publication, out)
  })

  it('takes away what is no longer published, and what led to it', async () => {
    const [gone, ...articles] = publication.articles
    const changed = { ...publication, articles }
    const { pagesWritten } = await rewrittenBy(changed)
    expect(pagesWritten).toBeGreaterThan(0)
    expect(() => statSync(join(out, gone?.path ?? ''))).toThrow('ENOENT')
    await verifySite(changed, out)
  })
})
