import { openTab, startStory, typeLines } from './storySteps'
import { call, clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier', { sample: true })

const endless = 'x'.repeat(5_000)

test('fields of a story take no more than is kept, and say nothing technical', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['What is too long'])
  const panel = window.getByRole('complementary', { name: 'Story panel' })
  await openTab(window, 'Tags')
  for (const name of ['Topics', 'Tags']) {
    await panel.getByRole('combobox', { name }).fill(endless)
    await window.keyboard.press('Enter')
    await expect(panel.getByRole('button', { name: /^Remove x/ })).toHaveCount(name === 'Topics' ? 1 : 2)
  }
  await openTab(window, 'Details')
  await panel.getByRole('combobox', { name: 'Choose a story to show first' }).fill(endless)
  await panel.getByRole('combobox', { name: 'Section' }).selectOption('another')
  await window.keyboard.insertText(endless)
  await window.keyboard.press('Enter')
  await expect
    .poll(async () => (await call(window, 'article:get', { id })).section?.name)
    .toBe('x'.repeat(120))
  await expect(panel.getByRole('alert')).toHaveCount(0)
})

test('a section that is there already is not added a second time without a word', async ({ app, window }) => {
  await clickMenu(app, 'terms.manage')
  await window.getByRole('button', { name: 'Add', exact: true }).click()
  const dialog = window.getByRole('dialog').last()
  await dialog.getByRole('textbox').fill('harbour')
  await window.keyboard.press('Enter')
  await expect(dialog).toContainText('“Harbour” is there already.')
  await dialog.getByRole('textbox').fill('Harbour walks')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog')).toHaveCount(1)
  await expect(window.getByRole('dialog')).toContainText('Harbour walks')
  // Another page of the settings that is asked for meanwhile comes up.
  await clickMenu(app, 'profile.manage')
  await expect(window.getByRole('tab', { name: 'People', selected: true })).toBeVisible()
})

test('a search without end stays inside the settings', async ({ app, window }) => {
  for (let word = 0; word < 10; word++)
    await call(window, 'dictionary:add', {
      word: `port${word}maren`.replace(/\d/, String.fromCharCode(97 + word)),
      language: null,
    })
  await clickMenu(app, 'dictionary.manage')
  const dialog = window.getByRole('dialog', { name: 'Settings' })
  await dialog.getByRole('textbox', { name: 'Filter' }).fill(endless)
  await expect(dialog).toContainText('No word has')
  const panel = dialog.getByRole('tabpanel')
  expect(await panel.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThan(2)
})
