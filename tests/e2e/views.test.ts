import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { drawPicture } from '../../src/main/sample/pictures/drawPicture'
import { copyOf, expectSaved, openTab } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { press } from './support/keyboard'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

/*
 * The views that no other test draws in both appearances, on a crowded desk. The others stand in:
 * - welcome, empty desk: workspace; the desk, empty lists, narrow windows: library; parts folded away: frame
 * - palette with results and without: palette; tour: tour; German window: languages
 * - empty story, story in review, its four tabs, publishing: storyScreens; suggestions of tags: suggestions
 * - footnote, boxes, table, gallery, embed card and its form, search for a story: blocks; pasted pictures: paste
 * - slash menu, bubble, special characters, focus mode, invisible characters: comforts; find bar: find
 * - misspellings, their menu, dictionaries: spelling; outline: contents
 * - site, people, sections and tags: settings; outbox, places, receipts, export: publishing
 */
test.describe.configure({ mode: 'serial', timeout: 150_000 })

/** The size of a large screen, as the views are looked at too. */
const large = { width: 2560, height: 1440 }

const sections = [
  'Europe',
  'Business',
  'Harbour',
  'Islands',
  'Courts',
  'Weather and tides',
  'Science',
  'Culture',
  'Sport',
  'Opinion',
  'Obituaries',
  'Straßenverkehrsordnungsangelegenheiten',
]

const copy = (headline: string, standfirst: string, paragraph: string, headings: readonly string[]) =>
  [
    `# ${headline}`,
    standfirst,
    paragraph,
    ...headings.flatMap((heading, index) => [
      `${index % 3 === 1 ? '###' : '##'} ${heading}`,
      paragraph,
      paragraph,
    ]),
  ].join('\n\n')

const english = copy(
  'Port Maren council puts off the vote on the harbour wall for another winter, and on the ferry with it',
  'A second estimate has doubled the price. Three members say that they were never shown the first one.',
  'The council of Port Maren will decide in the autumn whether the harbour wall is raised by a metre and a half. Marit Ostrander, who heads the works committee, said on Tuesday that the stone would outlast the argument.',
  [
    'What the engineers found under the north mole',
    'Nine hundred metres of granite',
    'Who pays',
    'The ferry and its quay',
    'A calendar of delays that begins in the year of the great storm',
    'What happens next',
    'Further reading',
  ],
)
const german = copy(
  'Donaudampfschifffahrtsgesellschaftskapitänsversammlung vertagt die Abstimmung über die Hafenmauer erneut',
  'Ein zweiter Kostenvoranschlag hat den Preis verdoppelt. Drei Mitglieder sagen, den ersten hätten sie nie gesehen.',
  'Die Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung regelt, wer über die Mauer entscheidet: nicht der Gemeinderat, sagt die Vorsitzende des Bauausschusses, sondern die Hafenbehörde.',
  [
    'Was die Ingenieurinnen gefunden haben',
    'Neunhundert Meter Granit',
    'Die Kostenübernahmevereinbarung',
    'Wie es weitergeht',
  ],
)
const arabic = copy(
  'مجلس الميناء يؤجل التصويت على رفع الجدار البحري إلى الخريف ويؤجل معه قرار العبارة',
  'ضاعف تقدير ثان الكلفة، ويقول ثلاثة أعضاء إنهم لم يروا التقدير الأول قط.',
  'سيقرر مجلس Port Maren في الخريف ما إذا كان الجدار سيرفع مترا ونصف المتر. وقالت رئيسة لجنة الأشغال يوم الثلاثاء إن الحجر سيبقى بعد الجدل كله، وإن تسعمئة متر من الغرانيت لا تنتظر أحدا.',
  ['ما وجده المهندسون تحت الرصيف', 'تسعمئة متر من الغرانيت', 'من يدفع', 'ما الذي يحدث الآن'],
)

const stories = { english: '', german: '', arabic: '' }

const menu = (window: Page) => window.getByRole('menu')
const status = (window: Page) => window.getByRole('region', { name: 'Status' })

/** Judges a view in both appearances, by axe and by a picture to be looked at. */
async function judge(window: Page, name: string, isMenu = false): Promise<void> {
  // Nothing is pointed at: a tooltip stands outside of the landmarks.
  await window.mouse.move(0, 0)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window, isMenu)
    await takeScreen(window, `view-${name}-${appearance}`)
  })
}

async function openStory(window: Page, headline: string): Promise<void> {
  await window.getByRole('textbox', { name: 'Filter stories' }).fill(headline)
  await window
    .getByRole('region', { name: 'Stories' })
    .getByRole('button', { name: new RegExp(`^${headline}`) })
    .first()
    .click()
  await expect(copyOf(window).locator('h1')).toContainText(headline)
  await window.getByRole('textbox', { name: 'Filter stories' }).fill('')
  await expectSaved(window)
}

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window === undefined) return
  await resizeWindow(app)
  await createWorkspace(app, window, { name: 'The Port Maren Courier and Islands Gazette' })
  for (let number = 0; number < 36; number++) {
    const { id } = await call(window, 'article:create', {
      headline: `${number + 1} ${number % 4 === 0 ? 'boats' : 'boats that nobody in Port Maren has ever counted before are counted by the harbour office, twice'}`,
      section: sections[number % sections.length] ?? '',
    })
    const names = [0, 1, 2].map((step) => `tag ${((number * 3 + step) % 60) + 1} of the harbour`)
    await call(window, 'article:setTerms', { id, kind: 'tag', names })
    if (number % 3 === 0) await call(window, 'article:move', { id, move: 'file' })
  }
  stories.german = await importMarkdown(app, window, german)
  stories.arabic = await importMarkdown(app, window, arabic)
  stories.english = await importMarkdown(app, window, english)
  await call(window, 'article:updateDetails', { id: stories.german, patch: { language: 'de' } })
  await call(window, 'article:updateDetails', { id: stories.arabic, patch: { language: 'ar' } })
  for (const id of Object.values(stories)) {
    await call(window, 'article:setTerms', { id, kind: 'section', names: ['Harbour', 'Islands'] })
    await call(window, 'article:setTerms', { id, kind: 'author', names: ['Marit Ostrander', 'Ines Aldana'] })
  }
})

