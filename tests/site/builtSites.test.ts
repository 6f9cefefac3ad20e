import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type BuiltSite, type BuiltSites, buildSites, pagesOf } from './builtSites'
import { checkAddresses } from './checkAddresses'
import { checkStructuredData, structuredDataOf } from './checkStructuredData'
import { validateHtml } from './validateHtml'

const folder = mkdtempSync(join(tmpdir(), 'galley-built-sites-'))
let sites: BuiltSites
beforeAll(async () => {
  sites = await buildSites(folder)
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const read = (site: BuiltSite, path: string) => readFileSync(join(site.folder, path), 'utf8')

/** Page -> what is wrong with it, without the pages where nothing is. */
async function faultsOf(
  site: BuiltSite,
  check: (page: string) => string[] | Promise<string[]>,
): Promise<Record<string, string[]>> {
  const faults: Record<string, string[]> = {}
  for (const path of pagesOf(site)) {
    const found = await check(read(site, path))
    if (found.length > 0) faults[path] = found
  }
  return faults
}

describe.each(['courier', 'hafenbote', 'marsa', 'unplaced'] as const)('the site %s', (name) => {
  test('is valid HTML', async () => {
    expect(await faultsOf(sites[name], validateHtml)).toEqual({})
  })

  test('leads nowhere that is not there, and loads nothing from elsewhere', () => {
    expect(checkAddresses(sites[name])).toEqual([])
  })
})

// Without an address there is none to be told: what search engines want to know is not all there.
test.each(['courier', 'hafenbote', 'marsa'] as const)(
  'the site %s says of itself what schema.org knows',
  async (name) => {
    expect(await faultsOf(sites[name], checkStructuredData)).toEqual({})
  },
)

/** The types of what each kind of page says of itself. */
const said: [page: string, types: string[]][] = [
  ['index.html', ['WebSite']],
  ['page/2.html', []],
  ['harbour/index.html', ['BreadcrumbList']],
  ['harbour/page/2.html', ['BreadcrumbList']],
  ['topics/strait-talks.html', ['BreadcrumbList']],
  ['tags/ferries.html', ['BreadcrumbList']],
  ['authors/tam-okerby.html', ['BreadcrumbList', 'ProfilePage']],
  ['archive/index.html', ['BreadcrumbList']],
  ['harbour/the-wall-and-the-water.html', ['NewsArticle', 'BreadcrumbList']],
  ['404.html', []],
  ['sport/nine-oars-one-lantern.html', []],
]

test.each(said)('%s says what it is', (path, types) => {
  const data = structuredDataOf(read(sites.courier, path))
  expect(data.map((thing) => thing['@type'])).toEqual(types)
})

/** Each a fault put into a page that has none, so that the checks are known to find it. */
describe('what is wrong is found', () => {
  const page = 'harbour/the-wall-and-the-water.html'
  const spoilt: [fault: string, from: string | RegExp, to: string, found: RegExp][] = [
    [
      'an element where none may be',
      '<main',
      '<p><div></div></p><main',
      /element-permitted-content|close-order|no-implicit-close/,
    ],
    ['a picture without alt text', /<img ([^>]*?) alt="[^"]+"/, '<img $1', /alt/],
    ['an id twice', '<main', '<i id="main"></i><main', /no-dup-id/],
    ['a button that nothing names', '<main', '<button type="button"></button><main', /text-content/],
  ]
  test.each(spoilt)('in HTML: %s', async (_, from, to, found) => {
    const whole = read(sites.courier, page)
    const faults = await validateHtml(whole.replace(from, to))
    expect(faults.join('\n')).toMatch(found)
  })

  const untrue: [fault: string, from: string, to: string, found: RegExp][] = [
    ['a type that is not', '"NewsArticle"', '"NewsPiece"', /has no type NewsPiece/],
    ['a property that is not', '"keywords":', '"catchwords":', /has no catchwords/],
    ['a property that is missing', '"datePublished":', '"dateCreated":', /datePublished is missing/],
    ['another kind of thing', '"@type":"Person"', '"@type":"BreadcrumbList"', /author is a BreadcrumbList/],
    [
      'an address that is no whole one',
      '"mainEntityOfPage":"https:',
      '"mainEntityOfPage":"',
      /mainEntityOfPage is/,
    ],
    ['entries out of order', '"position":2', '"position":3', /not numbered/],
  ]
  test.each(untrue)('in structured data: %s', (_, from, to, found) => {
    const whole = read(sites.courier, page)
    expect(whole).toContain(from)
    expect(checkStructuredData(whole.replace(from, to)).join('\n')).toMatch(found)
  })

  test('in addresses', () => {
    const spoiltFolder = join(folder, 'spoilt')
    cpSync(sites.courier.folder, spoiltFolder, { recursive: true })
    const whole = read(sites.courier, page)
    const links = [
      '<a href="gone.html">x</a>',
      '<a href="index.html#gone">x</a>',
      '<a href="../../other/">x</a>',
      '<a href="javascript:x">x</a>',
      '<a href="">x</a>',
      '<img src="https://pixel.example/x.gif" alt="">',
      '<img srcset="gone.webp 1x, https://pixel.example/y.gif 2x" alt="">',
      '<style>@import "https://fonts.example/a.css"; p { background: url(gone.png) }</style>',
    ]
    writeFileSync(join(spoiltFolder, page), whole.replace('</main>', `${links.join('')}</main>`))
    expect(checkAddresses({ ...sites.courier, folder: spoiltFolder })).toEqual(
      [
        'loads https://pixel.example/x.gif from elsewhere',
        'gone.webp is not there',
        'loads https://pixel.example/y.gif from elsewhere',
        'gone.html is not there',
        'index.html#gone has no such anchor',
        '../../other/ leads out of the site',
        'leads to javascript:x',
        '"" is no address',
        'loads https://fonts.example/a.css from elsewhere',
        'gone.png is not there',
      ].map((fault) => `${page}: ${fault}`),
    )
  })
})
