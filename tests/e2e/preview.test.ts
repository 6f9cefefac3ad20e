import type { Page } from '@playwright/test'
import { copyOf, nextFrame, openTab, startStory, typeLines } from './storySteps'
import { call, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window === undefined) return
  await createWorkspace(app, window, { name: 'Port Maren Courier' })
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1800, 1000))
})

const pageIn = (window: Page) => window.frameLocator('iframe[title="Preview"]')

async function showPreview(window: Page): Promise<void> {
  const button = window.getByRole('button', { name: 'Preview', exact: true })
  if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click()
}

test('the preview is the page, and follows the typing', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Ferries return', 'After a winter without.', 'The first boat left at dawn.'])
  await showPreview(window)
  const page = pageIn(window)
  await expect(page.locator('h1')).toHaveText('Ferries return')
  await expect(page.locator('body')).toContainText('Port Maren Courier')
  await copyOf(window).click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' It was full.')
  await expect(page.locator('.copy')).toContainText('The first boat left at dawn. It was full.')
  await window.keyboard.press('Enter')
  await typeLines(window, ['## One', 'a', '## Two', 'b', '## Three', 'c'])
  await expect(page.locator('.copy').getByRole('link', { name: 'Three' })).toBeVisible()
  await openTab(window, 'Contents')
  await window.getByLabel('Show on the page').uncheck()
  await expect(page.locator('.copy').getByRole('link', { name: 'Three' })).toHaveCount(0)
})

test('only the block that changed is replaced, and the place on the page is kept', async ({ window }) => {
  await startStory(window)
  const lines = Array.from(
    { length: 30 },
    (_, line) => `Paragraph ${line} says something worth a line or two.`,
  )
  await typeLines(window, ['A long story', 'Standfirst', ...lines])
  await showPreview(window)
  const page = pageIn(window)
  await expect(page.locator('.copy p')).toHaveCount(30)
  const root = page.locator('html')
  await root.evaluate(async (html) => {
    await document.fonts.ready
    html.scrollTo({ top: 600, behavior: 'instant' })
    for (const paragraph of html.querySelectorAll('.copy p')) Object.assign(paragraph, { seen: true })
  })
  const lineInView = page.locator('.copy p').nth(12)
  const topOf = (line: Element) => line.getBoundingClientRect().top
  const before = await lineInView.evaluate(topOf)
  await copyOf(window).locator('p').last().click()
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' The end.')
  await expect(page.locator('.copy p').last()).toContainText('The end.')
  const kept = await root.evaluate(
    (html) => [...html.querySelectorAll('.copy p')].filter((paragraph) => 'seen' in paragraph).length,
  )
  expect(kept).toBeGreaterThanOrEqual(29)
  expect(Math.abs((await lineInView.evaluate(topOf)) - before)).toBeLessThan(3)
})

test('a whole page that comes after patches changes no block that stays, and loads no stylesheet again', async ({
  window,
}) => {
  const id = await startStory(window)
  await showPreview(window)
  await copyOf(window).focus()
  const page = pageIn(window)
  await typeLines(window, ['In a few steps'])
  await expect(page.locator('h1')).toHaveText('In a few steps')
  const mark = () =>
    page.locator('html').evaluate((html) => {
      for (const element of html.querySelectorAll('head link, .copy p'))
        Object.assign(element, { was: `${element.getAttribute('href')} ${element.textContent}` })
    })
  const changed = () =>
    page.locator('html').evaluate((html) =>
      [...html.querySelectorAll('head link, .copy p')].flatMap((element) => {
        const text = `${element.getAttribute('href')} ${element.textContent}`
        return 'was' in element && element.was === text ? [] : [text]
      }),
    )
  await mark()
  // A description appears in the head, before the stylesheets.
  await window.keyboard.press('Enter')
  await window.keyboard.type('Standfirst')
  await expect(page.locator('meta[name="description"]')).toHaveCount(1)
  expect(await changed()).toEqual([])
  for (const line of ['One.', 'Two.', 'Three.', 'Four.']) {
    await window.keyboard.press('Enter')
    await window.keyboard.type(line)
    await expect(page.locator('.copy p').last()).toHaveText(line)
  }
  await mark()
  await call(window, 'article:setTerms', { id, kind: 'author', names: ['Nora Lindqvist'] })
  await expect(page.locator('.story-head')).toContainText('Nora Lindqvist')
  expect(await changed()).toEqual([])
})

test('after blocks came, went and moved, the page that was patched is the one shown anew', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, [
    'Moving parts',
    'Standfirst',
    '## One',
    'First.',
    '## Two',
    'Second.',
    '- a',
    '',
    '',
  ])
  await showPreview(window)
  await copyOf(window).focus()
  const page = pageIn(window)
  await expect(page.locator('.copy li')).toHaveCount(1)
  await typeLines(window, ['## Three', 'Third.', '> Quoted', '', '', 'Last words.'])
  await expect(page.locator('.copy')).toContainText('Last words.')
  await window.keyboard.press('Control+z')
  await window.keyboard.type('Other words.')
  await expect(page.locator('.copy')).toContainText('Other words.')
  const elements = () =>
    page.locator('.copy').evaluate((copy) => [...copy.children].map((element) => element.outerHTML))
  const patched = await elements()
  expect(patched.length).toBeGreaterThan(7)
  // Closed and opened again, the preview gets the whole page.
  const button = window.getByRole('button', { name: 'Preview', exact: true })
  await button.click()
  await expect(page.locator('.copy')).toHaveCount(0)
  await button.click()
  await expect(page.locator('.copy')).toContainText('Other words.')
  expect(await elements()).toEqual(patched)
})

