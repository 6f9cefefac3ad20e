import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { openPublication } from '../../src/main/site/openPublication'
import { checkSite } from '../../src/main/siteCheck/checkSite'
import { createPageScales } from '../../src/main/siteCheck/weighPages'
import type { ImportedArticle } from '../../src/main/storage/storageApi'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { themeAssetName } from '../../src/shared/page/theming/pageTheme'
import type { ThemePackageFile } from '../../src/shared/site/themeManifest'
import type { SiteFinding, SiteReport } from '../../src/shared/siteCheck/siteFindings'
import { inEnglish } from '../../src/shared/texts/saidText'
import { drawPicture } from '../page/drawPicture'
import { themeOf, withTheme } from '../page/themes'
import { openTemporaryWorkspace } from '../storage/temporaryWorkspace'

const text = (words: string, ...marks: NonNullable<DocumentJson['marks']>): DocumentJson =>
  marks.length === 0 ? { type: 'text', text: words } : { type: 'text', text: words, marks }
const paragraph = (...content: DocumentJson[]): DocumentJson => ({ type: 'paragraph', content })
const linked = (words: string, href: string) => paragraph(text(words, { type: 'link', attrs: { href } }))
const toStory = (words: string, story: string) =>
  paragraph(text(words, { type: 'storyLink', attrs: { story } }))
const heading = (words: string): DocumentJson => ({
  type: 'heading',
  attrs: { level: 2, anchor: null, short: null },
  content: [text(words)],
})

let desk: ReturnType<typeof openTemporaryWorkspace>
beforeEach(() => {
  desk = openTemporaryWorkspace()
})

/** A story with a headline that makes its slug. */
async function add(
  headline: string,
  body: DocumentJson[],
  more: Partial<ImportedArticle> = {},
): Promise<string> {
  const { id } = await desk.storage.callInternal('import:article', {
    document: {
      type: 'doc',
      content: [
        { type: 'headline', content: [text(headline)] },
        { type: 'standfirst' },
        paragraph(text('Once.')),
        ...body,
      ],
    },
    sections: ['Harbour'],
    topics: [],
    tags: [],
    authors: ['Ada Quill'],
    state: 'published',
    ...more,
  })
  return id
}

async function check(signal?: AbortSignal): Promise<SiteReport> {
  const publication = openPublication(desk.folder)
  try {
    return await checkSite(publication, signal === undefined ? {} : { signal })
  } finally {
    publication.close()
  }
}

const brief = ({ code, severity, index, part, says }: SiteFinding) => [
  code,
  severity,
  index,
  part,
  inEnglish(says),
]

/** What was found in one story. */
async function foundIn(id: string): Promise<unknown[]> {
  const { pages } = await check()
  return (pages.find(({ story }) => story?.id === id)?.findings ?? []).map(brief)
}

