import { createHash } from 'node:crypto'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { findChangedFiles, readSiteMarker, siteMarkerName } from '../../src/main/export/siteMarker'
import type { Publication } from '../../src/main/site/publication'
import { GalleyError } from '../../src/shared/errors'
import { portMaren } from '../page/portMaren'
import { sharedVariants } from './sharedVariants'

const variants = sharedVariants()
let folder: string
let publication: ReturnType<typeof portMaren>
let out: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-export-'))
  publication = portMaren(join(folder, 'workspace'), variants)
  out = join(folder, 'site')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Path -> SHA-256 of everything under a folder but what was made of pictures, which may come and go. */
function contentOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const variants = join(root, 'workspace', 'cache')
  const paths = files
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(variants))
    .sort()
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(root.length + 1),
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    ]),
  )
}

async function refusal(work: Promise<unknown>): Promise<GalleyError> {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(GalleyError)
  return error as GalleyError
}

/** Nothing beside the folders that should be there: no drafts, no notes of a switch. */
function litter(): string[] {
  return readdirSync(folder).filter((name) => name !== 'workspace' && name !== 'site')
}

const changed = (from: Publication): Publication => ({
  ...from,
  site: { ...from.site, settings: { ...from.site.settings, name: 'The Other Courier' } },
})

