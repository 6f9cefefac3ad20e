import type { Page } from '@playwright/test'
import { copyOf, openTab, startStory, typeLines } from './storySteps'
import { clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { resizeWindow } from './support/look'

inWorkspace('Port Maren Courier')

const panel = (window: Page) => window.getByRole('complementary', { name: 'Story panel' })
const item = (window: Page, name: string) => panel(window).getByRole('treeitem', { name })
const levels = (window: Page) =>
  copyOf(window)
    .locator('h2, h3, h4')
    .evaluateAll((all) => all.map((heading) => `${heading.tagName} ${heading.textContent}`))

test('a section is raised and lowered by the panel’s buttons, and readers see the box’s title and short forms', async ({
  app,
  window,
}) => {
  await resizeWindow(app, { width: 1800, height: 900 })
  await startStory(window)
  await typeLines(window, [
    'Ministers agree to reopen talks',
    'On Thursday.',
    'The lead.',
    '## Why now',
    'Because.',
    '### What the insurers want, and what they will settle for',
    'Money.',
    '## Who pays',
    'They do.',
  ])
  await openTab(window, 'Contents')
  const use = (name: string) => panel(window).getByRole('button', { name, exact: true }).click()
  await item(window, 'Who pays').click()
  await use('Lower with its subsections')
  await expect.poll(() => levels(window)).toContain('H3 Who pays')
  await use('Raise with its subsections')
  await expect.poll(() => levels(window)).toContain('H2 Who pays')
  // A section takes what is under it along, as far down as its levels go.
  await use('Move the section up')
  await expect
    .poll(() => levels(window))
    .toEqual(['H2 Who pays', 'H2 Why now', 'H3 What the insurers want, and what they will settle for'])
  await item(window, 'Why now').click()
  await use('Lower with its subsections')
  await expect
    .poll(() => levels(window))
    .toEqual(['H2 Who pays', 'H3 Why now', 'H4 What the insurers want, and what they will settle for'])

  await panel(window).getByLabel('Title on the page').fill('In this story')
  await item(window, 'What the insurers want').click({ button: 'right' })
  await window.getByRole('menuitem', { name: /^Short form/ }).click()
  await expect(window.getByLabel(/^Short form of “What the insurers want/)).toBeFocused()
  await window.keyboard.type('The price')
  await window.keyboard.press('Enter')
  await clickMenu(app, 'view.preview')
  const page = window.frameLocator('iframe[title="Preview"]')
  const box = page.getByRole('navigation', { name: 'In this story' })
  await expect(box.getByRole('link')).toHaveText(['Who pays', 'Why now', 'The price'])
  await expect(box).toContainText('In this story')
  // The heading itself keeps its words, and the entry leads to it.
  await expect(page.locator('.copy h4')).toHaveText('What the insurers want, and what they will settle for')
  const href = await box.getByRole('link', { name: 'The price' }).getAttribute('href')
  expect(href).toBe(`#${await page.locator('.copy h4').getAttribute('id')}`)
  await clickMenu(app, 'view.preview')
})
