import type { Page } from '@playwright/test'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

test.describe.configure({ mode: 'serial' })

const settings = (window: Page) => window.getByRole('dialog', { name: 'Settings' })

test.beforeEach(async ({ app }) => {
  await resizeWindow(app)
})

test('the site is described, and what is wrong is said at its field', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  await expect(window.getByRole('navigation', { name: 'Library' })).toBeVisible()
  await clickMenu(app, 'site.settings')
  await expect(settings(window).getByLabel('Name', { exact: true })).toHaveValue('Port Maren Courier')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-site-${appearance}`)
  })
  await settings(window).getByLabel('Address of the site').fill('courier.example')
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window)).toContainText('Write a whole address')
  await expectAccessible(window)
  await settings(window).getByLabel('Address of the site').fill('https://courier.example/')
  await settings(window).getByLabel('Time zone').selectOption('Europe/Lisbon')
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(settings(window).getByRole('button', { name: 'Save' })).toBeDisabled()
  expect(await call(window, 'site:get', {})).toMatchObject({
    baseUrl: 'https://courier.example/',
    timeZone: 'Europe/Lisbon',
  })
})

test('in a small window the form has the room, and a wrong field comes into view with the caret', async ({
  app,
  window,
}) => {
  await resizeWindow(app, { width: 720, height: 480 })
  await settings(window).getByRole('tab', { name: 'Site', exact: true }).click()
  await expect(settings(window).locator('iframe')).toBeHidden()
  const name = settings(window).getByLabel('Name', { exact: true })
  await name.fill('')
  await settings(window).getByLabel('Sign-in address').focus()
  await expect(name).not.toBeInViewport()
  await settings(window).getByRole('button', { name: 'Save' }).click()
  await expect(name).toBeFocused()
  await expect(name).toBeInViewport({ ratio: 1 })
  await expect(settings(window).getByText('The site needs a name.')).toBeVisible()
  await name.fill('Port Maren Courier')
  await settings(window).getByRole('tab', { name: 'Sections and tags' }).click()
  const filter = settings(window).getByLabel('Filter', { exact: true })
  expect((await filter.boundingBox())?.width).toBeGreaterThan(140)
  await settings(window).getByRole('tab', { name: 'Site', exact: true }).click()
})

test('what readers find around the stories is set, and a wrong address is said at its field', async ({
  window,
}) => {
  const save = settings(window).getByRole('button', { name: 'Save' })
  await settings(window).getByRole('button', { name: 'Add an account' }).click()
  await settings(window).getByLabel('Name of account 1').fill('Mastodon')
  await settings(window).getByLabel('Address of account 1').fill('http://social.example/@courier')
  await settings(window).getByRole('checkbox', { name: 'Bluesky' }).check()
  await settings(window).getByLabel('Sign-in address').fill('accounts.example')
  await settings(window).getByLabel('Dates').selectOption('22 Nov 2026')
  await save.click()
  await expect(settings(window).getByText('Write a whole address that begins with https://.')).toHaveCount(2)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-readers-${appearance}`)
  })
  await settings(window).getByLabel('Address of account 1').fill('https://social.example/@courier')
  await settings(window).getByLabel('Sign-in address').fill('https://accounts.example/')
  await save.click()
  await expect(save).toBeDisabled()
  expect(await call(window, 'site:get', {})).toMatchObject({
    socialAccounts: [{ name: 'Mastodon', address: 'https://social.example/@courier' }],
    shareNetworks: ['bluesky'],
    signInAddress: 'https://accounts.example/',
    dateForm: 'medium',
  })
})

test('people are added with roles, edited and switched', async ({ window }) => {
  await settings(window).getByRole('tab', { name: 'People' }).click()
  await settings(window).getByRole('button', { name: 'Add a person' }).click()
  const adding = window.getByRole('dialog', { name: 'Add a person' })
  await adding.getByLabel('Journalist').uncheck()
  await adding.getByRole('button', { name: 'Add' }).click()
  await expect(adding).toContainText('Write the person’s name.')
  await expect(adding).toContainText('Choose at least one role.')
  await expectAccessible(window)
  await adding.getByLabel('Name').fill('Bram Osei')
  await adding.getByLabel('Editor').check()
  await adding.getByRole('button', { name: 'Add' }).click()
  await expect(adding).toBeHidden()
  await expect(settings(window)).toContainText('Bram Osei')

  await settings(window).getByRole('button', { name: 'Edit Bram Osei' }).click()
  const editing = window.getByRole('dialog', { name: 'Edit a person' })
  await editing.getByLabel('Publisher').check()
  await editing.getByRole('button', { name: 'Save' }).click()
  await expect(settings(window)).toContainText('Editor, Publisher')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-people-${appearance}`)
  })
  await settings(window).getByRole('button', { name: 'Work as Bram Osei' }).click()
  await expect(window.getByText('You are working as Bram Osei.')).toBeVisible()
  expect(await call(window, 'profile:current', {})).toMatchObject({ name: 'Bram Osei' })
})

test('terms are renamed with undo, merged and removed by name', async ({ window }) => {
  await settings(window).getByRole('tab', { name: 'Sections and tags' }).click()
  await settings(window).getByLabel('Kind').selectOption('Tags')
  const term = (name: string) => settings(window).getByRole('listitem').filter({ hasText: name })
  await expect(term('Old Quay')).toBeVisible()

  await settings(window).getByRole('button', { name: 'Rename Old Quay' }).click()
  const rename = window.getByRole('dialog', { name: 'Rename Old Quay' })
  await rename.getByLabel('New name').fill('The Old Quay')
  await rename.getByRole('button', { name: 'Rename' }).click()
  await expect(term('The Old Quay')).toBeVisible()
  await window.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo' }).click()
  await expect(term('The Old Quay')).toHaveCount(0)
  await expect(term('Old Quay')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(settings(window)).toBeHidden()
})

test('two terms become one, and one is removed', async ({ app, window }) => {
  await clickMenu(app, 'terms.manage')
  await settings(window).getByLabel('Kind').selectOption('Tags')
  await settings(window).getByLabel('Select ferries').check()
  await settings(window).getByLabel('Select islands').check()
  await settings(window).getByRole('button', { name: 'Merge 2' }).click()
  const merging = window.getByRole('dialog', { name: 'Merge into one' })
  await merging.getByRole('radio', { name: 'ferries' }).check()
  await expectAccessible(window)
  await merging.getByRole('button', { name: 'Merge into ferries' }).click()
  await expect(merging).toBeHidden()
  await expect(settings(window).getByLabel('Select islands')).toHaveCount(0)

  await settings(window).getByLabel('Filter').fill('fest')
  await settings(window).getByRole('button', { name: 'Remove festivals' }).click()
  const removing = window.getByRole('dialog', { name: 'Remove festivals' })
  await expect(removing).toContainText('cannot be undone')
  await removing.getByRole('button', { name: 'Remove festivals' }).click()
  await expect(settings(window)).toContainText('Nothing here is called “fest”.')
  await settings(window).getByLabel('Filter').fill('')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `settings-terms-${appearance}`)
  })
})
