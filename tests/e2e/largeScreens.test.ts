import { copyOf } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { press } from './support/keyboard'
import { inBothAppearances, resizeWindow, takeScreen } from './support/look'

/** The size of a large screen. */
const large = { width: 2560, height: 1440 }

test('desk, story with its preview, outline and preferences on a large screen', async ({ app, window }) => {
  await createWorkspace(app, window, { name: 'Port Maren Courier', sample: true })
  const { items } = await call(window, 'article:list', { limit: 100, offset: 0, order: 'created' })
  const longest = items.toSorted((one, other) => other.words - one.words)[0]
  if (longest === undefined) throw new Error('The sample has no story')
  await resizeWindow(app, large)
  await expect.poll(() => window.evaluate(() => innerWidth)).toBe(large.width)
  const take = (name: string) =>
    inBothAppearances(window, async (appearance) => {
      await window.mouse.move(0, 0)
      const fits = await window.evaluate(() => document.documentElement.scrollWidth <= innerWidth)
      expect(fits, `${name} fits`).toBe(true)
      await takeScreen(window, `large-${name}-${appearance}`)
    })
  await take('desk')
  await window
    .getByRole('region', { name: 'Stories' })
    .getByRole('button', { name: longest.headline })
    .first()
    .click()
  await expect(copyOf(window).locator('h1')).toHaveText(longest.headline)
  await clickMenu(app, 'view.preview')
  await expect(window.getByRole('region', { name: 'Preview', exact: true })).toBeVisible()
  await take('preview')
  await clickMenu(app, 'view.preview')
  await clickMenu(app, 'view.outline')
  await expect(window.getByRole('region', { name: 'Outline' })).toBeVisible()
  await take('outline')
  await clickMenu(app, 'view.outline')
  await press(window, 'Control+,')
  await expect(window.getByRole('dialog', { name: 'Preferences' })).toBeVisible()
  await take('preferences')
  await press(window, 'Escape')
})
