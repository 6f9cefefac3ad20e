import type { ElectronApplication, Locator, Page } from '@playwright/test'
import type { DocumentJson } from '../../src/shared/document/articleDocument'
import { expectSaved, nextFrame } from './storySteps'
import { call, clickMenu } from './support/galleyCalls'
import { expect } from './support/galleyTest'

/** Presses keys, a frame between them. */
export async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await nextFrame(window)
    await window.keyboard.press(key)
  }
  await nextFrame(window)
}

/** Chooses an item of the menu, a frame before and after it. */
export async function insert(app: ElectronApplication, window: Page, command: string): Promise<void> {
  await nextFrame(window)
  await clickMenu(app, command)
  await nextFrame(window)
}

/** The text of a block, its parts joined. */
export const textOf = (node: DocumentJson): string => node.text ?? (node.content ?? []).map(textOf).join('')

/** The body's blocks as the workspace has them. */
export async function savedBody(window: Page, id: string): Promise<DocumentJson[]> {
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  return (document.content ?? []).slice(2)
}

interface Saved {
  type?: string
  text?: string
  content?: Saved[]
}

/** The body in short: words as they are, lists in brackets, a number or a dash before them. */
export async function saved(window: Page, id: string): Promise<string> {
  const signs: Record<string, string> = {
    bulletList: '-',
    orderedList: '1',
    blockquote: '>',
  }
  const short = ({ type = '', text, content = [] }: Saved): string => {
    if (text !== undefined) return text
    const inside = content.map(short).join(type === 'listItem' ? ' ' : ', ')
    return signs[type] === undefined ? inside : `${signs[type]}[${inside}]`
  }
  await expectSaved(window)
  const { document } = await call(window, 'document:projection', { id })
  return ((document as Saved).content ?? []).slice(2).map(short).join(' / ')
}

/** The handle beside the block that is pointed at. */
export const handleOf = (window: Page) => window.getByRole('button', { name: 'Block: drag to move' })

/** Shows the handle beside a line, and waits until it stands there. */
export async function pointAt(window: Page, what: Locator): Promise<void> {
  await what.hover({ position: { x: 40, y: 8 } })
  const distance = async () => {
    const [grip, line] = await Promise.all([handleOf(window).boundingBox(), what.boundingBox()])
    return Math.abs((grip?.y ?? 0) + (grip?.height ?? 0) / 2 - (line?.y ?? 0) - 15)
  }
  await expect.poll(distance).toBeLessThan(8)
}
