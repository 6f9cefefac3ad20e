import type { ElectronApplication, Page } from '@playwright/test'
import { de } from '../../src/shared/texts/de/de'
import { en } from '../../src/shared/texts/en/en'
import { nextFrame, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const keys = Object.keys(en) as (keyof typeof en)[]
const germanValues = new Set<string>(Object.values(de))
/** What would be English left over: every text that German says otherwise, with anything in its places. */
const english = keys
  .filter((key) => !germanValues.has(en[key]) && en[key].replace(/\{[^}]*\}/g, '').trim().length > 3)
  .map(
    (key) =>
      `^${en[key]
        .split(/\{[^}]*\}/)
        .map(escapePattern)
        .join('.+')}$`,
  )

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The texts and names on the screen that are those of the English catalogue. */
function englishOn(window: Page): Promise<string[]> {
  return window.evaluate((patterns) => {
    const found = new Set<string>()
    const tests = patterns.map((pattern) => new RegExp(pattern, 'u'))
    const look = (text: string | null) => {
      const trimmed = text?.trim() ?? ''
      if (trimmed !== '' && tests.some((pattern) => pattern.test(trimmed))) found.add(trimmed)
    }
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node instanceof Element) {
        for (const name of ['aria-label', 'placeholder', 'title', 'data-placeholder'])
          look(node.getAttribute(name))
      } else look(node.nodeValue)
    }
    return [...found]
  }, english)
}

/** Labels of the interface that do not fit their place. Copy and names may be cut off: they have any length. */
function cutOff(window: Page): Promise<string[]> {
  return window.evaluate(() => {
    const labels = document.querySelectorAll(
      'button, label, [role=tab], [role=tablist], [role=menuitem], h2, legend, summary',
    )
    return [...labels]
      .filter((label) => label.checkVisibility() && label.closest('[data-row], .ProseMirror') === null)
      .filter((label) => label.scrollWidth > label.clientWidth + 1 && label.clientWidth > 1)
      .map((label) => `${label.textContent} (${label.scrollWidth} in ${label.clientWidth})`)
  })
}

/** In German alone, and nothing cut off. */
async function expectGerman(window: Page): Promise<void> {
  expect(await englishOn(window)).toEqual([])
  expect(await cutOff(window)).toEqual([])
}

async function speak(window: Page, language: 'de' | 'en'): Promise<void> {
  // The window goes away under the call that asks for it.
  await call(window, 'preferences:set', { language }).catch((error: unknown) => {
    if (!String(error).includes('context')) throw error
  })
  await expect(window.locator('html')).toHaveAttribute('lang', language)
}

function menuLabels(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(({ Menu }) => {
    const labels: string[] = []
    const walk = (items: Electron.MenuItem[]) => {
      for (const { label, submenu, role, type } of items) {
        if (!role && type !== 'separator') labels.push(label.replace('&', ''))
        if (submenu) walk(submenu.items)
      }
    }
    walk(Menu.getApplicationMenu()?.items ?? [])
    return labels
  })
}

const copy = (window: Page) => window.getByRole('textbox', { name: 'Artikel', exact: true })

/** What stands in an empty line is inside of it, and on one line where the column is as narrow as it gets. */
async function expectPlaceholdersSeen(window: Page): Promise<void> {
  const blocks = copy(window).locator('.isEmpty:not(h1)')
  await expect(blocks).toHaveCount(2)
  await takeScreen(window, 'german-placeholders')
  for (const block of await blocks.all()) {
    const { height, words } = await block.evaluate((element) => ({
      height: element.clientHeight,
      words: Number.parseFloat(getComputedStyle(element, '::before').height),
    }))
    expect(words).toBeGreaterThan(20)
    expect(height).toBeGreaterThanOrEqual(Math.floor(words))
  }
}

test('the first start in German: welcome, a workspace, the empty desk with the tour', async ({
  app,
  window,
}) => {
  await resizeWindow(app)
  await speak(window, 'de')
  await expect(window.getByRole('button', { name: /Arbeitsbereich anlegen/ })).toBeVisible()
  await expectGerman(window)
  await takeScreen(window, 'german-welcome')
  await answerDialogs(app, [temporaryFolder('german')])
  await window.getByRole('button', { name: /Arbeitsbereich anlegen/ }).click()
  await window.getByLabel('Name des Arbeitsbereichs').fill('Hafenbote Port Maren')
  await window.getByRole('button', { name: 'Ordner wählen' }).click()
  await expectGerman(window)
  await window.getByRole('button', { name: 'Arbeitsbereich anlegen' }).click()
  await expect(window.getByRole('region', { name: 'Rundgang' })).toBeVisible()
  await expectGerman(window)
  await expectAccessible(window)
  await takeScreen(window, 'german-empty')
  await window.getByRole('button', { name: 'Rundgang beenden' }).click()
  await expect(window.getByRole('region', { name: 'Rundgang' })).toBeHidden()
  const labels = await menuLabels(app)
  const left = labels.filter((label) => english.some((pattern) => new RegExp(pattern, 'u').test(label)))
  expect(left, 'English in the menu').toEqual([])
})

