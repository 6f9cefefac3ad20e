import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawPicture } from '../../src/main/sample/pictures/drawPicture'
import { openTab, startStory } from './storySteps'
import { answerDialogs, call, createWorkspace, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

test('the focal point of the featured picture is set by the mouse and by keys, and kept', async ({
  app,
  window,
}) => {
  await createWorkspace(app, window)
  const id = await startStory(window)
  const file = join(temporaryFolder('focus'), 'wall.png')
  writeFileSync(file, await drawPicture('harbourWall'))
  await answerDialogs(app, [file])
  await openTab(window, 'Details')
  await window.getByRole('button', { name: 'Choose a picture' }).click()
  const point = window.getByRole('slider', { name: /Focal point/ })
  await expect(point).toHaveAttribute('aria-valuetext', '50 percent from the left, 50 percent from the top')
  const kept = async () => (await call(window, 'article:get', { id })).featuredImage?.focus

  const box = await point.boundingBox()
  if (box === null) throw new Error('The picture is not shown')
  await window.mouse.click(box.x + box.width * 0.2, box.y + box.height * 0.75)
  await expect.poll(async () => (await kept())?.x).toBeCloseTo(0.2, 1)
  expect((await kept())?.y).toBeCloseTo(0.75, 1)

  await point.focus()
  const before = (await kept()) ?? { x: 0, y: 0 }
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Shift+ArrowUp')
  await expect.poll(async () => (await kept())?.x).toBeCloseTo(before.x + 0.1, 5)
  await expect.poll(async () => (await kept())?.y).toBeCloseTo(before.y - 0.01, 5)
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `focus-${appearance}`)
  })
})
