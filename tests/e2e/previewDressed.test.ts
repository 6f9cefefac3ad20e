import { startStory, typeLines } from './storySteps'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { resizeWindow } from './support/look'

inWorkspace('Port Maren Courier')

test('the page of a preview is seen once its stylesheets are there, never bare before', async ({
  app,
  window,
}) => {
  await resizeWindow(app, { width: 1800, height: 900 })
  await startStory(window)
  await typeLines(window, ['Ferries return', 'After a winter without.', 'The first boat left at dawn.'])
  // They come when they are let through, as on a machine that is busy.
  const held: (() => void)[] = []
  let isBusy = true
  await window.route(/^preview:.*\.css/, async (route) => {
    if (isBusy) await new Promise<void>((resolve) => held.push(resolve))
    await route.continue()
  })
  await window.keyboard.press('Alt+Shift+p')
  const page = window.frameLocator('iframe[title="Preview"]')
  await expect(page.locator('h1')).toHaveText('Ferries return')
  await expect.poll(() => held.length).toBeGreaterThan(0)
  await expect(page.locator('h1')).toBeHidden()
  isBusy = false
  for (const letThrough of held) letThrough()
  await expect(page.locator('h1')).toBeVisible()
  expect(await page.locator('h1').evaluate((h1) => getComputedStyle(h1).fontFamily)).toContain('Newsreader')
  // What is typed then is patched in, and nothing hides it.
  await window.keyboard.press('Control+End')
  await window.keyboard.type(' It was full.')
  await expect(page.locator('.copy p', { hasText: 'It was full.' })).toBeVisible()
})
