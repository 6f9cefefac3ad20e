import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
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

/** Which of the marker's pages are another file than before; those of the search have tests of their own. */
async function rewrittenBy(changed: Publication): Promise<{ paths: string[]; pagesWritten: number }> {
  const before = fileNumbers()
  const { pagesWritten } = await exportSite(changed, out)
  const after = fileNumbers()
  const paths = [...after].filter(([path, number]) => before.get(path) !== number).map(([path]) => path)
  return { paths: paths.sort(), pagesWritten }
}

function fileNumbers(): Map<string, number> {
  const marker = JSON.parse(readFileSync(join(out, siteMarkerName), 'utf8')) as { made: object }
  const paths = Object.keys(marker.made).filter((path) => !path.startsWith('search/'))
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

  it('writes every page again that shows a new headline, and no other', async () => {
    const [, story] = publication.articles
    const changed = withChange(1, { headline: 'Another headline altogether' })
    const { paths, pagesWritten } = await rewrittenBy(changed)
    expect(paths).toContain('index.html')
    expect(paths.length).toBe(pagesWritten)
    for (const path of paths.filter((shown) => shown !== story?.path)) {
      expect(readFileSync(join(out, path), 'utf8'), path).toContain('Another headline altogether')
    }
    expect(fileNumbers().size).toBeGreaterThan(paths.length)
    await verifySite(changed, out)
  })

  it('writes every page again when the site around them is another', async () => {
    const { site } = publication
    const changed = {
      ...publication,
      site: { ...site, settings: { ...site.settings, tagline: 'New words' } },
    }
    const { pagesWritten, paths } = await rewrittenBy(changed)
    expect(pagesWritten).toBe(paths.length)
    expect(paths).toEqual([...fileNumbers().keys()].sort())
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
