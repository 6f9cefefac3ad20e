import { readFileSync, rmSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page, type Request, test } from '@playwright/test'
import { readPageLoad, weighedPhone } from '../../src/shared/siteCheck/pageWeight'
import { definedEnvironment, electronExecutable, sandboxArguments } from './support/launchGalley'
import { expectAccessible, expectColoursAccessible, takeScreen } from './support/look'
import { exportPublishedSites, serveFolder } from './support/publishedSites'

let folder: string
let server: Server
let address: string
let browser: ElectronApplication
let page: Page
/** What pages have asked for that the site does not have. */
const strayed: string[] = []
const complaints: string[] = []

test.beforeAll(async () => {
  test.setTimeout(120_000)
  folder = await exportPublishedSites()
  ;({ server, address } = await serveFolder(folder))
  browser = await _electron.launch({
    executablePath: electronExecutable(),
    args: [...sandboxArguments(), join(import.meta.dirname, 'support', 'siteBrowser.cjs')],
    env: definedEnvironment(),
  })
  page = await browser.firstWindow()
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(address) && !url.startsWith('data:')) strayed.push(url)
  })
  page.on('response', (response) => {
    if (response.status() >= 400) strayed.push(`${response.status()} ${response.url()}`)
  })
  page.on('console', (message) => {
    if (['warning', 'error'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
})

test.afterAll(async () => {
  await browser.close()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

/** One of each kind. */
const kinds: [kind: string, path: string][] = [
  ['home', 'courier/index.html'],
  ['home, second page', 'courier/page/2.html'],
  ['section', 'courier/harbour/index.html'],
  ['section, second page', 'courier/harbour/page/2.html'],
  ['topic', 'courier/topics/strait-talks.html'],
  ['tag', 'courier/tags/ferries.html'],
  ['author', 'courier/authors/tam-okerby.html'],
  ['archive', 'courier/archive/index.html'],
  ['story, long', 'courier/harbour/the-wall-and-the-water.html'],
  ['not found', 'courier/404.html'],
  ['home with everything set', 'hafenbote/index.html'],
  ['month', 'hafenbote/archive/2026/11.html'],
  ['author with a picture', 'hafenbote/authors/nell-quay.html'],
  ['story with every block', 'hafenbote/business/harbour-wall-vote-slips-to-the-autumn.html'],
  ['home, right to left', 'marsa/index.html'],
  ['section, right to left', 'marsa/business/index.html'],
  ['story, right to left', 'marsa/business/harbour-wall-vote-slips-to-the-autumn.html'],
  ['contents, right to left', 'marsa/europe/ministers-agree-to-reopen-talks-on-the-strait.html'],
]

for (const [kind, path] of kinds) {
  test(`${kind}: accessible and whole, narrow and wide, light and dark`, async () => {
    strayed.length = 0
    complaints.length = 0
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await page.goto(`${address}/${path}`)
      const direction = await page.evaluate(() => getComputedStyle(document.body).direction)
      expect(direction).toBe(path.startsWith('marsa/') ? 'rtl' : 'ltr')
      // Those far down would not be loaded, and be waited for.
      await page.evaluate(() => {
        for (const image of document.images) image.loading = 'eager'
      })
      await page.emulateMedia({ colorScheme: 'light' })
      await expectAccessible(page)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectColoursAccessible(page)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(sideways, `${width} px wide, the page scrolls sideways`).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => window.innerWidth)).toBe(width)
      await takeScreen(page, `published-${kind.replaceAll(/\W+/g, '-')}-${width}`)
    }
    expect(strayed, 'what was asked for elsewhere, or is not there').toEqual([])
    expect(complaints, 'what the page complained of').toEqual([])
  })
}

/** What the check of the site reckons with is what the engine does on such a phone. */
for (const path of [
  'courier/index.html',
  'courier/harbour/index.html',
  'courier/harbour/the-wall-and-the-water.html',
  'hafenbote/business/harbour-wall-vote-slips-to-the-autumn.html',
]) {
  test(`a phone loads of ${path} what the check of the site weighs`, async () => {
    const { width, density } = weighedPhone
    const session = await page.context().newCDPSession(page)
    const metrics = { width, height: 844, deviceScaleFactor: density, mobile: true }
    await session.send('Emulation.setDeviceMetricsOverride', metrics)
    await session.send('Network.clearBrowserCache')
    await page.emulateMedia({ colorScheme: 'light' })
    const asked = new Set<string>()
    const note = (request: Request) => asked.add(request.url())
    page.on('request', note)
    await page.goto(`${address}/${path}`)
    await page.evaluate(async () => {
      for (const image of document.images) image.loading = 'eager'
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
      await document.fonts.ready
    })
    page.off('request', note)
    await session.send('Emulation.clearDeviceMetricsOverride')
    await session.detach()
    const loaded = [...asked]
      .filter((url) => /\.(webp|jpg|png|css|js)$/.test(url))
      .map((url) => new URL(url).pathname)
    const { pictures, files } = readPageLoad(readFileSync(join(folder, path), 'utf8'))
    const reckoned = [...pictures, ...files].map((name) => new URL(name, `${address}/${path}`).pathname)
    expect([...new Set(loaded)].sort()).toEqual([...new Set(reckoned)].sort())
  })
}