describe('links between stories', () => {
  test('to what is not there are errors, to what is not out warnings; those that lead somewhere are not named', async () => {
    const target = await add('The wall', [heading('The count')])
    const draft = await add('Not yet', [], { state: 'draft' })
    const missing = randomUUID()
    const id = await add('Links', [
      linked('a', 'the-wall'),
      linked('b', '/harbour/the-wall.html#the-count'),
      linked('c', 'the-wall#the-vote'),
      linked('d', 'gone'),
      linked('e', 'not-yet'),
      linked('f', '#nowhere'),
      linked('g', 'https://elsewhere.example/gone'),
      toStory('h', target),
      toStory('i', draft),
      toStory('j', missing),
      { type: 'readAlso', attrs: { story: target } },
      { type: 'readAlso', attrs: { story: draft } },
      { type: 'readAlso', attrs: { story: missing } },
      paragraph(text('k'), {
        type: 'footnote',
        content: [text('note', { type: 'link', attrs: { href: 'gone-too' } })],
      }),
      { type: 'deskNote', content: [linked('l', 'gone-but-for-the-desk')] },
    ])
    expect((await foundIn(id)).map((found) => (found as unknown[]).slice(0, 3))).toEqual([
      ['deadInternalLink', 'error', 5],
      ['deadInternalLink', 'error', 6],
      ['deadInternalLink', 'warning', 7],
      ['deadInternalLink', 'error', 8],
      ['deadInternalLink', 'warning', 11],
      ['deadInternalLink', 'error', 12],
      ['deadInternalLink', 'warning', 14],
      ['deadInternalLink', 'error', 15],
      ['deadInternalLink', 'error', 16],
    ])
  })

  test('are those of the version that is published, not of what is being written', async () => {
    const id = await add('Links', [linked('a', 'gone')])
    const target = await add('Target', [heading('Old words')])
    expect(await foundIn(id)).toHaveLength(1)
    // The anchor that was published is frozen in the document; the link to another one is found.
    const other = await add('Other', [linked('b', 'target#old-words'), linked('c', 'target#new-words')])
    expect(await foundIn(other)).toEqual([
      [
        'deadInternalLink',
        'error',
        4,
        null,
        'The link to “target” leads to the page, and to no heading “#new-words” on it.',
      ],
    ])
    await desk.storage.call('article:move', { id: target, move: 'withdraw', note: 'Wrong.' })
    expect(await foundIn(other)).toEqual([
      [
        'deadInternalLink',
        'warning',
        3,
        null,
        'The link to “target” leads to a story that is not published.',
      ],
      [
        'deadInternalLink',
        'warning',
        4,
        null,
        'The link to “target” leads to a story that is not published.',
      ],
    ])
  })

  test('by whole addresses are known as the site’s own once it says where it is served', async () => {
    const moved = await add('The wall', [heading('The count')])
    const links = [
      'https://courier.example/news/',
      'https://courier.example/news',
      'http://courier.example/news/harbour/the-wall.html',
      'https://courier.example/news/harbour/the-wall#the-count',
      'https://courier.example/news/harbour/the-wall.html#:~:text=count',
      'https://courier.example/news/harbour/the-wall.html#main',
      'https://courier.example/news/authors/ada-quill.html',
      'https://courier.example/news/harbour',
      'https://courier.example/news/rss.xml',
      'https://courier.example/shop/gone.html',
      'https://courier.example.evil.example/news/gone.html',
      'https://courier.example/news/%E0%A4%A',
      'https://courier.example/news/harbour/gone.html',
      'https://courier.example/news/harbour/the-wall.html#gone',
    ]
    const id = await add(
      'Links',
      links.map((href, index) => linked(`link ${index}`, href)),
    )
    expect(await foundIn(id)).toEqual([])
    await desk.storage.call('site:update', { baseUrl: 'https://courier.example/news' })
    expect((await foundIn(id)).map((found) => (found as unknown[]).slice(1))).toEqual([
      [
        'warning',
        14,
        null,
        'The link to https://courier.example/news/%E0%A4%A leads into this site, to something that Galley does not publish.',
      ],
      [
        'error',
        15,
        null,
        'The link to https://courier.example/news/harbour/gone.html leads to a page of this site that is not there.',
      ],
      ['error', 16, null, 'The link to “the-wall” leads to the page, and to no heading “#gone” on it.'],
    ])
    // A former address leads on, and its anchors are those of the page where it leads.
    await desk.storage.call('article:updateDetails', { id: moved, patch: { slug: 'the-new-wall' } })
    await desk.storage.call('article:move', { id: moved, move: 'publish' })
    expect((await foundIn(id)).map((found) => (found as unknown[])[2])).toEqual([14, 15, 16])
    await desk.storage.call('article:move', { id: moved, move: 'withdraw', note: 'Wrong.' })
    expect((await foundIn(id)).map((found) => (found as unknown[])[2])).toContain(5)
  })

  test('of cards and of the footer are among them', async () => {
    await desk.storage.call('site:update', {
      baseUrl: 'https://courier.example/',
      usefulLinks: [
        { name: 'Gone', address: 'https://courier.example/gone.html' },
        { name: 'Elsewhere', address: 'https://elsewhere.example/gone.html' },
        { name: 'Home', address: 'https://courier.example/' },
      ],
    })
    const url = 'https://courier.example/harbour/gone.html'
    const id = await add('Card', [{ type: 'embedCard', attrs: { url, title: 'A card' } }])
    expect(await foundIn(id)).toHaveLength(1)
    const { pages } = await check()
    expect(pages.at(-1)).toMatchObject({
      story: null,
      path: '',
      findings: [{ code: 'deadSiteLink', severity: 'error', says: { values: { name: 'Gone' } } }],
    })
  })
})

