import { spawn } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { call, clickMenu, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import {
  definedEnvironment,
  electronExecutable,
  firstWindow,
  launchGalley,
  projectFolder,
  sandboxArguments,
} from './support/launchGalley'

test('the app opens one window on its own page', async ({ app, window }) => {
  expect(app.windows()).toHaveLength(1)
  const { protocol, host, pathname } = new URL(window.url())
  expect(`${protocol}//${host}${pathname}`).toBe('app://galley/')
  expect(await window.title()).toContain('Galley')
  // It is shown once it has painted, which may be after it has loaded.
  const shown = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(shown).toBe(true)
  const info = await call(window, 'app:info', {})
  expect(info.version).toMatch(/^\d+\.\d+\.\d+$/)
})

test('the menu greys out what needs a workspace or a story until one is open', async ({ app, window }) => {
  const enabled = () => {
    return app.evaluate(({ Menu }) => {
      const menu = Menu.getApplicationMenu()
      return ['story.new', 'workspace.open', 'format.bold'].map((id) => menu?.getMenuItemById(id)?.enabled)
    })
  }
  // The menu is built once the window has painted.
  await expect.poll(enabled).toEqual([false, true, false])
  await createWorkspace(app, window)
  await expect.poll(enabled).toEqual([true, true, false])
  await clickMenu(app, 'story.new')
  await expect.poll(enabled).toEqual([true, true, true])
})

test('a second start focuses the first window and ends', async ({ app, running }) => {
  const child = spawn(electronExecutable(), [...sandboxArguments(), projectFolder], {
    env: { ...definedEnvironment(), GALLEY_USER_DATA: running.userData },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const chunks: Buffer[] = []
  child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk))
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(Buffer.concat(chunks).toString('utf8')).toContain('Galley is already open')
  expect(code).toBe(0)
  expect(app.windows()).toHaveLength(1)
  const focused = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
  await expect.poll(focused).toBe(true)
})

test('the last workspace, its profile and the appearance are there again at the next start', async ({
  playwright,
}) => {
  const userData = temporaryFolder('restart')
  const first = await launchGalley(playwright._electron, userData)
  const window = await firstWindow(first)
  const { folder } = await createWorkspace(first, window, { name: 'Evening Desk' })
  const editor = await call(window, 'profile:create', { name: 'Ida', roles: ['editor'] })
  await call(window, 'profile:use', { id: editor.id })
  await call(window, 'preferences:set', { appearance: 'dark' })
  await first.close()
  expect(existsSync(join(folder, 'galley.holder.json')), 'the workspace was let go of').toBe(false)

  const second = await launchGalley(playwright._electron, userData)
  const again = await firstWindow(second)
  expect(await call(again, 'workspace:current', {})).toMatchObject({
    folder,
    name: 'Evening Desk',
    profile: { name: 'Ida' },
  })
  expect(await call(again, 'preferences:get', {})).toMatchObject({ appearance: 'dark' })
  await call(again, 'workspace:close', {})
  await second.close()

  const third = await launchGalley(playwright._electron, userData)
  expect(await call(await firstWindow(third), 'workspace:current', {})).toBeNull()
  await third.close()
  rmSync(userData, { recursive: true, force: true })
})

test('a start whose last workspace is gone opens without one, and still lists it as missing', async ({
  playwright,
}) => {
  const userData = temporaryFolder('gone')
  const first = await launchGalley(playwright._electron, userData)
  const { folder } = await createWorkspace(first, await firstWindow(first))
  await first.close()
  rmSync(folder, { recursive: true })
  const second = await launchGalley(playwright._electron, userData)
  const window = await firstWindow(second)
  expect(await call(window, 'workspace:current', {})).toBeNull()
  expect(await call(window, 'workspace:recent', {})).toMatchObject([{ folder, missing: true }])
  await second.close()
  rmSync(userData, { recursive: true, force: true })
})

test('a second window stands on the same workspace and closes alone', async ({ app, window }) => {
  const opened = app.waitForEvent('window')
  await call(window, 'window:new', {})
  const second = await opened
  await second.waitForLoadState('load')
  const one = await call(window, 'workspace:current', {})
  expect(await call(second, 'workspace:current', {})).toEqual(one)
  const closed = second.waitForEvent('close')
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .toSorted((a, b) => b.id - a.id)[0]
      ?.close()
  })
  await closed
  expect(app.windows()).toHaveLength(1)
})
