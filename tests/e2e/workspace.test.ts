import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { answerDialogs, call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { press, tabTo } from './support/keyboard'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.beforeEach(async ({ app, window }) => {
  await resizeWindow(app)
  await call(window, 'workspace:close', {})
})

test('the first start offers the ways to a workspace', async ({ window }) => {
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
  await expect(window.getByRole('button', { name: /Create a workspace/ })).toBeVisible()
  await expect(window.getByRole('button', { name: /Open a workspace/ })).toBeVisible()
  await expect(window.getByRole('button', { name: /Look around in a sample/ })).toBeVisible()
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `welcome-${appearance}`)
  })
})

test('a workspace is created from its name and folder, and what is missing is said', async ({
  app,
  window,
}) => {
  await window.getByRole('button', { name: /Create a workspace/ }).click()
  await window.getByRole('button', { name: 'Create a workspace' }).click()
  await expect(window.getByText('Give the workspace a name.')).toBeVisible()
  await expect(window.getByText('Choose a folder.')).toBeVisible()
  await expect(window.getByLabel('Name of the workspace')).toBeFocused()
  await expectAccessible(window)

  // Giving up leads back to the ways, and leaves the keys there.
  const ways = window.getByRole('button', { name: /A folder of its own/ })
  await press(window, 'Escape')
  await expect(ways).toBeFocused()
  await press(window, 'Enter')
  await expect(window.getByLabel('Name of the workspace')).toBeFocused()
  await tabTo(window, window.getByRole('button', { name: 'Cancel' }))
  await press(window, 'Enter')
  await expect(ways).toBeFocused()
  await press(window, 'Enter')

  const inside = temporaryFolder('desks')
  await answerDialogs(app, [inside])
  await window.getByLabel('Name of the workspace').fill('Harbour Gazette')
  await window.getByLabel('Your name').fill('Ines Calder ')
  await window.getByRole('button', { name: 'Choose folder' }).click()
  await expect(window.getByText(inside)).toBeVisible()
  await window.getByRole('button', { name: 'Create a workspace' }).click()

  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Harbour Gazette')
  await expect(window.getByText('No stories yet')).toBeVisible()
  await expect(window.getByRole('button', { name: 'Working as Ines Calder' })).toBeVisible()
  expect(existsSync(join(inside, 'Harbour Gazette', 'galley.db'))).toBe(true)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `desk-empty-${appearance}`)
  })
})

test('a folder that is no workspace is refused with a way on, and recent ones open again', async ({
  app,
  window,
}) => {
  const { folder } = await createWorkspace(app, window, { name: 'Evening Desk' })
  await call(window, 'workspace:close', {})
  await answerDialogs(app, [temporaryFolder('not-a-workspace')])
  await window.getByRole('button', { name: /Open a workspace/ }).click()
  await expect(window.getByRole('alert')).toBeVisible()
  await expectAccessible(window)
  await takeScreen(window, 'welcome-refused')

  await window.getByRole('button', { name: new RegExp(`Evening Desk.*${folder}`) }).click()
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Evening Desk')
})

test('the sample is a paper with stories in every state', async ({ app, window }) => {
  await answerDialogs(app, [temporaryFolder('sample')])
  await window.getByRole('button', { name: /Look around in a sample/ }).click()
  const library = window.getByRole('navigation', { name: 'Library' })
  await expect(library).toContainText('Port Maren Courier', { timeout: 30_000 })
  for (const state of ['Draft', 'Filed', 'In review', 'Changes requested', 'Approved', 'Published']) {
    await expect(library.getByRole('button', { name: new RegExp(`^${state} \\d+$`) })).toBeVisible()
  }
  // Its reader is offered the tour as well.
  await expect(window.getByRole('region', { name: /tour/i })).toBeVisible()
})

test('a second workspace is created over the first from the menu', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Morning Desk' })
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Morning Desk')
  await answerDialogs(app, [temporaryFolder('second')])
  await clickMenu(app, 'workspace.create')
  const dialog = window.getByRole('dialog', { name: 'Create a workspace' })
  await dialog.getByLabel('Name of the workspace').fill('Night Desk')
  await dialog.getByRole('button', { name: 'Choose folder' }).click()
  await dialog.getByRole('button', { name: 'Create a workspace' }).click()
  await expect(window.getByRole('navigation', { name: 'Library' })).toContainText('Night Desk')
  await expect(dialog).toBeHidden()
})
