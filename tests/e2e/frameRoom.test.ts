import { type ElectronApplication, _electron as electron } from '@playwright/test'
import { copyOf, startStory, typeLines } from './storySteps'
import { temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { firstWindow, launchGalley } from './support/launchGalley'
import { resizeWindow } from './support/look'

test.describe.configure({ mode: 'serial' })

inWorkspace('Port Maren Courier')

test('a caret in view stays in view when one zooms and when the window changes', async ({ app, window }) => {
  await startStory(window)
  await typeLines(window, ['The long watch', 'A standfirst.', 'Line. '.repeat(100)])
  for (let line = 0; line < 12; line++) {
    await window.keyboard.press('Enter')
    await window.keyboard.insertText('Line. '.repeat(100))
  }
  const isCaretSeen = () =>
    window.evaluate(() => {
      const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
      const view = document.querySelector('[data-copy-scroller]')?.getBoundingClientRect()
      return caret !== undefined && view !== undefined && caret.bottom > view.top && caret.top < view.bottom
    })
  const zoom = async (keys: string, times: number) => {
    for (let step = 0; step < times; step++) {
      const before = await window.evaluate(() => innerWidth)
      await window.keyboard.press(keys)
      await expect.poll(() => window.evaluate(() => innerWidth)).not.toBe(before)
    }
  }
  await zoom('Control+Equal', 3)
  await expect.poll(isCaretSeen).toBe(true)
  await zoom('Control+Minus', 3)
  await expect.poll(isCaretSeen).toBe(true)
  await resizeWindow(app, { width: 900, height: 520 })
  await expect.poll(() => window.evaluate(() => innerHeight)).toBe(520)
  await expect.poll(isCaretSeen).toBe(true)
  // One that was scrolled away is left there.
  await copyOf(window).hover()
  await window.mouse.wheel(0, -20_000)
  await expect.poll(isCaretSeen).toBe(false)
  await resizeWindow(app)
  await window.waitForTimeout(300)
  expect(await isCaretSeen()).toBe(false)
})

test('however wide the parts were dragged, the copy keeps room to write in', async ({ app, window }) => {
  await resizeWindow(app, { width: 2560, height: 1440 })
  await expect(copyOf(window)).toBeVisible()
  const measure = (part: string) =>
    window.evaluate((selector) => document.querySelector(selector)?.getBoundingClientRect().width ?? 0, part)
  const widthOf = (seam: string) =>
    window.evaluate(
      (name) =>
        document.querySelector(`[data-seam="${name}"]`)?.parentElement?.getBoundingClientRect().width ?? 0,
      seam,
    )
  const drag = async (name: string, by: number) => {
    const box = await window.getByRole('separator', { name }).boundingBox()
    if (box === null) throw new Error(`${name} is not there`)
    await window.mouse.move(box.x + box.width / 2, 300)
    await window.mouse.down()
    await window.mouse.move(box.x + box.width / 2 + by, 300, { steps: 4 })
    await window.mouse.up()
  }
  await drag('Width of the sidebar', 300)
  await drag('Width of the list', 300)
  await drag('Width of the story panel', -300)
  for (const [seam, width] of [
    ['sidebar', 360],
    ['list', 480],
    ['panel', 480],
  ] as const) {
    await expect.poll(() => widthOf(seam), seam).toBe(width)
  }
  for (const width of [1280, 1100, 900, 720]) {
    await resizeWindow(app, { width, height: 800 })
    await expect.poll(() => window.evaluate(() => innerWidth)).toBe(width)
    await expect.poll(() => measure('[data-copy-scroller]'), `at ${width}`).toBeGreaterThanOrEqual(359)
    // The parts hear of a new size with its first frame, and take theirs with the next.
    await expect
      .poll(() => window.evaluate(() => document.documentElement.scrollWidth), `at ${width}`)
      .toBe(width)
  }
  await resizeWindow(app)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(1280)
  // What is dragged is what one sees, and only as far as there is room.
  await expect(window.getByRole('separator', { name: 'Width of the story panel' })).toBeVisible()
  const [list, sidebar] = [await widthOf('list'), await widthOf('sidebar')]
  await drag('Width of the sidebar', 200)
  await expect.poll(() => widthOf('sidebar')).toBeCloseTo(sidebar, 0)
  await drag('Width of the sidebar', -60)
  await expect.poll(() => widthOf('sidebar')).toBeCloseTo(sidebar - 60, 0)
  await expect.poll(() => widthOf('list')).toBeCloseTo(list, 0)
  for (const name of ['sidebar', 'list', 'story panel']) {
    await window.getByRole('separator', { name: `Width of the ${name}` }).press('Home')
  }
})

test('the zoom is kept for the next start', async ({ problems }) => {
  expect(problems.unexpected()).toEqual([])
  const userData = temporaryFolder('zoomed')
  const zoomOf = (app: ElectronApplication) =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getZoomLevel())
  const first = await launchGalley(electron, userData)
  const window = await firstWindow(first)
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
  await window.keyboard.press('Control+Equal')
  await window.keyboard.press('Control+Equal')
  await expect.poll(() => zoomOf(first)).toBe(1)
  await first.close()
  const again = await launchGalley(electron, userData)
  await expect((await firstWindow(again)).getByRole('heading', { name: 'Galley' })).toBeVisible()
  expect(await zoomOf(again)).toBe(1)
  await again.close()
})
