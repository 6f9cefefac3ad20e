import { cpSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { copyOf, expectSaved, savedBlocks, startStory, typeLines } from './storySteps'
import { answerDialogs, call, callResult, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { lockDatabase } from './support/lockDatabase'
import { expectAccessible } from './support/look'

/** The next questions of the app are answered with this button. @returns the questions asked so far */
async function answerQuestions(app: ElectronApplication, response: number): Promise<() => Promise<string[]>> {
  await app.evaluate(({ dialog }, button) => {
    const asked: string[] = []
    Object.assign(globalThis, { asked })
    const answer = (...given: unknown[]) => {
      asked.push(JSON.stringify(given.at(-1)))
      return Promise.resolve({ response: button, checkboxChecked: false })
    }
    dialog.showMessageBox = answer as typeof dialog.showMessageBox
  }, response)
  return () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked)
}

/** As by choosing it in the menu under "Open recent". */
async function openRecent(app: ElectronApplication, folder: string): Promise<void> {
  await app.evaluate(({ Menu }, place) => {
    type Items = Electron.MenuItem[]
    const all = (items: Items): Items => items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])])
    const item = all(Menu.getApplicationMenu()?.items ?? []).find(({ toolTip }) => toolTip === place)
    if (item === undefined) throw new Error(`The menu has no ${place}`)
    item.click()
  }, folder)
}

/** Opens a folder by its dialog. */
async function openFolder(app: ElectronApplication, window: Page, folder: string) {
  await answerDialogs(app, [folder])
  const chosen = await call(window, 'dialog:chooseFolder', { purpose: 'openWorkspace' })
  return callResult(window, 'workspace:open', { grant: chosen?.grant ?? '' })
}

async function openStory(window: Page, headline: string): Promise<void> {
  await window.getByText(headline).first().click()
  await expect(copyOf(window).locator('h1')).toHaveText(headline)
}

test('what was just typed is saved in its workspace when another one is opened from the menu', async ({
  app,
  window,
}) => {
  const first = await createWorkspace(app, window, { name: 'First Desk' })
  const second = await createWorkspace(app, window, { name: 'Second Desk' })
  await openRecent(app, first.folder)
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('First Desk')
  const id = await startStory(window)
  await typeLines(window, ['Left in haste', 'Standfirst', 'Last words'])
  await window.keyboard.type(', typed at once.')
  await openRecent(app, second.folder)
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Second Desk')
  await openRecent(app, first.folder)
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('First Desk')
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Last words, typed at once.')
})

test('what cannot be opened leaves the open workspace open', async ({ app, window }) => {
  const { folder } = await createWorkspace(app, window, { name: 'Stays Open' })
  const refused = await openFolder(app, window, temporaryFolder('not-a-workspace'))
  expect(refused).toMatchObject({ ok: false, error: { code: 'notAWorkspace' } })
  expect((await call(window, 'workspace:current', {}))?.folder).toBe(folder)
  await startStory(window)
  await window.keyboard.type('Still at work')
  await expectSaved(window)
})