test('the crowded desk, and the menus around the copy', async ({ app, window }) => {
  await openStory(window, 'Port Maren council')
  await openTab(window, 'Contents')
  await judge(window, 'desk')
  await resizeWindow(app, large)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(large.width)
  await judge(window, 'desk-large')
  await resizeWindow(app)
  await copyOf(window).locator('p').nth(2).click()
  for (const [name, label] of [
    ['insert', 'Insert'],
    ['formats', 'More formats'],
    ['order', 'Order'],
    ['preview-menu', 'How the preview is shown'],
  ] as const) {
    await window.getByRole('button', { name: label, exact: true }).click()
    await expect(menu(window)).toBeVisible()
    await judge(window, `menu-${name}`, true)
    await press(window, 'Escape')
    await expect(menu(window)).toBeHidden()
  }
  await window.getByRole('button', { name: 'Insert', exact: true }).click()
  await menu(window).getByRole('menuitem', { name: 'Info Box' }).click()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('.infoBox')).toHaveCount(1)
  await press(window, 'Control+z')
  for (const [name, button] of [
    ['profile', status(window).getByRole('button', { name: /^Working as/ })],
    ['workspace', window.getByRole('button', { name: /^The Port Maren Courier/ })],
  ] as const) {
    await button.click()
    await expect(menu(window)).toBeVisible()
    await judge(window, `menu-${name}`, true)
    await press(window, 'Escape')
  }
  await status(window).getByRole('button', { name: /words/ }).click()
  await judge(window, 'counts')
  await press(window, 'Escape')
})

test('what is asked at the copy, and a picture', async ({ app, window }) => {
  await openStory(window, 'Port Maren council')
  await copyOf(window).locator('p').nth(2).click()
  await press(window, 'End', 'Control+Shift+ArrowLeft', 'Control+Shift+k')
  await expect(window.getByRole('form', { name: 'Link' })).toBeVisible()
  await judge(window, 'link')
  await press(window, 'Escape')
  const file = join(temporaryFolder('picture'), 'wall.png')
  writeFileSync(file, await drawPicture('harbourWall'))
  await answerDialogs(app, [file])
  await press(window, 'ArrowRight', 'Alt+Shift+i')
  await expect(copyOf(window).locator('.picture')).toHaveCount(1)
  await copyOf(window).locator('.picture img').click()
  await judge(window, 'picture')
  await press(window, 'Control+z')
  await expect(copyOf(window).locator('.picture')).toHaveCount(0)
})

test('the preview in the copy’s place', async ({ app, window }) => {
  await openStory(window, 'Port Maren council')
  await clickMenu(app, 'view.preview')
  await expect(window.getByRole('region', { name: 'Preview', exact: true })).toBeVisible()
  await judge(window, 'preview')
  await clickMenu(app, 'view.preview')
})

test('every page of the preferences', async ({ window }) => {
  await press(window, 'Control+,')
  const dialog = window.getByRole('dialog', { name: 'Preferences' })
  for (const name of ['Appearance', 'Writing column', 'Typing', 'Language', 'Shortcuts']) {
    await dialog.getByRole('tab', { name }).click()
    await judge(window, `preferences-${name.split(' ')[0]?.toLowerCase()}`)
  }
  await press(window, 'Escape')
})

test('the note that sends a story back, and a version to read', async ({ app, window }) => {
  await openStory(window, 'Port Maren council')
  for (const move of ['file', 'claim'] as const)
    await call(window, 'article:move', { id: stories.english, move })
  await expect(
    window.getByRole('group', { name: 'Next steps' }).getByRole('button', { name: 'Send back' }),
  ).toBeVisible()
  await window.getByRole('button', { name: 'More steps' }).click()
  await judge(window, 'menu-moves', true)
  await press(window, 'Escape')
  await clickMenu(app, 'story.sendBack')
  await expect(window.getByRole('dialog')).toBeVisible()
  await judge(window, 'note')
  await press(window, 'Escape')
  await openTab(window, 'Review')
  await window
    .getByRole('button', { name: /^Read the version/ })
    .first()
    .click()
  await expect(window.getByRole('dialog').locator('.copy')).toBeVisible()
  await judge(window, 'version')
  await press(window, 'Escape')
})

test('long German and Arabic copy, with its headings and tags', async ({ window }) => {
  for (const [name, headline] of [
    ['german', 'Donaudampf'],
    ['arabic', 'مجلس الميناء'],
  ] as const) {
    await openStory(window, headline)
    for (const tab of ['Contents', 'Tags'] as const) {
      await openTab(window, tab)
      await judge(window, `${name}-${tab.toLowerCase()}`)
      const fits = await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      expect(fits).toBe(true)
    }
  }
})
