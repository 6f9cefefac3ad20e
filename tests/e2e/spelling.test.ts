import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { dictionariesXcu, zipFile } from '../spelling/zipFile'
import { copyOf, nextFrame, savedBlocks, startStory, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
  await resizeWindow(app)
})

/** By its place, not its role: behind a dialog the copy has none. */
const squiggles = (window: Page) => window.locator('.ProseMirror .misspelled')
const menu = (window: Page) => window.getByRole('menu', { name: /^Spelling of/ })
const notices = (window: Page) => window.getByRole('region', { name: 'Notices' })

/** The underlined words, in their order. */
const underlined = (window: Page) => squiggles(window).allTextContents()

let id = ''

/** Every address that the window asked for. */
const asked: string[] = []

test('misspelled words are underlined once the caret has left them', async ({ window }) => {
  window.on('request', (request) => asked.push(request.url()))
  id = await startStory(window)
  await call(window, 'article:updateDetails', { id, patch: { language: 'en-GB' } })
  await typeLines(window, [
    'The harbuor wall of Port Marren',
    'Teh council of NATO wrote to desk@courrier.example',
    'A well-known coulour is missing',
  ])
  await expect(squiggles(window)).toHaveCount(4)
  expect(await underlined(window)).toEqual(['harbuor', 'Marren', 'Teh', 'coulour'])
  await expect(squiggles(window).first()).toHaveAttribute('aria-invalid', 'spelling')
  // The word that is being typed is left alone until it is done.
  await window.keyboard.type(' todya')
  await window.waitForTimeout(700)
  expect(await underlined(window)).not.toContain('todya')
  await window.keyboard.type(' ')
  await expect(squiggles(window)).toHaveCount(5)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `spelling-${appearance}`)
  })
})

test('the name of a tag is no misspelled word, as long as the story has it', async ({ window }) => {
  await call(window, 'article:setTerms', { id, kind: 'tag', names: ['Port Marren'] })
  await expect.poll(() => underlined(window)).not.toContain('Marren')
  expect(await underlined(window)).toContain('harbuor')
  await call(window, 'article:setTerms', { id, kind: 'tag', names: [] })
  await expect.poll(() => underlined(window)).toContain('Marren')
})

