import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { answerDialogs, call, temporaryFolder } from './galleyCalls'

/** Brings a Markdown text in as a story, by the way of the menu's import. @returns its id */
export async function importMarkdown(
  app: ElectronApplication,
  window: Page,
  markdown: string,
): Promise<string> {
  const file = join(temporaryFolder('import'), 'story.md')
  writeFileSync(file, markdown)
  await answerDialogs(app, [file])
  const newest = async () => {
    const { items, total } = await call(window, 'article:list', { limit: 1, offset: 0, order: 'created' })
    return { id: items[0]?.id ?? '', total }
  }
  const { total } = await newest()
  const chosen = await call(window, 'dialog:chooseFile', { purpose: 'import' })
  if (chosen === null) throw new Error('The dialog was not answered')
  await call(window, 'job:start', { kind: 'import', files: chosen.grant })
  await expect.poll(async () => (await newest()).total, { timeout: 60_000 }).toBe(total + 1)
  return (await newest()).id
}