test('what cannot be saved is asked about; it never reaches a copy of the workspace, and is saved on coming back', async ({
  app,
  window,
}) => {
  test.setTimeout(180_000)
  const { folder } = await createWorkspace(app, window, { name: 'Original' })
  const id = await startStory(window)
  await typeLines(window, ['One story twice', 'Standfirst', 'Common.'])
  await expectSaved(window)
  await call(window, 'workspace:close', {})
  const copy = join(temporaryFolder('copied'), 'Copy')
  cpSync(folder, copy, { recursive: true })
  await openRecent(app, folder)
  await openStory(window, 'One story twice')
  const unlock = await lockDatabase(folder)
  await copyOf(window).locator('p').last().click()
  await window.keyboard.press('End')
  await window.keyboard.type(' Of the original.')
  await expect(window.getByText('Not saved').first()).toBeVisible({ timeout: 15_000 })

  const stay = await answerQuestions(app, 0)
  expect(await openFolder(app, window, copy)).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect((await stay()).join()).toContain('not saved yet')
  expect((await call(window, 'workspace:current', {}))?.folder).toBe(folder)
  await expect(copyOf(window)).toContainText('Common. Of the original.')

  await answerQuestions(app, 1)
  expect(await openFolder(app, window, copy)).toMatchObject({ ok: true })
  const notice = window.getByText(/last words of “One story twice” are not saved/)
  await expect(notice).toBeVisible({ timeout: 15_000 })
  await openStory(window, 'One story twice')
  await expect(copyOf(window).locator('p').last()).toHaveText('Common.')
  await window.getByRole('button', { name: 'Copy the text' }).click()
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toContain('Common. Of the original.')
  await unlock()
  // Longer than the longest wait between two attempts to save.
  await window.waitForTimeout(6_000)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Common.')

  expect(await openFolder(app, window, folder)).toMatchObject({ ok: true })
  await expect
    .poll(async () => (await savedBlocks(window, id)).at(-1), { timeout: 15_000 })
    .toBe('paragraph: Common. Of the original.')
  expect(await openFolder(app, window, copy)).toMatchObject({ ok: true })
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Common.')
})

test('a workspace whose folder was moved while it was closed opens at its new place', async ({
  app,
  window,
}) => {
  const { folder } = await createWorkspace(app, window, { name: 'Moving Desk' })
  const id = await startStory(window)
  await typeLines(window, ['Moved house', 'Standfirst', 'Everything comes along.'])
  await expectSaved(window)
  await call(window, 'workspace:close', {})
  const place = join(temporaryFolder('moved'), 'New Place')
  renameSync(folder, place)
  const movingDesks = async () =>
    (await call(window, 'workspace:recent', {})).filter(({ name }) => name === 'Moving Desk')
  expect(await movingDesks()).toMatchObject([{ folder, missing: true }])

  expect(await openFolder(app, window, place)).toMatchObject({ ok: true })
  await openStory(window, 'Moved house')
  await expect(copyOf(window)).toContainText('Everything comes along.')
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Everything comes along.')
  expect(await movingDesks()).toMatchObject([{ folder: place, missing: false }])
})

/** Ends the storage's thread as a crash would: between two calls, with no chance to tidy up. */
async function endStorage(app: ElectronApplication): Promise<void> {
  await app.evaluate(async () => {
    const started = (globalThis as unknown as { started: import('node:worker_threads').Worker[] }).started
    await started.at(-1)?.terminate()
  })
}

/** Has the main process remember the threads that it starts from now on. */
async function rememberThreads(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const threads = process.getBuiltinModule('node:worker_threads')
    const started: InstanceType<typeof threads.Worker>[] = []
    class RememberedWorker extends threads.Worker {
      constructor(...given: ConstructorParameters<typeof threads.Worker>) {
        super(...given)
        started.push(this)
      }
    }
    threads.Worker = RememberedWorker
    process.getBuiltinModule('node:module').syncBuiltinESMExports()
    Object.assign(globalThis, { started })
  })
}

test('when the storage ends the window says so, and the workspace opens again with everything that was saved', async ({
  app,
  window,
}) => {
  await rememberThreads(app)
  const { folder } = await createWorkspace(app, window, { name: 'Falls Over' })
  const id = await startStory(window)
  await typeLines(window, ['Before the fall', 'Standfirst', 'Acknowledged.'])
  await expectSaved(window)
  await endStorage(app)
  const failure = window.getByRole('dialog', { name: 'The workspace stopped answering.' })
  await expect(failure).toContainText('Everything that was shown as saved is saved.')
  await expectAccessible(window)
  await failure.getByRole('button', { name: 'Open it again' }).click()
  await expect(failure).toBeHidden()
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Acknowledged.')

  // Once more, and this time one goes on writing before it is opened again.
  await endStorage(app)
  await failure.getByRole('button', { name: 'Close', exact: true }).last().click()
  await copyOf(window).locator('p').last().click()
  await window.keyboard.press('End')
  await window.keyboard.type(' And after.')
  await expect(window.getByText('Not saved').first()).toBeVisible()
  await openRecent(app, folder)
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Acknowledged. And after.')
})