test('the frame has an origin of its own, runs no script of the page and reaches nothing', async ({
  app,
  window,
}) => {
  const asked: string[] = []
  app.context().on('request', (request) => asked.push(request.url()))
  await startStory(window)
  await typeLines(window, ['<script>parent.hit = 1</script><img src=x onerror=alert(1)>', '', 'Text'])
  await showPreview(window)
  const page = pageIn(window)
  await expect(page.locator('h1')).toHaveText('<script>parent.hit = 1</script><img src=x onerror=alert(1)>')
  const frame = window.frames().find((candidate) => candidate.url().startsWith('preview:'))
  expect(await frame?.evaluate(() => globalThis.origin)).toBe('null')
  expect(await frame?.evaluate(() => 'galley' in window)).toBe(false)
  expect(asked.filter((url) => /^https?:/.test(url))).toEqual([])
  const address = frame?.url()
  await page.locator('a').first().click()
  expect(frame?.url()).toBe(address)
})

test('the page is looked at in three widths', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Widths', '', 'Text'])
  await showPreview(window)
  const root = pageIn(window).locator('html')
  for (const [name, width] of [
    ['Phone', 390],
    ['Tablet', 768],
    ['Desktop', 1280],
  ] as const) {
    await window.getByRole('button', { name: `${name}, ${width} pixels` }).click()
    await expect.poll(() => root.evaluate(() => globalThis.innerWidth)).toBe(width)
  }
})

test('the page is shown as on a light or a dark screen: as the window is, unless one chooses', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Day and night', '', 'Text'])
  await showPreview(window)
  const page = pageIn(window)
  const isDark = () => page.locator('html').evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const paper = (appearance: string) => (appearance === 'dark' ? 'rgb(31, 30, 28)' : 'rgb(253, 252, 249)')
  const button = (appearance: string) =>
    window.getByRole('button', { name: `As on a ${appearance} screen`, exact: true })
  const shows = async (appearance: string) => {
    await expect.poll(isDark).toBe(appearance === 'dark')
    await expect(page.locator('body')).toHaveCSS('background-color', paper(appearance))
    await expect(button(appearance)).toHaveAttribute('aria-pressed', 'true')
  }
  await inBothAppearances(window, async (appearance) => {
    await shows(appearance)
    await takeScreen(window, `preview-followed-${appearance}`)
    const other = appearance === 'dark' ? 'light' : 'dark'
    await button(other).click()
    await shows(other)
    await expectAccessible(window)
    await takeScreen(window, `preview-${other}-in-${appearance}`)
    await button(appearance).click()
    await shows(appearance)
  })
  // What was chosen is kept where a page begins anew, and follows no window.
  await button('dark').click()
  await window.getByRole('button', { name: /^Tablet/ }).click()
  await shows('dark')
  await window.reload()
  // It comes back by itself.
  await expect(copyOf(window).locator('h1')).toHaveText('Day and night')
  await shows('dark')
  await button('light').click()
  await shows('light')
})

test('the links of the page lead through the site, as it would be with this story in it', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window, { name: 'The Courier', sample: true })
  const id = await startStory(window)
  await showPreview(window)
  await copyOf(window).focus()
  await typeLines(window, [
    'A lamp for the quay',
    'It has been dark since the spring.',
    'The lamp came by boat.',
  ])
  await call(window, 'article:setTerms', { id, kind: 'section', names: ['Harbour'] })
  const page = pageIn(window)
  const preview = window.getByRole('region', { name: 'Preview', exact: true })
  await expect(page.locator('h1')).toHaveText('A lamp for the quay')
  await expect(page.locator('.section-label')).toHaveText('Harbour')
  await expect(preview.getByRole('button', { name: 'Back' })).toBeDisabled()
  // At its own size: into a frame that is scaled down, the test's mouse does not aim.
  await preview.getByRole('button', { name: /^Phone/ }).click()

  await preview.getByRole('button', { name: 'The home page, with this story in it' }).click()
  await expect(preview.getByRole('status')).toHaveText('Port Maren Courier')
  const lead = page.locator('main article, main .card, main .lead').first()
  await expect(lead).toContainText('A lamp for the quay')
  // By keys: pictures that arrive late move what the mouse aims at.
  await page
    .getByRole('navigation', { name: 'Sections', exact: true })
    .getByRole('link', { name: 'Travel' })
    .press('Enter')
  await expect(preview.getByRole('status')).toHaveText('Travel')
  await expect(page.locator('h1')).toHaveText('Travel')
  const [first] = await page.locator('main h2 a, main h3 a').all()
  const headline = await first?.textContent()
  await first?.press('Enter')
  await expect(page.locator('h1')).toHaveText(headline ?? '')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `preview-site-${appearance}`)
  })
  await preview.getByRole('button', { name: 'Back' }).click()
  await expect(page.locator('h1')).toHaveText('Travel')
  await preview.getByRole('button', { name: 'Back' }).click()
  // The story is where the home page leads to it, and follows the typing again.
  await page.getByRole('link', { name: 'A lamp for the quay' }).first().press('Enter')
  await expect(page.locator('h1')).toHaveText('A lamp for the quay')
  await expect(preview.getByRole('status')).toHaveText('')
  await copyOf(window).focus()
  await window.keyboard.press('Control+End')
  await nextFrame(window)
  await window.keyboard.type(' Nobody waited.')
  await expect(page.locator('.copy')).toContainText('Nobody waited.')
  // Home again: with what was typed since.
  await preview.getByRole('button', { name: 'The home page, with this story in it' }).click()
  await expect(lead).toContainText('A lamp for the quay')
  await preview.getByRole('button', { name: 'This story', exact: true }).click()
  await expect(page.locator('.copy')).toContainText('Nobody waited.')
})
