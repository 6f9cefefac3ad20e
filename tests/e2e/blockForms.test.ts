import { press } from './blockSteps'
import { copyOf, expectSaved, savedBlocks, startStory, typeLines } from './storySteps'
import { clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

test('Tab leads through a form beside the copy and then back into the copy, and the form goes', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Forms', '', 'The wall'])
  const form = copyOf(window).locator('xpath=ancestor::*[@data-copy-scroller]').locator('form')
  const expectLeft = async () => {
    await expect(form).toHaveCount(0)
    await expect(copyOf(window)).toBeFocused()
  }
  await press(window, 'Control+Shift+ArrowLeft', 'Control+Shift+k')
  await expect(form.getByLabel('Address')).toBeFocused()
  await press(window, 'Tab')
  await expect(form.getByRole('button', { name: 'Link' })).toBeFocused()
  await press(window, 'Tab')
  await expectLeft()
  await press(window, 'Control+Shift+k', 'Shift+Tab')
  await expectLeft()
  await press(window, 'End', 'Alt+Shift+t')
  await expect(form).toHaveCount(1)
  await window.keyboard.type('So far')
  await press(window, 'Shift+Tab')
  await expectLeft()
  await window.keyboard.type(' held')
  await clickMenu(app, 'insert.footnote')
  await expect(form).toHaveCount(1)
  // One that was never written goes with its form.
  for (let time = 0; time < 6 && (await form.count()) > 0; time++) await press(window, 'Tab')
  await expectLeft()
  for (const command of ['insert.storyLink', 'insert.readAlso']) {
    await clickMenu(app, command)
    await expect(form.getByRole('combobox')).toBeFocused()
    await press(window, 'Tab')
    await expectLeft()
  }
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: Forms',
    'standfirst: ',
    'paragraph: The wallSo far held',
  ])
})

test('the caret in a link is where it was once its address has been looked at', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Links', '', 'The wall'])
  await press(window, 'Control+Shift+ArrowLeft', 'Control+Shift+k')
  await window.keyboard.type('courier.example')
  await press(window, 'Enter', 'ArrowRight', 'ArrowLeft', 'ArrowLeft')
  const address = window.getByLabel('Address')
  for (const end of ['Escape', 'Enter']) {
    await press(window, 'Control+Shift+k')
    await expect(address).toHaveValue('https://courier.example')
    await press(window, end)
    await expect(copyOf(window)).toBeFocused()
    // Into the link, which stays.
    await window.keyboard.type('x')
  }
  await expect(copyOf(window).locator('a')).toHaveText('waxxll')
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: The waxxll')
})

test('the word at the caret becomes a link, and the caret stays in it', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Words', '', 'The harbour wall'])
  await press(window, ...Array.from({ length: 8 }, () => 'ArrowLeft'), 'Control+Shift+k')
  await expect(window.getByLabel('Address')).toBeFocused()
  await window.keyboard.type('courier.example')
  await press(window, 'Enter')
  await expect(copyOf(window).locator('a')).toHaveText('harbour')
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('s')
  await expect(copyOf(window).locator('a')).toHaveText('harbsour')
  // Between words there is nothing to link.
  await press(window, 'End')
  await window.keyboard.type(' ')
  await press(window, 'Control+Shift+k')
  await expect(window.getByLabel('Address')).toHaveCount(0)
  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: The harbsour wall ')
})
