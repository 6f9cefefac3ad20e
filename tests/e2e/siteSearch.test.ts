import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { temporaryFolder } from './support/galleyCalls'
import { electronExecutable, projectFolder } from './support/launchGalley'
import { expectAccessible, takeScreen } from './support/look'
import { openSiteReader, type SiteReader, type SiteServer, serveSite } from './support/siteReader'

interface Story {
  title: string
  text: string
  standfirst?: string
  language?: string
  tags?: string
}

const hostileHeadline = '</script><img src=x onerror="document.title=1"> & \u202eharbourmaster'

const stories: readonly Story[] = [
  {
    title: 'The wall waits',
    text: 'Nobody has signed for the granite yet.',
    standfirst: 'Stone for the harbour is dear.',
  },
  {
    title: 'Harbour wall vote slips',
    text: 'The council met.',
    standfirst: 'A second price is wanted.',
    tags: 'Council',
  },
  {
    title: 'Die Häfen der Meerenge',
    text: 'An der Hafenstraße wird gebaut, und die Fähren fahren.',
    standfirst: 'Was im Norden geschieht.',
    language: 'de',
  },
  {
    title: 'L’été à l’île',
    text: 'Les bateaux reviennent, dit l’œuvre.',
    standfirst: 'Une saison calme.',
    language: 'fr',
  },
  {
    title: 'عودة العبّارات إلى الميناء',
    text: 'قال المدير إن المَدِينَة مستعدة.',
    standfirst: 'بعد شتاء طويل.',
    language: 'ar',
  },
  { title: hostileHeadline, text: 'Words alone.', standfirst: 'A line with <b>signs</b> & “marks”.' },
  ...Array.from({ length: 45 }, (_, at) => ({
    title: `Tide table ${at + 1}`,
    text: 'High water by the hour.',
  })),
]

let folder: string
let server: SiteServer
let reader: SiteReader
let window: Page

