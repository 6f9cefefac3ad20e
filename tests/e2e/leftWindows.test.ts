import { rmSync } from 'node:fs'
import { type ElectronApplication, test as plain } from '@playwright/test'
import { call, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect } from './support/galleyTest'
import { firstWindow, launchGalley } from './support/launchGalley'
import { killProcessTree } from './support/processTree'

const titles = async (app: ElectronApplication) =>
  (await Promise.all(app.windows().map((window) => window.title()))).toSorted()

plain(
  'the windows that were open when the app was quit are there again, each on its story',
  async ({ playwright }) => {
    const userData = temporaryFolder('left-windows')
    const start = () => launchGalley(playwright._electron, userData)
    const app = await start()
    const window = await firstWindow(app)
    await createWorkspace(app, window, { name: 'Test Desk' })
    const ids: string[] = []
    for (const headline of ['Fog', 'Harbour wall', 'Ferries'])
      ids.push((await call(window, 'article:create', { headline })).id)
    await window.locator(`[data-story="${ids[0]}"]`).click()
    await expect.poll(() => titles(app)).toEqual(['Fog · Test Desk · Galley'])

    const opened = app.waitForEvent('window')
    await call(window, 'window:new', {})
    const second = await opened
    await second.locator(`[data-story="${ids[1]}"]`).click()
    await call(window, 'window:new', { articleId: ids[2] })
    const all = ['Ferries', 'Fog', 'Harbour wall'].map((headline) => `${headline} · Test Desk · Galley`)
    await expect.poll(() => titles(app)).toEqual(all)
    await app.evaluate(({ BrowserWindow }) => {
      const wide = { x: 60, y: 40, width: 1100, height: 700 }
      for (const shown of BrowserWindow.getAllWindows())
        if (shown.getTitle().startsWith('Harbour')) shown.setBounds(wide)
    })
    await app.close()

    const again = await start()
    await firstWindow(again)
    await expect.poll(() => titles(again), { timeout: 20_000 }).toEqual(all)
    const bounds = await again.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .filter((shown) => shown.getTitle().startsWith('Harbour'))
        .map((shown) => shown.getBounds()),
    )
    expect(bounds).toEqual([{ x: 60, y: 40, width: 1100, height: 700 }])

    // They come back once: after a crash one begins with a single window, as after closing them one by one.
    const { pid } = again.process()
    if (pid === undefined) throw new Error('It is not running')
    const ended = again.waitForEvent('close')
    killProcessTree(pid)
    await ended
    const afterCrash = await start()
    await firstWindow(afterCrash)
    await expect.poll(() => titles(afterCrash)).toHaveLength(1)
    await afterCrash.windows()[0]?.waitForTimeout(1_500)
    expect(afterCrash.windows()).toHaveLength(1)
    await afterCrash.close()
    rmSync(userData, { recursive: true, force: true })
  },
)