test('a story in German, with every panel beside it', async ({ window }) => {
  await window.getByRole('button', { name: 'Neuer Artikel' }).first().click()
  await expect(copy(window)).toBeFocused()
  await expectPlaceholdersSeen(window)
  await typeLines(window, [
    'Hochwasserschutzmaßnahmen an der Nordmole verzögern sich um ein weiteres Jahr',
    'Der Stadtrat von Port Maren vertagt die Entscheidung; Anwohner fürchten den nächsten Winter.',
    'Im Hafen von Port Maren bleibt die Mauer vorerst, wie sie ist.',
    '## Die Grundstückseigentümerversammlung',
    'Sie tagt am Donnerstag im Saal der alten Werft.',
  ])
  await expect(window.getByText('Gesichert', { exact: true })).toBeVisible()
  for (const tab of ['Details', 'Themen', 'Abnahme', 'Inhalt']) {
    await window.getByRole('tab', { name: tab }).click()
    await expectGerman(window)
  }
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `german-story-${appearance}`)
  })
})

test('the dialogs in German', async ({ app, window }) => {
  await clickMenu(app, 'outbox.show')
  await expect(window.getByRole('dialog', { name: 'Veröffentlichen' })).toBeVisible()
  await expectGerman(window)
  await takeScreen(window, 'german-outbox')
  await window.keyboard.press('Escape')
  await clickMenu(app, 'site.settings')
  await expect(window.getByRole('dialog', { name: 'Einstellungen' })).toBeVisible()
  await expectGerman(window)
  await takeScreen(window, 'german-settings')
  await window.keyboard.press('Escape')
  await clickMenu(app, 'app.preferences')
  await expect(window.getByRole('dialog')).toBeVisible()
  const pages = await window.getByRole('dialog').getByRole('tab').all()
  for (const [index, tab] of pages.entries()) {
    await tab.click()
    await expectGerman(window)
    await takeScreen(window, `german-preferences-${index + 1}`)
  }
  await window.keyboard.press('Escape')
  await clickMenu(app, 'view.palette')
  await expect(window.getByRole('dialog')).toBeVisible()
  await expectGerman(window)
  await takeScreen(window, 'german-palette')
  await window.keyboard.press('Escape')
})

test('the story goes its way in German until it is published', async ({ window }) => {
  const { items } = await call(window, 'article:list', { limit: 1, offset: 0 })
  const id = items[0]?.id ?? ''
  await window.getByRole('button', { name: 'Einreichen', exact: true }).first().click()
  await expect(window.getByText('Eingereicht.', { exact: true })).toBeVisible()
  for (const move of ['claim', 'approve', 'publish'] as const)
    await call(window, 'article:move', { id, move })
  await expect(window.getByRole('region', { name: 'Stand' })).toContainText('Noch kein Ziel')
  await window.getByRole('tab', { name: 'Abnahme' }).click()
  await expect(window.getByText(/hat veröffentlicht$/)).toBeVisible()
  await expectGerman(window)
  await takeScreen(window, 'german-published')
})

test('with little room the list does not scroll sideways, and the state keeps its word', async ({
  app,
  window,
}) => {
  await copy(window).click()
  await window.keyboard.type('Nachtrag.')
  const row = window.locator('[data-story]').filter({ hasText: 'Veröffentlicht, bearbeitet' })
  await expect(row).toBeVisible()
  await resizeWindow(app, { width: 1100, height: 700 })
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1100)
  const wide = () =>
    window.evaluate(
      () =>
        [...document.querySelectorAll('[data-story]')]
          .map((story) => story.closest('ul')?.parentElement)
          .filter((list) => list != null && list.scrollWidth > list.clientWidth).length,
    )
  await expect.poll(wide).toBe(0)
  const word = window
    .getByRole('banner')
    .or(window.locator('main header'))
    .getByText('Veröffentlicht')
    .first()
  expect(await word.evaluate((label) => label.scrollWidth - label.clientWidth)).toBeLessThanOrEqual(0)
  await expect(window.getByRole('button', { name: 'Vorschau', exact: true })).toBeVisible()
  await resizeWindow(app)
})

test('a failure says the words of its code, with the exact ones as details', async ({ app, window }) => {
  await answerDialogs(app, [temporaryFolder('not-a-workspace')])
  await clickMenu(app, 'workspace.open')
  const notice = window.getByText('Dieser Ordner ist kein Arbeitsbereich von Galley.', { exact: false })
  await expect(notice).toBeVisible()
  await window.getByText('Einzelheiten (englisch)').click()
  await expect(window.locator('[lang=en]')).toBeVisible()
  await expectAccessible(window)
  await takeScreen(window, 'german-failure')
  await window.getByRole('button', { name: 'Ausblenden', exact: true }).last().click()
})

test('changing the language loses nothing: every window comes back to its story, with its last words', async ({
  app,
  window,
}) => {
  const { items } = await call(window, 'article:list', { limit: 1, offset: 0 })
  const first = items[0]
  if (first === undefined) throw new Error('There is no story')
  const opened = app.waitForEvent('window')
  await call(window, 'window:new', { articleId: first.id })
  const second = await opened
  await expect(copy(second).locator('h1')).toHaveText(first.headline)
  await window.getByRole('button', { name: 'Neuer Artikel' }).first().click()
  await expect(copy(window)).toBeFocused()
  await nextFrame(window)
  await window.keyboard.type('Nachtrag zur Mauer')
  await speak(window, 'en')
  const story = (page: Page) => page.getByRole('textbox', { name: 'Story', exact: true }).locator('h1')
  await expect(story(window)).toHaveText('Nachtrag zur Mauer')
  await expect(second.locator('html')).toHaveAttribute('lang', 'en')
  await expect(story(second)).toHaveText(first.headline)
  expect(await menuLabels(app)).toContain('New Story')
  await second.close()
})
