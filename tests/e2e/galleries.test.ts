import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from '@playwright/test'
import { drawPicture, type PictureName } from '../../src/main/sample/pictures/drawPicture'
import { press, savedBody, textOf } from './blockSteps'
import { copyOf, expectSaved, nextFrame, openTab, startStory, typeLines } from './storySteps'
import { answerDialogs, clickMenu, temporaryFolder } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

/** Files of drawn pictures, for the system's dialog. */
function pictureFiles(...names: PictureName[]): Promise<string[]> {
  const folder = temporaryFolder('pictures')
  return Promise.all(
    names.map(async (name) => {
      const file = join(folder, `${name}.png`)
      writeFileSync(file, await drawPicture(name))
      return file
    }),
  )
}

async function insertGallery(app: ElectronApplication, window: Page, names: PictureName[]): Promise<void> {
  await answerDialogs(app, await pictureFiles(...names))
  await clickMenu(app, 'insert.gallery')
  await expect(copyOf(window).locator('.gallery .picture')).toHaveCount(names.length)
  await nextFrame(window)
}

/**
 * Drags one element to the start side of another, by small moves as a hand does: a jump begins no dragging. The copy
 * has the focus before: where the press itself gives it, the protocol's next move sets the caret (the system's does not).
 */
async function drag(window: Page, what: Locator, where: Locator): Promise<void> {
  await where.scrollIntoViewIfNeeded()
  await what.scrollIntoViewIfNeeded()
  await copyOf(window).focus()
  await nextFrame(window)
  const from = await what.boundingBox()
  const to = await where.boundingBox()
  if (from === null || to === null) throw new Error('nothing to drag')
  await window.mouse.move(from.x + 60, from.y + 60)
  await window.mouse.down()
  await window.mouse.move(from.x + 50, from.y + 55, { steps: 3 })
  await window.mouse.move(to.x + 10, to.y + 40, { steps: 5 })
  await window.mouse.up()
}

test('pictures become a gallery, are put in order by tools and by dragging, and tell their facts', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['The sluice in pictures', '', 'Three views.'])
  await insertGallery(app, window, ['harbourWall', 'sluice', 'tideGauge'])
  const pictures = copyOf(window).locator('.gallery .picture')
  await expectSaved(window)
  await openTab(window, 'Review')
  const missing = window.getByRole('button', {
    name: /^Show: Picture \d of 3 in the gallery has no alt text/,
  })
  await expect(missing).toHaveCount(3)
  await missing.nth(1).click()
  await expect(pictures.nth(1).getByRole('textbox', { name: 'Alt text' })).toBeFocused()
  await window.keyboard.type('Sluice')
  await expectSaved(window)
  await expect(missing).toHaveCount(2)
  for (const [index, words] of ['Wall', 'Sluice', 'Gauge'].entries()) {
    await pictures.nth(index).getByRole('textbox', { name: 'Alt text' }).fill(words)
  }
  await expectSaved(window)
  await expect(missing).toHaveCount(0)
  const order = () =>
    pictures.evaluateAll((all) => all.map((one) => one.querySelector('img')?.getAttribute('alt') ?? ''))
  await pictures.first().hover()
  await pictures.first().getByRole('button', { name: 'Move it later' }).click()
  expect(await order()).toEqual(['Sluice', 'Wall', 'Gauge'])
  await expect(pictures.nth(1).getByRole('button', { name: 'Move it later' })).toBeFocused()
  await press(window, 'Enter')
  expect(await order()).toEqual(['Sluice', 'Gauge', 'Wall'])
  await drag(window, pictures.nth(2).locator('img'), pictures.nth(0).locator('img'))
  await expect.poll(order).toEqual(['Wall', 'Sluice', 'Gauge'])
  await copyOf(window).getByRole('textbox', { name: 'Caption of the gallery' }).fill('At low water')
  await pictures.first().hover()
  await pictures.first().getByRole('button', { name: 'About this picture' }).click()
  await expect(pictures.first()).toContainText('PNG, 1600 × 900')
  await expect(pictures.first()).toContainText('does not say where it was taken')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `blocks-gallery-${appearance}`)
  })
  await pictures.nth(1).hover()
  await pictures.nth(1).getByRole('button', { name: 'Remove the picture' }).click()
  await expect(pictures).toHaveCount(2)
  await pictures.nth(1).hover()
  await pictures.nth(1).getByRole('button', { name: 'Remove the picture' }).click()
  await expect(copyOf(window).locator('.gallery')).toHaveCount(0)
  const [, picture] = await savedBody(window, id)
  expect(picture).toMatchObject({ type: 'image', attrs: { alt: 'Wall', caption: 'At low water' } })
})