test('a suggestion takes the word’s place, by mouse and by keys', async ({ window }) => {
  await squiggles(window).filter({ hasText: 'harbuor' }).click({ button: 'right' })
  await expect(menu(window)).toBeVisible()
  await expect(menu(window).getByRole('menuitem', { name: 'harbour', exact: true })).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window, true)
    await takeScreen(window, `spelling-menu-${appearance}`)
  })
  for (const name of ['Cut', 'Copy', 'Paste', 'Paste as Plain Text', 'Select All', 'Link…']) {
    await expect(menu(window).getByRole('menuitem', { name, exact: true })).toBeVisible()
  }
  await menu(window).getByRole('menuitem', { name: 'harbour', exact: true }).click()
  await expect(copyOf(window).locator('h1')).toHaveText('The harbour wall of Port Marren')
  await expect(copyOf(window)).toBeFocused()

  await window.keyboard.press('F7')
  await expect(window.getByRole('menu', { name: 'Spelling of “Marren”' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(menu(window)).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.press('F7')
  await expect(window.getByRole('menu', { name: 'Spelling of “Teh”' })).toBeVisible()
  await expect(menu(window).getByRole('menuitem', { name: 'The', exact: true })).toBeVisible()
  // By keys the first item is chosen already, whatever it came to say meanwhile.
  await expect(menu(window).getByRole('menuitem', { name: 'The', exact: true })).toBeFocused()
  await window.keyboard.press('Enter')
  await expect
    .poll(async () => (await savedBlocks(window, id))[1])
    .toBe('standfirst: The council of NATO wrote to desk@courrier.example')
})

test('words are ignored in a story or taken into the house, and both can be undone', async ({ window }) => {
  await squiggles(window).filter({ hasText: 'Marren' }).click()
  // The editor takes a click's caret over a moment later.
  await expect(async () => {
    await nextFrame(window)
    await window.keyboard.press('Shift+F10')
    await expect(menu(window)).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await menu(window).getByRole('menuitem', { name: 'Add to house dictionary' }).click()
  await expect(squiggles(window).filter({ hasText: 'Marren' })).toHaveCount(0)
  expect(await call(window, 'dictionary:list', {})).toEqual([{ word: 'Marren', language: null }])
  await notices(window).getByRole('button', { name: 'Undo' }).click()
  await expect(squiggles(window).filter({ hasText: 'Marren' })).toHaveCount(1)
  expect(await call(window, 'dictionary:list', {})).toEqual([])

  await squiggles(window).filter({ hasText: 'coulour' }).click({ button: 'right' })
  await menu(window).getByRole('menuitem', { name: 'Ignore in this text' }).click()
  await expect(squiggles(window).filter({ hasText: 'coulour' })).toHaveCount(0)
  expect(await call(window, 'dictionary:ignored', { id })).toEqual(['coulour'])
  await notices(window).getByRole('button', { name: 'Undo' }).click()
  await expect(squiggles(window).filter({ hasText: 'coulour' })).toHaveCount(1)
  await squiggles(window).filter({ hasText: 'coulour' }).click({ button: 'right' })
  await menu(window).getByRole('menuitem', { name: 'Ignore in this text' }).click()
  await expect(squiggles(window).filter({ hasText: 'coulour' })).toHaveCount(0)
  const other = await startStory(window)
  await typeLines(window, ['Its coulour', ''])
  await expect(squiggles(window)).toHaveText(['coulour'])
  // Ignored anywhere else (another window, words that came over from this computer), it is no longer underlined here.
  await call(window, 'dictionary:ignore', { id: other, words: ['coulour'], ignored: true })
  await expect(squiggles(window)).toHaveCount(0)
  await call(window, 'dictionary:ignore', { id: other, words: ['coulour'], ignored: false })
  await expect(squiggles(window)).toHaveText(['coulour'])
})

test('the house dictionary is kept in the settings', async ({ app, window }) => {
  await clickMenu(app, 'dictionary.manage')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await expect(settings).toContainText('No words yet')
  await settings.getByLabel('Word').fill('two words')
  await settings.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(settings.getByRole('alert')).toContainText('Write one word')
  for (const word of ['coulour', 'Marren', 'tidewatch']) {
    await settings.getByLabel('Word').fill(word)
    await window.keyboard.press('Enter')
    await expect(settings.getByRole('listitem').filter({ hasText: word })).toBeVisible()
  }
  await expect(squiggles(window)).toHaveCount(0)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-spelling-${appearance}`)
  })
  await settings.getByRole('button', { name: 'Remove coulour' }).click()
  await expect(squiggles(window)).toHaveCount(1)
})

test('a dictionary is installed from its files, or refused with the reason', async ({ app, window }) => {
  const settings = window.getByRole('dialog', { name: 'Settings' })
  const folder = temporaryFolder('dictionary')
  const files = [join(folder, 'nl_NL.aff'), join(folder, 'nl_NL.dic')]
  writeFileSync(files[0] ?? '', 'SET UTF-8\nTRY abc\n')
  writeFileSync(files[1] ?? '', 'no number')
  await answerDialogs(app, files)
  const installing = window.getByRole('dialog', { name: 'Install a dictionary' })
  await settings.getByRole('button', { name: 'Install from files…' }).click()
  await expect(installing.getByLabel('Language')).toHaveValue('nl-NL')
  await installing.getByRole('button', { name: 'Install' }).click()
  await expect(installing.getByRole('alert')).toContainText('Hunspell')
  await takeScreen(window, 'spelling-install-refused-light')
  writeFileSync(files[1] ?? '', '2\nhaven\nmuur\n')
  await installing.getByLabel('Language').fill('nl')
  await installing.getByRole('button', { name: 'Install' }).click()
  await expect(installing).toBeHidden()
  await expect(settings.getByRole('listitem').filter({ hasText: 'Dutch' })).toContainText('Installed')
  // By their names, as they are read.
  const names = await settings
    .getByRole('listitem')
    .filter({ hasText: /Comes|Installed/ })
    .allTextContents()
  expect(names.map((name) => name.split(/Comes|Installed/)[0])).toEqual([
    'Dutch',
    'English (UK)',
    'English (US)',
    'French',
    'German',
  ])
  await settings.getByRole('button', { name: 'Install from files…' }).click()
  await installing.getByLabel('Language').fill('nl')
  await expect(installing).toContainText('takes the place of the one that is installed')
  await window.keyboard.press('Escape')
  await expect(installing).toBeHidden()
  await window.keyboard.press('Escape')

  const story = await startStory(window)
  await call(window, 'article:updateDetails', { id: story, patch: { language: 'nl' } })
  await typeLines(window, ['haven muur kade', ''])
  await expect(squiggles(window)).toHaveText(['kade'])
  await call(window, 'spelling:remove', { language: 'nl' })
  await expect(squiggles(window)).toHaveCount(0)
  await window.getByRole('button', { name: 'No dictionary' }).click()
  await expect(window.getByRole('dialog', { name: 'Settings' })).toContainText(
    'Dictionaries on this computer',
  )
  await window.keyboard.press('Escape')
})

test('a package of LibreOffice is installed, one of its dictionaries at a time; a broken one is told of', async ({
  app,
  window,
}) => {
  const file = join(temporaryFolder('package'), 'dict-nl.oxt')
  writeFileSync(file, 'no package')
  await answerDialogs(app, [file])
  await clickMenu(app, 'dictionary.manage')
  const settings = window.getByRole('dialog', { name: 'Settings' })
  await settings.getByRole('button', { name: 'Install from files…' }).click()
  await expect(settings.getByRole('alert')).toContainText('its package cannot be read')
  await takeScreen(window, 'spelling-package-refused-light')

  const description = dictionariesXcu([
    { locations: '%origin%/nl.aff %origin%/nl.dic', locales: 'nl-NL' },
    { locations: '%origin%/fy.aff %origin%/fy.dic', locales: 'fy-NL' },
  ])
  const rules = 'SET UTF-8\nTRY abc\n'
  const members = [
    { name: 'dictionaries.xcu', content: description },
    { name: 'nl.aff', content: rules },
    { name: 'nl.dic', content: '1\nhaven\n' },
    { name: 'fy.aff', content: rules },
    { name: 'fy.dic', content: '1\nhaven\n' },
  ]
  writeFileSync(file, zipFile(members))
  await settings.getByRole('button', { name: 'Install from files…' }).click()
  const installing = window.getByRole('dialog', { name: 'Install a dictionary' })
  await installing.getByLabel('Language').selectOption({ label: 'Western Frisian (Netherlands)' })
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `spelling-package-${appearance}`)
  })
  await installing.getByRole('button', { name: 'Install' }).click()
  await expect(installing).toBeHidden()
  const { length } = await call(window, 'spelling:dictionaries', {})
  expect(length).toBe(5)
  await expect(settings.getByRole('listitem').filter({ hasText: 'Frisian' })).toContainText('Installed')
  await settings.getByRole('button', { name: /^Remove the dictionary for Western Frisian/ }).click()
  await expect(settings.getByRole('listitem').filter({ hasText: 'Frisian' })).toHaveCount(0)
  await window.keyboard.press('Escape')
})

test('German and Arabic copy; spelling is switched off and on', async ({ app, window }) => {
  const german = await startStory(window)
  await call(window, 'article:updateDetails', { id: german, patch: { language: 'de-AT' } })
  await typeLines(window, [
    'Die Hafnmauer und der Gemeinderat',
    'Straßenbahnhaltestellenverzeichnis, Übergangslösung und Gemeinderatssizung',
    'ميناء',
    '',
  ])
  await expect(squiggles(window)).toHaveText(['Hafnmauer', 'Gemeinderatssizung'])
  await takeScreen(window, 'spelling-german-light')
  await clickMenu(app, 'view.spelling')
  await expect(squiggles(window)).toHaveCount(0)
  await window.keyboard.press('F7')
  await expect(notices(window)).toContainText('Spelling is switched off.')
  await clickMenu(app, 'view.spelling')
  await expect(squiggles(window)).toHaveCount(2)
})

test('what an input method composes is left alone until it is done', async ({ window }) => {
  await window.keyboard.press('Control+End')
  await nextFrame(window)
  const session = await window.context().newCDPSession(window)
  for (const text of ['H', 'Ha', 'Hafn', 'Hafnn']) {
    await session.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    })
    await window.waitForTimeout(150)
  }
  await window.waitForTimeout(500)
  await expect(squiggles(window)).toHaveCount(2)
  await session.send('Input.insertText', { text: 'Hafnn' })
  await window.keyboard.type(' ')
  await expect(copyOf(window).locator('p').last()).toHaveText('Hafnn ')
  await expect(squiggles(window)).toHaveText(['Hafnmauer', 'Gemeinderatssizung', 'Hafnn'])
})

test('nothing of it reached for the network', async ({ app }) => {
  expect(asked.filter((address) => !/^(app|media|preview|data|blob):/.test(address))).toEqual([])
  const engineChecks = await app.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())
  expect(engineChecks).toBe(false)
})
