import type { Page } from '@playwright/test'
import { call } from './support/galleyCalls'
import { expect } from './support/galleyTest'

/** The editor of the open story. */
export function copyOf(window: Page) {
  return window.getByRole('textbox', { name: 'Story', exact: true })
}

/** Starts a story in the open workspace and waits until it can be written in. @returns its id */
export async function startStory(window: Page): Promise<string> {
  await window.getByRole('button', { name: 'New story' }).first().click()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h1')).toHaveText('')
  const { items } = await call(window, 'article:list', { limit: 1, offset: 0, order: 'created' })
  const [newest] = items
  if (newest === undefined) throw new Error('There is no story in the list')
  return newest.id
}

/** Types lines, Enter between them. */
export async function typeLines(window: Page, lines: readonly string[]): Promise<void> {
  for (const [index, line] of lines.entries()) {
    if (index > 0) await window.keyboard.press('Enter')
    await window.keyboard.type(line)
  }
}

/** Waits until the status bar says that everything is saved. */
export async function expectSaved(window: Page): Promise<void> {
  await expect(window.getByText('Saved', { exact: true })).toBeVisible()
}

/** The text of each of the document's blocks, as the workspace has it: `type: text`. */
export async function savedBlocks(window: Page, id: string): Promise<string[]> {
  const { document } = await call(window, 'document:projection', { id })
  return (document.content ?? []).map((block) => `${block.type}: ${textOf(block)}`)
}

interface JsonNode {
  text?: string
  content?: JsonNode[]
}

function textOf(node: JsonNode): string {
  return node.text ?? (node.content ?? []).map(textOf).join('')
}

/** Opens a tab of the side panel. */
export async function openTab(window: Page, name: 'Contents' | 'Details' | 'Tags' | 'Review'): Promise<void> {
  await window.getByRole('tab', { name }).click()
}

/** One animation frame: between moving the caret and a key, as a person leaves it. */
export async function nextFrame(window: Page): Promise<void> {
  await window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))))
}

/** Selects the last word of a line in the story's first paragraph, with the keyboard. */
export async function selectWord(window: Page): Promise<void> {
  await copyOf(window).locator(':scope > p:not([data-standfirst])').first().click()
  for (const keys of ['End', 'Control+Shift+ArrowLeft']) {
    await nextFrame(window)
    await window.keyboard.press(keys)
  }
  await expect
    .poll(() => window.evaluate(() => document.getSelection()?.toString().trim() ?? ''))
    .not.toBe('')
  await nextFrame(window)
}
