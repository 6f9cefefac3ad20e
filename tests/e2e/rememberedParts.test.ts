import { rmSync } from 'node:fs'
import { type Page, test as plain } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, startStory, typeLines } from './storySteps'
import { createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect } from './support/galleyTest'
import { firstWindow, launchGalley } from './support/launchGalley'
import { resizeWindow } from './support/look'

/** The parts that have a seam, and what their seam is called. */
const parts = [
  ['sidebar', 'sidebar'],
  ['list', 'list'],
  ['panel', 'story panel'],
  ['preview', 'preview'],
] as const

const widths = (window: Page) =>
  window.evaluate(
    (seams) =>
      seams.map((seam) =>
        Math.round(
          document.querySelector(`[data-seam="${seam}"]`)?.parentElement?.getBoundingClientRect().width ?? 0,
        ),
      ),
    parts.map(([seam]) => seam),
  )

async function drag(window: Page, part: string, by: number): Promise<void> {
  const box = await window.getByRole('separator', { name: `Width of the ${part}` }).boundingBox()
  if (box === null) throw new Error(`${part} has no seam`)
  await window.mouse.move(box.x + box.width / 2, 300)
  await window.mouse.down()
  await window.mouse.move(box.x + box.width / 2 + by, 300, { steps: 4 })
  await window.mouse.up()
}

/** How far down in its view the caret stands. */
const caretTop = (window: Page) =>
  window.evaluate(() => {
    const caret = document.getSelection()?.getRangeAt(0).getBoundingClientRect()
    const view = document.querySelector('[data-copy-scroller]')?.getBoundingClientRect()
    return Math.round((caret?.top ?? Number.NaN) - (view?.top ?? 0))
  })

plain(
  'the next start has every part as wide as it was dragged, or away; and the story at its place, with its caret',
  async ({ playwright }) => {
    plain.setTimeout(120_000)
    const userData = temporaryFolder('remembered')
    const start = async () => {
      const app = await launchGalley(playwright._electron, userData)
      return { app, window: await firstWindow(app) }
    }
    const { app, window } = await start()
    await createWorkspace(app, window, { name: 'Test Desk' })
    await resizeWindow(app, { width: 1860, height: 900 })
    await startStory(window)
    await typeLines(window, ['Kept place', ''])
    for (let line = 0; line < 40; line++) {
      await window.keyboard.press('Enter')
      await window.keyboard.insertText(`Line ${line} of the log.`)
    }
    await window.keyboard.press('Alt+Shift+p')
    await expect(window.getByRole('separator', { name: 'Width of the preview' })).toBeVisible()
    const usual = await widths(window)
    await drag(window, 'sidebar', -40)
    await drag(window, 'list', -48)
    await drag(window, 'story panel', 32)
    await drag(window, 'preview', 60)
    const dragged = await widths(window)
    for (const [index, width] of dragged.entries()) expect(width, parts[index]?.[1]).not.toBe(usual[index])
    await copyOf(window).getByText('Line 25 of').click()
    await window.keyboard.press('End')
    await nextFrame(window)
    await window.keyboard.type(' Added.')
    await expectSaved(window)
    const top = await caretTop(window)
    await app.close()

    const again = await start()
    await expect(copyOf(again.window).locator('h1')).toHaveText('Kept place')
    await resizeWindow(again.app, { width: 1860, height: 900 })
    await copyOf(again.window).focus()
    // To the line: what stands over it has other breaks while the preview is on its way.
    await expect.poll(async () => Math.abs((await caretTop(again.window)) - top)).toBeLessThan(32)
    await again.window.keyboard.type(' And on.')
    await expect(copyOf(again.window)).toContainText('Line 25 of the log. Added. And on.')
    // The preview comes back by itself, once the story can be written in.
    await expect.poll(() => widths(again.window)).toEqual(dragged)
    // Nobody has had the focus on the seams: screen readers are told their widths all the same.
    for (const [index, [, name]] of parts.entries()) {
      const seam = again.window.getByRole('separator', { name: `Width of the ${name}` })
      await expect(seam).toHaveAttribute('aria-valuenow', String(dragged[index]))
    }
    for (const keys of ['Control+\\', 'Alt+Shift+l', 'Control+Shift+\\', 'Alt+Shift+p'])
      await again.window.keyboard.press(keys)
    await expect(again.window.getByRole('separator')).toHaveCount(0)
    await expectSaved(again.window)
    await again.app.close()

    const last = await start()
    await expect(copyOf(last.window)).toContainText('And on.')
    await expect(last.window.getByRole('separator')).toHaveCount(0)
    await last.window.keyboard.press('Control+\\')
    await expect(last.window.getByRole('separator', { name: 'Width of the sidebar' })).toBeVisible()
    await expect.poll(async () => (await widths(last.window))[0]).toBe(dragged[0])
    await last.app.close()
    rmSync(userData, { recursive: true, force: true })
  },
)