describe('exportSite', () => {
  it('writes a site in which every link and every asset leads to a file of it', async () => {
    const result = await exportSite(publication, out)
    expect(result.pages).toBe(56)
    const files = new Set(Object.keys(contentOf(out)))
    expect(result.files).toBe(files.size - 1)
    for (const path of [...files].filter((name) => name.endsWith('.html'))) {
      const page = readFileSync(join(out, path), 'utf8')
      const base = path === '404.html' ? 'https://courier.example/' : ''
      for (const [, address = ''] of page.matchAll(/ (?:href|src|action)="([^"]*)"/g)) {
        if (/^(mailto:|data:|#|https:\/\/(ferries|social)\.)/.test(address)) continue
        const target = address.startsWith('https://courier.example/')
          ? address.slice('https://courier.example/'.length) || 'index.html'
          : posix.join(posix.dirname(path), address)
        expect(files, `${path}: ${address} ${base}`).toContain(target.replace(/#.*/, ''))
      }
    }
    expect(
      await findChangedFiles(
        out,
        (await readSiteMarker(out)) ?? { madeBy: 'Galley', format: 1, files: { x: '' } },
      ),
    ).toEqual([])
    expect(litter()).toEqual([])
  })

  it('has no link to nowhere while nobody knows where the site will be', async () => {
    await exportSite(publication, out, { baseUrl: '' })
    for (const path of Object.keys(contentOf(out)).filter((name) => name.endsWith('.html'))) {
      expect(readFileSync(join(out, path), 'utf8'), path).not.toMatch(/ (?:href|src|action)=""/)
    }
  })

  it('writes the same bytes again, in a new place and over itself', async () => {
    await exportSite(publication, out)
    const first = contentOf(out)
    await exportSite(publication, out)
    expect(contentOf(out)).toEqual(first)
    const other = join(folder, 'workspace-of-another', 'deep', 'site')
    await exportSite(publication, other)
    expect(contentOf(other)).toEqual(first)
  })

  it('takes pages away that are no longer published', async () => {
    await exportSite(publication, out)
    const gone = join(out, 'business', 'harbour-wall-vote-slips-to-the-autumn.html')
    expect(existsSync(gone)).toBe(true)
    await exportSite(
      { ...publication, articles: publication.articles.filter((_, index) => index !== 1) },
      out,
    )
    expect(existsSync(gone)).toBe(false)
  })

  it('keeps what others have put into its folder, and its permissions', async () => {
    await exportSite(publication, out)
    chmodSync(out, 0o2755)
    mkdirSync(join(out, '.git', 'refs'), { recursive: true })
    writeFileSync(join(out, '.git', 'HEAD'), 'ref: main')
    writeFileSync(join(out, 'CNAME'), 'courier.example')
    symlinkSync('CNAME', join(out, 'name'))
    await exportSite(changed(publication), out)
    expect(readFileSync(join(out, 'CNAME'), 'utf8')).toBe('courier.example')
    expect(readFileSync(join(out, 'name'), 'utf8')).toBe('courier.example')
    expect(readFileSync(join(out, '.git', 'HEAD'), 'utf8')).toBe('ref: main')
    expect(existsSync(join(out, '.git', 'refs'))).toBe(true)
    expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('The Other Courier')
    expect(statSync(out).mode & 0o7777).toBe(0o2755)
  })

  it('refuses when a new page would fall on a file that is not its own', async () => {
    const [first, ...rest] = publication.articles
    await exportSite({ ...publication, articles: rest }, out)
    const place = join(out, 'europe', `${first?.slug}.html`)
    writeFileSync(place, 'my own')
    expect((await refusal(exportSite(publication, out))).code).toBe('foreignFolder')
    expect(readFileSync(place, 'utf8')).toBe('my own')
    expect(litter()).toEqual([])
  })

  it('writes into an empty folder', async () => {
    mkdirSync(out)
    await exportSite(publication, out)
    expect(existsSync(join(out, 'index.html'))).toBe(true)
    expect(litter()).toEqual([])
  })

  it.each<[string, () => void]>([
    [
      'a folder with files',
      () => {
        mkdirSync(out)
        writeFileSync(join(out, 'thesis.txt'), 'years of work')
      },
    ],
    [
      'a folder with a marker that is none',
      () => {
        mkdirSync(out)
        writeFileSync(join(out, siteMarkerName), '{}')
      },
    ],
    ['a file', () => writeFileSync(out, 'a file')],
    [
      'a link to another folder',
      () => {
        mkdirSync(join(folder, 'workspace-x'))
        symlinkSync(join(folder, 'workspace-x'), out)
      },
    ],
    ['a link to nowhere', () => symlinkSync(join(folder, 'nowhere'), out)],
    [
      'a workspace',
      () => {
        mkdirSync(out)
        writeFileSync(join(out, 'galley.db'), '')
      },
    ],
    [
      'a folder in a workspace',
      () => {
        writeFileSync(join(folder, 'workspace', 'galley.db'), '')
        out = join(folder, 'workspace', 'site')
      },
    ],
    [
      'a site that a workspace was put into',
      () => {
        mkdirSync(join(out, 'mine'), { recursive: true })
        writeFileSync(join(out, siteMarkerName), '{"madeBy":"Galley","format":1,"files":{}}')
        writeFileSync(join(out, 'mine', 'galley.db'), '')
      },
    ],
    [
      'a folder under a file',
      () => {
        writeFileSync(join(folder, 'workspace', 'note'), '')
        out = join(folder, 'workspace', 'note', 'deep', 'site')
      },
    ],
  ])('refuses %s and leaves it as it was', async (_what, prepare) => {
    prepare()
    const before = contentOf(folder)
    const error = await refusal(exportSite(publication, out))
    expect(error.code).toBe('foreignFolder')
    expect(error.safe).not.toBe('')
    expect(error.remedy).not.toBe('')
    expect(contentOf(folder)).toEqual(before)
  })

  it('puts everything back when it is cancelled', async () => {
    await exportSite(publication, out)
    const before = contentOf(out)
    for (const stopAt of [1, 30, 55]) {
      const cancelling = new AbortController()
      const error = await refusal(
        exportSite(changed(publication), out, {
          signal: cancelling.signal,
          onProgress: ({ done }) => done === stopAt && cancelling.abort(),
        }),
      )
      expect(error.code).toBe('cancelled')
      expect(contentOf(out)).toEqual(before)
      expect(litter()).toEqual([])
    }
    const cancelling = new AbortController()
    const deep = join(folder, 'a', 'b', 'site')
    await refusal(
      exportSite(publication, deep, { signal: cancelling.signal, onProgress: () => cancelling.abort() }),
    )
    expect(existsSync(join(folder, 'a'))).toBe(false)
  })

  it('writes nothing when a picture is missing, from the records or from the disk', async () => {
    const unknown = await refusal(exportSite({ ...publication, media: () => undefined }, out))
    expect(unknown.code).toBe('notFound')
    expect(unknown.message).toContain('ministers-agree')
    rmSync(join(folder, 'workspace', 'media'), { recursive: true })
    expect((await refusal(exportSite(publication, out))).code).toBe('notFound')
    expect(existsSync(out)).toBe(false)
    expect(litter()).toEqual([])
  })

  it('fails on a story that it cannot write, naming nothing as done', async () => {
    publication.documents.set('story-3', {
      type: 'doc',
      content: [{ type: 'headline' }, { type: 'standfirst' }, { type: 'hologram' }],
    })
    expect((await refusal(exportSite(publication, out))).code).toBe('unknownContent')
    expect(existsSync(out)).toBe(false)
  })

  it('refuses two stories with one address', async () => {
    const [first] = publication.articles
    if (first === undefined) throw new RangeError('no stories')
    const twin = { ...first, id: 'story-1' }
    expect((await refusal(exportSite({ ...publication, articles: [first, twin] }, out))).code).toBe(
      'conflict',
    )
    expect(existsSync(out)).toBe(false)
  })

  it('tells how far it is', async () => {
    const told: { done: number; total: number }[] = []
    await exportSite(publication, out, { onProgress: ({ done, total }) => told.push({ done, total }) })
    const steps = told.map(({ done }) => done)
    expect(steps).toContain(55)
    expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total)
  })
})
