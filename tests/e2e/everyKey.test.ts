import type { Page } from '@playwright/test'
import { commandIds } from '../../src/shared/ipc/commands'
import { press, saved, savedBody, textOf } from './blockSteps'
import { copyOf, expectSaved, startStory, typeLines } from './storySteps'
import { call } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

const dialog = (window: Page, name: string) => window.getByRole('dialog', { name })

test('every command of the menu shows keys', async ({ app }) => {
  const shown = await app.evaluate(
    ({ Menu }, ids) =>
      ids.map((id) => [id, Menu.getApplicationMenu()?.getMenuItemById(id)?.accelerator ?? null] as const),
    commandIds,
  )
  expect(shown.filter(([, keys]) => keys === null)).toEqual([])
})

test('a table is built and taken down by keys alone', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Costs of the wall', '', 'By year:'])
  await press(window, 'Alt+Shift+R', 'Enter')
  await window.keyboard.type('Year')
  const rows = async () => {
    const table = (await savedBody(window, id)).find(({ type }) => type === 'table')
    return (table?.content ?? []).map((row) =>
      (row.content ?? []).map((cell) => `${cell.type === 'tableHeader' ? '#' : ''}${textOf(cell)}`).join('|'),
    )
  }
  await expect.poll(rows).toEqual(['#Year|#|#', '||', '||'])
  await press(window, 'F8', 'F9', 'Shift+F9')
  await expect.poll(rows).toEqual(['#|#Year|#|#|#', '||||', '||||', '||||'])
  await press(window, 'Control+Shift+F8')
  await expect.poll(async () => (await rows())[0]).toBe('|Year|||')
  await press(window, 'Shift+F8')
  await expect.poll(rows).toEqual(['||||', '|Year|||', '||||', '||||', '||||'])
  await press(window, 'End', 'Shift+ArrowRight', 'Shift+ArrowRight', 'F12')
  await expect.poll(async () => (await rows())[1]).not.toBe('|Year|||')
  await press(window, 'Shift+F12')
  await expect.poll(async () => (await rows())[1]).toBe('|Year|||')
  await copyOf(window).locator('td', { hasText: 'Year' }).click()
  await press(window, 'Control+F9')
  await expect.poll(async () => (await rows()).join()).not.toContain('Year')
  await press(window, 'Control+F8')
  await expect.poll(rows).toEqual(['|||', '|||', '|||', '|||'])
  await press(window, 'Control+Shift+F9')
  await expect.poll(rows).toEqual([])
})

test('lines change their kind and case, and a divider is put in, by keys', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['What stays open', '', 'the harbour ferry runs'])
  const kinds = [
    ['Control+Shift+F2', 'heading'],
    ['Control+Shift+F5', 'bulletList'],
    ['Control+Shift+F6', 'orderedList'],
    ['Control+Shift+F7', 'blockquote'],
    ['Control+Shift+F1', 'paragraph'],
  ] as const
  for (const [keys, type] of kinds) {
    await press(window, keys)
    await expect.poll(async () => (await savedBody(window, id))[0]?.type).toBe(type)
  }
  await press(window, 'Home', 'Shift+End', 'F4')
  await expect.poll(() => saved(window, id)).toBe('The Harbour Ferry Runs')
  await press(window, 'Shift+F4')
  await expect.poll(() => saved(window, id)).toBe('The harbour ferry runs')
  await press(window, 'End', 'Control+Shift+-')
  await expect
    .poll(async () => (await savedBody(window, id)).map(({ type }) => type))
    .toContain('horizontalRule')
})

test('the way of a story, the desk and the views are gone by keys', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['A story that goes round', '', 'Its words.'])
  await expectSaved(window)
  const state = async () => (await call(window, 'article:get', { id })).state
  await press(window, 'Control+Shift+L')
  await expect.poll(state).toBe('filed')
  await press(window, 'Control+Shift+Y')
  await expect.poll(state).toBe('draft')
  await press(window, 'Control+Shift+L')
  await expect.poll(state).toBe('filed')
  await press(window, 'Control+Shift+M')
  await expect.poll(state).toBe('in_review')
  await press(window, 'Control+Shift+J')
  await expect.poll(state).toBe('filed')
  await press(window, 'Alt+Shift+X')
  await expect(window.getByRole('dialog').getByRole('textbox', { name: 'Note' })).toBeFocused()
  await press(window, 'Escape')
  await expect.poll(state).toBe('filed')

  const root = window.locator('html')
  await press(window, 'Alt+Shift+7')
  await expect(root).toHaveAttribute('data-appearance', 'dark')
  await press(window, 'Alt+Shift+6')
  await expect(root).toHaveAttribute('data-appearance', 'light')
  await press(window, 'Alt+Shift+5')
  await expect(root).not.toHaveAttribute('data-appearance')
  await press(window, 'Control+Shift+2')
  await expect
    .poll(() => call(window, 'preferences:get', {}))
    .toMatchObject({ focusMode: true, sentenceFocus: true })
  await press(window, 'Control+Shift+2')

  await press(window, 'Control+F7')
  await expect(dialog(window, 'Settings').getByRole('tab', { selected: true })).toHaveText('Spelling')
  await press(window, 'Escape', 'Control+F2')
  await expect(dialog(window, 'Settings').getByRole('tab', { selected: true })).toHaveText('People')
  await press(window, 'Escape', 'Alt+Shift+,')
  await expect(dialog(window, 'Settings').getByRole('tab', { selected: true })).toHaveText('Site')
  await press(window, 'Escape', 'Shift+F5')
  await expect(dialog(window, 'Check of the site')).toBeVisible()
  await press(window, 'Escape', 'Shift+F1')
  await expect(window.getByRole('region', { name: 'Tour' })).toBeVisible()
  await press(window, 'Control+Shift+W')
  await expect(window.getByRole('heading', { name: 'Galley' })).toBeVisible()
})
