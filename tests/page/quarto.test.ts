import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, describe, expect, it } from 'vitest'
import { exportSite } from '../../src/main/export/exportSite'
import { sharedVariants } from '../export/sharedVariants'
import { hafenbote } from './hafenbote'
import { plainAssets } from './plainAssets'
import { portMaren } from './portMaren'
import { colours, contrast } from './stylesheetColours'
import { inQuarto, quartoFolder, quartoStyles } from './themes'
import { wholePages } from './wholePage'

const folder = mkdtempSync(join(tmpdir(), 'galley-quarto-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const publication = portMaren(join(folder, 'workspace'), sharedVariants())
const goldenFolder = join(import.meta.dirname, 'quarto', 'golden')

/** Held byte for byte, but for the theme's hash. `RENEW_GOLDEN=1 node scripts/unitTests.mjs tests/page/quarto` writes them anew. */
const held = [
  'index.html',
  'europe/ministers-agree-to-reopen-talks-on-the-strait.html',
  'business/page/2.html',
  'authors/nell-quay.html',
]

describe('Quarto, the theme that comes with Galley', () => {
  it('writes the pages that it wrote', async () => {
    const site = join(folder, 'site')
    await exportSite(await inQuarto(publication), site)
    for (const path of held) {
      const golden = join(goldenFolder, path.replaceAll('/', '__'))
      const page = plainAssets(readFileSync(join(site, path), 'utf8')).replace(
        /theme-[0-9a-f]{16}/g,
        'theme-HASH',
      )
      if (process.env.RENEW_GOLDEN === '1') {
        mkdirSync(goldenFolder, { recursive: true })
        writeFileSync(golden, page)
      }
      expect(page === readFileSync(golden, 'utf8'), `${path} differs from ${golden}`).toBe(true)
    }
    expect(readdirSync(goldenFolder)).toHaveLength(held.length)
  })

  it('speaks the language of its site', async () => {
    const site = join(folder, 'hafenbote')
    await exportSite(await inQuarto(hafenbote(publication)), site)
    const page = readFileSync(join(site, 'index.html'), 'utf8')
    expect(page).toContain('<span class="by">Von</span>')
    expect(page).not.toMatch(/>(By|In the news|Sections)</)
  })

  it('can write every part there is, also of a page that stands alone', async () => {
    const { site } = await inQuarto(publication)
    const { write } = wholePages()
    expect(write(site.theme)).toContain('class="story-head"')
  })

  it.each(['"><script>alert(1)</script>', "' onload='alert(1)", '</h1><!--', '{{ site.name }}'])(
    'says what a text says, and no more: %j',
    async (text) => {
      const { site } = await inQuarto(publication)
      const pages = wholePages(text).write(site.theme)
      const whole = pages.replace(/<!doctype[^>]*>|<\/?(html|head|body)[^>]*>/g, '')
      const { document } = parseHTML(`<body>${whole}</body>`)
      const elements = [...document.querySelectorAll('*')]
      expect(elements.length).toBeGreaterThan(300)
      expect(elements.filter((its) => its.hasAttribute('onload'))).toEqual([])
      const scripts = [...document.querySelectorAll('script')]
      expect(scripts.every((its) => its.hasAttribute('src') || its.type === 'application/ld+json')).toBe(true)
      expect(document.querySelector('.site-name')?.textContent).toBe(text)
      expect(document.querySelector('.card-link')?.textContent).toBe(text)
    },
  )

  it('overrides what makes the look, and the stylesheet in whole', () => {
    const parts = readdirSync(join(quartoFolder, 'parts')).map((name) => name.replace('.liquid', ''))
    expect(parts.length).toBeGreaterThan(8)
    expect(parts).toEqual(expect.arrayContaining(['masthead', 'article', 'card', 'footer', 'front']))
    expect(Buffer.byteLength(quartoStyles)).toBeLessThan(30 * 1024)
    expect(quartoStyles).toMatch(/@media print/)
  })

  it.each([
    ['light', ':root'],
    ['dark', '(prefers-color-scheme: dark)'],
  ])('is legible in the %s: 4.5:1 for every text, 3:1 for edges that mean something', (_name, after) => {
    const palette = colours(quartoStyles, after)
    const colour = (name: string) => palette.get(name) ?? ''
    for (const ground of ['paper', 'panel']) {
      for (const ink of ['ink', 'ink-2', 'ink-3', 'accent']) {
        expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(colour('edge'), colour(ground)), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
    }
    expect(contrast(colour('ink-2'), colour('blank')), 'ink-2 on blank').toBeGreaterThanOrEqual(4.5)
    expect(contrast(colour('ink'), colour('highlight')), 'ink on highlight').toBeGreaterThanOrEqual(4.5)
  })
})