test('stories chosen to be shown that are not out are warnings', async () => {
  const draft = await add('Not yet', [], { state: 'draft' })
  const id = await add('Picks', [])
  await desk.storage.call('article:updateDetails', {
    id,
    patch: {
      relations: {
        related: [draft],
        furtherReading: { shown: true, stories: [draft] },
        corrections: [],
        correctionsPlace: null,
      },
    },
  })
  expect(await foundIn(id)).toEqual([])
  await desk.storage.call('article:move', { id, move: 'publish' })
  expect(await foundIn(id)).toEqual([
    [
      'unpublishedPick',
      'warning',
      null,
      null,
      '“Not yet” was chosen to be shown with the story and is not published; until it is, the page leaves it out.',
    ],
  ])
})

describe('pictures', () => {
  const image = (media: string, alt: string, caption = ''): DocumentJson => ({
    type: 'image',
    attrs: { media, alt, caption, credit: '', width: 640, height: 360 },
  })

  test('without alt text are errors, in the copy, in galleries, in boxes, in cards and at the head', async () => {
    const { hash } = await desk.storage.call('media:add', { bytes: drawPicture(640, 360, 1) })
    const blank = 'to be taken away'
    const id = await add(
      'Pictures',
      [
        image(hash, 'A wall'),
        image(hash, blank, 'The quay'),
        { type: 'gallery', attrs: { caption: '' }, content: [image(hash, 'A'), image(hash, blank)] },
        { type: 'infoBox', content: [{ type: 'boxTitle', content: [text('Box')] }, image(hash, blank)] },
        {
          type: 'embedCard',
          attrs: { url: 'https://a.example/', title: 'Card', media: hash, alt: blank },
        },
      ],
      { featuredImage: { media: hash, alt: blank, caption: '', credit: '' } },
    )
    expect(await foundIn(id)).toEqual([])
    // Publishing refuses them: they are of before it did, or of another program.
    const publication = openPublication(desk.folder)
    const without = <Value>(value: Value): Value =>
      JSON.parse(JSON.stringify(value).replaceAll(`"${blank}"`, '" "'))
    const report = await checkSite({
      ...publication,
      articles: without(publication.articles),
      document: (articleId) => without(publication.document(articleId)),
    })
    publication.close()
    expect(report.pages[0]?.findings.map((found) => brief(found).slice(0, 4))).toEqual([
      ['missingAltText', 'error', null, null],
      ['missingAltText', 'error', 4, 0],
      ['missingAltText', 'error', 5, 1],
      ['missingAltText', 'error', 6, 0],
      ['missingAltText', 'error', 7, null],
    ])
  })

  test('that make a page too heavy are named, with the place of the heaviest', async () => {
    // A GIF is shown as it came: no smaller file of it is made.
    const gif = Buffer.concat([
      Buffer.from('GIF89a'),
      Buffer.from([0x80, 0x02, 0x68, 0x01, 0x00, 0x00, 0x00]),
      Buffer.from([0x2c, 0, 0, 0, 0, 0x80, 0x02, 0x68, 0x01, 0x00, 0x02]),
      ...Array.from({ length: 7812 }, () => Buffer.alloc(256, 255)),
      Buffer.from([0x00, 0x3b]),
    ])
    const { hash } = await desk.storage.call('media:add', { bytes: new Uint8Array(gif) })
    const id = await add('Heavy', [paragraph(text('A film.')), image(hash, 'A film')])
    const { pages } = await check()
    const [heavy] = pages
    expect(heavy).toMatchObject({
      story: { id },
      findings: [{ code: 'heavyPage', severity: 'warning', index: 4, part: 0 }],
    })
    expect(heavy?.findings.map(({ says, remedy }) => [inEnglish(says), inEnglish(remedy)])).toEqual([
      [
        expect.stringMatching(/^A phone loads 2,\d{3} kB for this page, 1,953 kB of it pictures; 1,600 kB/),
        expect.stringMatching(/^The heaviest picture alone has 1,953 kB/),
      ],
    ])
  })
})

