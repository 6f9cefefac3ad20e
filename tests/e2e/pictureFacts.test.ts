import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { locatedJpeg, placeWords } from '../media/locatedPictures'
import { press } from './blockSteps'
import { copyOf, expectSaved, startStory, typeLines } from './storySteps'
import { answerDialogs, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

/** Every file in a folder and below. */
const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)))

test('a camera’s facts are shown at the picture, and the place it was taken at leaves with no export', async ({
  app,
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['The wall from the water', 'At low tide.', 'Before.'])
  const file = join(temporaryFolder('camera'), 'wall.jpg')
  writeFileSync(file, locatedJpeg().file)
  await answerDialogs(app, [file])
  await press(window, 'Alt+Shift+i')
  const picture = copyOf(window).locator('.picture')
  await expect(picture).toHaveCount(1)
  await picture.hover()
  await picture.getByRole('button', { name: 'About this picture' }).click()
  for (const fact of ['Tidewater T-900', 'Ilse Marrow', '2026 Port Maren Courier'])
    await expect(picture).toContainText(fact)
  await expect(picture).toContainText('The location is taken out of whatever leaves Galley')
  await picture.getByRole('textbox', { name: 'Alt text' }).fill('The harbour wall')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `picture-facts-${appearance}`)
  })

  await expectSaved(window)
  const folder = temporaryFolder('exported')
  await answerDialogs(app, [folder])
  await press(window, 'Escape', 'Control+e')
  const dialog = window.getByRole('dialog', { name: 'Export the story' })
  await dialog.getByText('A folder', { exact: true }).click()
  await dialog.getByRole('button', { name: 'Choose where' }).click()
  await expect.poll(() => filesIn(folder).length).toBeGreaterThan(1)
  for (const bytes of filesIn(folder)) expect(bytes.includes(placeWords)).toBe(false)
  expect(readFileSync(file).includes(placeWords)).toBe(true)
})
