import { handleOf, pointAt, press, saved } from './blockSteps'
import { copyOf, nextFrame, startStory, typeLines } from './storySteps'
import { clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

test('each of several paragraphs in a box has a handle; the box goes by its title, and an only one with it', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Boxes', '', 'Before.'])
  await clickMenu(app, 'insert.infoBox')
  await expect(copyOf(window).locator('.infoBox')).toHaveCount(1)
  await nextFrame(window)
  await typeLines(window, ['Tides', 'Spring.', 'Neap.', 'Slack.'])
  const box = '.infoBox'
  const line = (words: string) => copyOf(window).locator('p', { hasText: words })
  const menu = window.getByRole('menu', { name: 'Block' })
  const choose = async (words: string, item: string | RegExp) => {
    await pointAt(window, line(words))
    await handleOf(window).click()
    await menu.getByRole('menuitem', { name: item }).click()
    await expect(menu).toBeHidden()
  }
  await expect.poll(() => saved(window, id)).toMatch(/^Before\. \/ Tides, Spring\., Neap\., Slack\./)

  await pointAt(window, line('Slack'))
  await takeScreen(window, 'box-handle')
  await handleOf(window).dragTo(line('Spring'), { targetPosition: { x: 6, y: 4 } })
  await expect.poll(() => saved(window, id)).toMatch(/\/ Tides, Slack\., Spring\., Neap\./)
  await choose('Slack', /Move.* Down/)
  await expect.poll(() => saved(window, id)).toMatch(/\/ Tides, Spring\., Slack\., Neap\./)
  await choose('Spring', 'Duplicate')
  await expect.poll(() => saved(window, id)).toMatch(/\/ Tides, Spring\., Spring\., Slack\., Neap\./)
  await press(window, 'Control+z')
  await choose('Slack', 'Remove')
  await expect.poll(() => saved(window, id)).toMatch(/\/ Tides, Spring\., Neap\./)
  // What a box takes is offered: a list, and no heading.
  await pointAt(window, line('Neap'))
  await handleOf(window).click()
  await expect(menu.getByRole('menuitem', { name: 'Bullet list' })).toBeVisible()
  await expect(menu.getByRole('menuitem', { name: 'Heading 2' })).toHaveCount(0)
  await menu.getByRole('menuitem', { name: 'Bullet list' }).click()
  await expect.poll(() => saved(window, id)).toMatch(/\/ Tides, Spring\., -\[Neap\.\]/)
  await press(window, 'Control+z')
  // Out of the box, and then the only one in it goes with it.
  await pointAt(window, line('Neap'))
  await handleOf(window).dragTo(line('Before'), { targetPosition: { x: 6, y: 4 } })
  await expect.poll(() => saved(window, id)).toMatch(/^Neap\. \/ Before\. \/ Tides, Spring\./)
  const chooseOfBox = async (words: string, item: string) => {
    await line(words).hover({ position: { x: 40, y: 8 } })
    await expect(handleOf(window)).toHaveCSS('opacity', '1')
    await handleOf(window).click()
    await menu.getByRole('menuitem', { name: item }).click()
  }
  await chooseOfBox('Spring', 'Duplicate')
  await expect(copyOf(window).locator(box)).toHaveCount(2)
  await press(window, 'Control+z')
  await chooseOfBox('Tides', 'Remove')
  await expect(copyOf(window).locator(box)).toHaveCount(0)
  await expect.poll(() => saved(window, id)).toMatch(/^Neap\. \/ Before\./)
})