test('a themed site is weighed with the theme’s own files, and not with those that it does not load', async () => {
  await add('A', [])
  const sized = (name: string, bytes: number) => ({ path: name, bytes: new Uint8Array(bytes) })
  const weightIn = (styles: 'after' | 'instead', css: string, files: ThemePackageFile[] = []) => {
    const publication = openPublication(desk.folder)
    try {
      const theme = themeOf({}, { styles, assets: files.map(({ path }) => path.slice('assets/'.length)) })
      const sheet = { path: 'theme.css', bytes: new TextEncoder().encode(css) }
      const themed = withTheme(publication, theme, [sheet, ...files])
      const page = `<link rel="stylesheet" href="${themeAssetName(theme, 'theme.css')}"><img src="${themeAssetName(theme, 'shown.png')}">`
      return createPageScales(themed)(page).all - Buffer.byteLength(page)
    } finally {
      publication.close()
    }
  }
  const galleys = weightIn('after', '')
  expect(galleys).toBeGreaterThan(100_000)
  expect(weightIn('instead', '')).toBe(0)
  const sheet = '@font-face{font-family:Wide;src:url(w.woff2)}p{font-family:Wide;background:url(p.png)}'
  const files = [
    sized('assets/w.woff2', 50_000),
    sized('assets/p.png', 7_000),
    sized('assets/shown.png', 300),
  ]
  const own = sheet.length + 57_300
  expect(weightIn('instead', sheet, [...files, sized('assets/unused.png', 9_000)])).toBe(own)
  expect(weightIn('after', sheet, files)).toBe(galleys + own)
  expect(weightIn('instead', "p{font-family:'Inter'}")).toBeGreaterThan(20_000)
  expect(weightIn('instead', "p{font-family:'Inter'}")).toBeLessThan(galleys)
})

test('a theme’s picture can make every page too heavy, and the check says so', async () => {
  await add('A', [])
  const css = '.masthead { background: url(wide.jpg) }'
  const picture = { path: 'assets/wide.jpg', bytes: new Uint8Array(1_700_000) }
  const publication = openPublication(desk.folder)
  const theme = themeOf({}, { assets: ['wide.jpg'] })
  const sheet = { path: 'theme.css', bytes: new TextEncoder().encode(css) }
  const { pages } = await checkSite(withTheme(publication, theme, [sheet, picture]))
  publication.close()
  expect(pages.length).toBeGreaterThan(1)
  expect(new Set(pages.flatMap(({ findings }) => findings.map(({ code }) => code)))).toEqual(
    new Set(['heavyPage']),
  )
  expect(pages[0]?.findings[0]?.remedy.key).toBe('siteRemedy.lighterTheme')
})

test('a text that is too long for one page is named', async () => {
  const words = 'harbour wall '.repeat(10_000)
  const id = await add(
    'Long',
    Array.from({ length: 12 }, () => paragraph(text(words))),
  )
  const { pages } = await check()
  expect(pages[0]).toMatchObject({ story: { id }, findings: [{ code: 'heavyPage', index: null }] })
  expect(pages[0]?.findings[0]?.remedy.key).toBe('siteRemedy.shorter')
})

test('a site without a fault says so, and what is not published is not looked at', async () => {
  await add('A', [])
  await add('B', [linked('x', 'gone')], { state: 'draft' })
  expect(await check()).toEqual({
    stories: 1,
    lists: expect.any(Number),
    errors: 0,
    warnings: 0,
    found: 0,
    pages: [],
  })
})

test('hostile words come through whole, and harm nothing', async () => {
  const hostile = `</script><img src=x onerror=1>"'&\u202e\u2028]]> {slug} ${'#'.repeat(300)}`
  const href = `${encodeURIComponent('constructor')}#${encodeURIComponent(hostile)}`
  const id = await add('Hostile', [
    linked(hostile, href),
    linked('b', '__proto__'),
    linked('c', 'toString#hasOwnProperty'),
    toStory(hostile, 'constructor'),
  ])
  const found = await foundIn(id)
  expect(found).toHaveLength(4)
  expect(String((found[3] as unknown[])[4])).toContain('</script><img src=x onerror=1>')
})

test('stories with errors come before those with warnings', async () => {
  const draft = await add('Not yet', [], { state: 'draft' })
  await add('Warned', [toStory('a', draft)], { publishedAt: 3 })
  await add('Fine', [], { publishedAt: 2 })
  await add('Wrong', [linked('a', 'gone')], { publishedAt: 1 })
  const report = await check()
  expect(report.pages.map(({ title }) => title)).toEqual(['Wrong', 'Warned'])
  expect(report).toMatchObject({ stories: 3, errors: 1, warnings: 1 })
})

test('it can be stopped', async () => {
  for (let index = 0; index < 30; index++) await add(`Story ${index}`, [])
  await expect(check(AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' })
})