/** Runs the built command line, as a user does. */
function galley(...words: string[]): void {
  const cli = join(projectFolder, 'out', 'main', 'cli.js')
  execFileSync(electronExecutable(), [cli, ...words, '--workspace', join(folder, 'workspace')], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
}

test.beforeAll(async ({ playwright }) => {
  folder = temporaryFolder('site-search')
  mkdirSync(join(folder, 'inbox'))
  const files = stories.map(({ title, text, standfirst = '', language = 'en-GB', tags = '' }, at) => {
    const file = join(folder, 'inbox', `${String(at).padStart(2, '0')}.md`)
    // The later in the list, the newer.
    const date = new Date(Date.UTC(2026, 5, 1) + at * 86_400_000).toISOString()
    const details = Object.entries({ title, standfirst, language, date, tags })
    const front = details.map(([name, value]) => `${name}: ${JSON.stringify(value)}`).join('\n')
    writeFileSync(file, `---\n${front}\n---\n\n${text}\n`)
    return file
  })
  galley(
    'import',
    ...files,
    '--create',
    '--section',
    'Harbour',
    '--author',
    'Nell Quay',
    '--state',
    'published',
  )
  galley('export', '--out', join(folder, 'site'))
  server = await serveSite(join(folder, 'site'))
  reader = await openSiteReader(playwright._electron)
  window = reader.window
})

test.afterAll(async () => {
  await reader?.close()
  server?.close()
})

test.afterEach(() => {
  expect(reader.complaints()).toEqual([])
})

const field = () => window.getByRole('main').getByRole('searchbox')
const status = () => window.locator('.search-status')
const headlines = () => window.locator('.results h2').allTextContents()

async function openSearch(query = ''): Promise<void> {
  await window.goto(`${server.address}search/${query === '' ? '' : `?${new URLSearchParams({ q: query })}`}`)
}

test('what is typed on any page is found, and leads to its story; no other page loads the search', async () => {
  server.asked.length = 0
  await window.goto(server.address)
  expect(server.asked.filter((path) => path.includes('search'))).toEqual([])
  await window.getByRole('banner').getByRole('searchbox', { name: 'Search the stories' }).fill('council wall')
  await window.keyboard.press('Enter')
  await expect(status()).toHaveText('1 story found')
  await expect(status()).toHaveAttribute('role', 'status')
  expect(new URL(window.url()).search).toBe('?q=council+wall')
  await expect(field()).toHaveValue('council wall')
  await expect(window).toHaveTitle(/^council wall – Search/)
  expect(await window.locator('.results mark').allTextContents()).toEqual(['wall', 'council'])
  await expect(window.locator('.results time')).toHaveText('2 June 2026')
  await expect(window.locator('.results .card-section')).toHaveText('Harbour')
  await window.getByRole('link', { name: 'Harbour wall vote slips' }).focus()
  await window.keyboard.press('Enter')
  await expect(window.locator('h1')).toHaveText('Harbour wall vote slips')
})

test('results follow the typing, the address follows them, and the way back too', async () => {
  await openSearch()
  await expect(field()).toBeFocused()
  await expect(window.getByText('The beginning of a word is enough.')).toBeVisible()
  await window.keyboard.type('harb')
  // Every story is of the section Harbour: those with the word in the headline come first, the nearest word before.
  await expect(status()).toHaveText(`${stories.length} stories found`)
  expect((await headlines()).slice(0, 2)).toEqual(['Harbour wall vote slips', hostileHeadline])
  expect(new URL(window.url()).search).toBe('?q=harb')
  await field().fill('granite')
  await window.keyboard.press('Enter')
  await expect(status()).toHaveText('1 story found')
  expect(await headlines()).toEqual(['The wall waits'])
  await window.goBack()
  await expect(field()).toHaveValue('harb')
  await expect(status()).toHaveText(`${stories.length} stories found`)
  await window.getByRole('radio', { name: 'Newest first' }).check()
  await expect.poll(async () => (await headlines())[0]).toBe('Tide table 45')
  expect(new URL(window.url()).search).toBe('?q=harb&sort=newest')
  await window.reload()
  await expect(window.getByRole('radio', { name: 'Newest first' })).toBeChecked()
  await expect.poll(async () => (await headlines())[0]).toBe('Tide table 45')
})

test('a word in the copy is shown where it stands; a reader loads that copy, and no other', async () => {
  server.asked.length = 0
  await openSearch('granite')
  await expect(window.locator('.results .card-standfirst')).toHaveText(
    'Nobody has signed for the granite yet.',
  )
  expect(await window.locator('.results mark').allTextContents()).toEqual(['granite'])
  expect(server.asked.filter((path) => path.startsWith('search/texts/'))).toHaveLength(1)
  server.asked.length = 0
  await openSearch('tide')
  await expect(status()).toHaveText('45 stories found')
  expect(server.asked.filter((path) => path.startsWith('search/texts/'))).toEqual([])
})

for (const [query, headline, mark] of [
  ['granit wlal', 'The wall waits', 'wall'],
  ['ahfenstrasse', 'Die Häfen der Meerenge', 'Hafenstraße'],
  ['coucnil', 'Harbour wall vote slips', 'council'],
] as const) {
  test(`“${query}” is mistyped, and finds “${headline}”`, async () => {
    await openSearch(query)
    await expect(status()).toHaveText('Nothing is spelled just so. Stories with words like it: 1')
    expect(await headlines()).toEqual([headline])
    expect(await window.locator('.results mark').allTextContents()).toContain(mark)
  })
}

test('more results come when they are asked for, and the keyboard goes on at the first of them', async () => {
  await openSearch('tide')
  await expect(status()).toHaveText('45 stories found')
  expect(await headlines()).toHaveLength(10)
  const more = window.getByRole('button', { name: 'Show more' })
  await more.press('Enter')
  await expect.poll(headlines).toHaveLength(20)
  await expect(window.locator('.results li').nth(10).getByRole('link')).toBeFocused()
  await more.press('Enter')
  await expect.poll(headlines).toHaveLength(30)
  for (const all of [40, 45]) {
    await more.press('Enter')
    await expect.poll(headlines).toHaveLength(all)
  }
  await expect(more).toBeHidden()
})

for (const [query, headline] of [
  ['HAFEN', 'Die Häfen der Meerenge'],
  ['hafenstrasse', 'Die Häfen der Meerenge'],
  ['Fähre', 'Die Häfen der Meerenge'],
  ['ete ile', 'L’été à l’île'],
  ['œuvre', 'L’été à l’île'],
  ["l'oeuvre", 'L’été à l’île'],
  ['ميناء', 'عودة العبّارات إلى الميناء'],
  ['المدينه', 'عودة العبّارات إلى الميناء'],
  ['العبارات', 'عودة العبّارات إلى الميناء'],
  ['nell wall vot', 'Harbour wall vote slips'],
] as const) {
  test(`“${query}” finds “${headline}”`, async () => {
    await openSearch(query)
    await expect(status()).toHaveText('1 story found')
    expect(await headlines()).toEqual([headline])
  })
}

test('a story in another language says so, and is set in its direction', async () => {
  await openSearch('ميناء')
  const story = window.locator('.results article')
  await expect(story).toHaveAttribute('lang', 'ar')
  await expect(story.locator('h2')).toHaveCSS('direction', 'rtl')
})

test('hostile words are words, in results and in what is looked for, and nobody else is asked for anything', async () => {
  const elsewhere: string[] = []
  const note = (request: { url(): string }) => {
    if (!request.url().startsWith(server.address)) elsewhere.push(request.url())
  }
  window.on('request', note)
  await openSearch('harbourmaster')
  await expect(window.locator('.results h2')).toHaveText(hostileHeadline)
  await expect(window.locator('.results')).toContainText('A line with <b>signs</b> & “marks”.')
  await field().fill('<img src=x onerror=alert(1)> {} $& "\u202e')
  await expect(status()).toHaveText('No story found for “<img src=x onerror=alert(1)> {} $& "\u202e”.')
  await expect(window.locator('main img, main script, .results b')).toHaveCount(0)
  await openSearch('constructor __proto__')
  await expect(status()).toContainText('No story found')
  window.off('request', note)
  expect(elsewhere.filter((address) => !address.startsWith('data:'))).toEqual([])
})

test('it works from the disk, and keeps its address there too', async () => {
  const page = pathToFileURL(join(folder, 'site', 'index.html')).href
  await window.goto(page)
  await window.getByRole('banner').getByRole('searchbox').fill('granite')
  await window.keyboard.press('Enter')
  await expect(status()).toHaveText('1 story found')
  await field().fill('tide')
  await expect(status()).toHaveText('45 stories found')
  expect(new URL(window.url()).search).toBe('?q=tide')
  await window.getByRole('link', { name: 'Tide table 45' }).click()
  await expect(window.locator('h1')).toHaveText('Tide table 45')
})

test('an index that cannot be loaded is said, with the other ways, and tried again', async () => {
  server.missing.add('search/index.js')
  await openSearch('tide')
  await expect(status()).toHaveText('The search could not be loaded.')
  await expect(window.getByRole('navigation', { name: 'Ways to every story' })).toBeVisible()
  server.missing.clear()
  await window.getByRole('button', { name: 'Try again' }).click()
  await expect(status()).toHaveText('45 stories found')
  expect(reader.complaints()).toEqual([expect.stringContaining('404')])
})

test('files of another state of the site are not taken for this one', async () => {
  await window.route('**/search/words/*', async (route) => {
    const answer = await route.fetch()
    const [, name = '', rest = ''] = /^(galleySearch\("[^"]*",)"[^"]*"(.*)$/s.exec(await answer.text()) ?? []
    await route.fulfill({ response: answer, body: `${name}"of-another"${rest}` })
  })
  await openSearch('tide')
  await expect(status()).toHaveText('The search could not be loaded.')
  await window.unroute('**/search/words/*')
})

test('without JavaScript the page says how else every story is found', async () => {
  const session = await window.context().newCDPSession(window)
  await session.send('Emulation.setScriptExecutionDisabled', { value: true })
  await window.goto(server.address)
  await window.getByRole('banner').getByRole('searchbox').fill('tide')
  await window.keyboard.press('Enter')
  await window.waitForURL(/search\/index\.html\?q=tide$/)
  await expect(window.getByText('The search needs JavaScript')).toBeVisible()
  await expect(window.getByRole('main').getByRole('searchbox')).toHaveCount(0)
  await window.getByRole('main').getByRole('link', { name: 'Archive' }).click()
  await expect(window.locator('h1')).toHaveText('Archive')
  await session.send('Emulation.setScriptExecutionDisabled', { value: false })
  await session.detach()
})

for (const [width, theme] of [
  [320, 'light'],
  [320, 'dark'],
  [1280, 'light'],
  [1280, 'dark'],
] as const) {
  test(`every state is accessible and fits, ${width} px, ${theme}`, async () => {
    await reader.resize(width, 800)
    await reader.appearance(theme)
    const states = { empty: '', found: 'water', none: 'nothing at all', failed: 'tide' }
    for (const [state, query] of Object.entries(states)) {
      if (state === 'failed') server.missing.add('search/index.js')
      await openSearch(query)
      await expect(window.locator(`.search-form[data-state]`)).toBeVisible()
      await expectAccessible(window)
      const overflow = await window.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      expect(overflow, `${state} scrolls sideways`).toBeLessThanOrEqual(0)
      if ((width === 320) === (theme === 'light'))
        await takeScreen(window, `search-${state}-${width}-${theme}`)
    }
    server.missing.clear()
    reader.complaints()
  })
}