test('fields of pictures are gone through by Enter and Tab, set as the copy is, and undone as fields', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Fields', '', 'Before.'])
  await insertGallery(app, window, ['harbourWall', 'tideGauge'])
  const field = (picture: number, name: string) =>
    copyOf(window).locator('.gallery .picture').nth(picture).getByRole('textbox', { name })
  const all = copyOf(window).getByRole('textbox', { name: 'Caption of the gallery' })
  await field(0, 'Alt text').focus()
  await window.keyboard.type('Wall')
  await press(window, 'Enter')
  await expect(field(0, 'Caption')).toBeFocused()
  await window.keyboard.type(`The "wall", that's it`)
  await expect(field(0, 'Caption')).toHaveValue('The “wall”, that’s it')
  await press(window, 'Control+z')
  await expect(field(0, 'Caption')).not.toHaveValue('The “wall”, that’s it')
  await press(window, 'Control+Shift+z')
  await expect(field(0, 'Caption')).toHaveValue('The “wall”, that’s it')
  await press(window, 'Tab')
  await expect(field(0, 'Credit')).toBeFocused()
  await expectSaved(window)
  // Letter by letter without a pause, however busy the machine is: half a second between two of them parts them.
  await field(0, 'Credit').evaluate(() => {
    for (const letter of 'Oster') document.execCommand('insertText', false, letter)
  })
  // All of it at once, its first letter too.
  await press(window, 'Control+z')
  await expect(field(0, 'Credit')).toHaveValue('')
  await press(window, 'Control+Shift+z')
  await expect(field(0, 'Credit')).toHaveValue('Oster')
  await press(window, 'Enter')
  await expect(field(1, 'Alt text')).toBeFocused()
  await app.evaluate(({ clipboard }) => clipboard.writeText('Gauge\nat the sluice'))
  await press(window, 'Control+v')
  await expect(field(1, 'Alt text')).toHaveValue('Gauge at the sluice')
  await press(window, 'Control+z')
  await expect(field(1, 'Alt text')).toHaveValue('')
  await press(window, 'Tab', 'Tab', 'Tab')
  await expect(all).toBeFocused()
  await window.keyboard.type('Both')
  const blocks = async () => (await savedBody(window, id)).map(({ type }) => type)
  const before = await blocks()
  await press(window, 'Escape')
  await expect(copyOf(window)).toBeFocused()
  // Tab is no trap: by way of the tools it leads out of the copy.
  const isInCopy = () => copyOf(window).evaluate((copy) => copy.contains(document.activeElement))
  await all.focus()
  for (let time = 0; time < 12 && (await isInCopy()); time++) await press(window, 'Tab')
  expect(await isInCopy()).toBe(false)
  await all.focus()
  await press(window, 'Enter')
  await expect(copyOf(window)).toBeFocused()
  expect(await blocks()).toEqual(before)
  await window.keyboard.type('On.')
  const [, gallery, after] = await savedBody(window, id)
  expect(gallery?.content?.[0]?.attrs).toMatchObject({
    alt: 'Wall',
    caption: 'The “wall”, that’s it',
    credit: 'Oster',
  })
  expect(textOf(after ?? { type: 'nothing' })).toBe('On.')
  // A field's words are one step of the story's own undo.
  for (let time = 0; time < 2; time++) await press(window, 'Control+z')
  await expect(all).toHaveValue('')
  await expect(field(0, 'Credit')).toHaveValue('Oster')
})
