import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, savedBlocks, startStory, typeLines } from './storySteps'
import { answerDialogs, call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { press, tabTo } from './support/keyboard'
import { projectFolder } from './support/launchGalley'

/*
 * Chromium tells of a moved caret a moment after it has moved, and lets keys through first where the machine is busy.
 * Here the caret moves and the key comes in one and the same task, so that the telling is always late.
 */

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window, { name: 'Port Maren Courier' })
})

interface PressedKey {
  key: string
  code: string
  keyCode: number
  charCode?: number
  ctrlKey?: boolean
}

/** Puts the caret at the start of a block's text, as a press of the mouse does, and sends a key before it is told of. */
async function keyRightAfterPress(window: Page, text: string, key: PressedKey): Promise<void> {
  await copyOf(window).evaluate(
    (element, [words, init]) => {
      const block = [...element.querySelectorAll('h1, p')].find((each) => each.textContent?.startsWith(words))
      const first =
        block === undefined ? null : document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode()
      if (first === null) throw new Error(`No block starts with ${words}`)
      getSelection()?.collapse(first, 0)
      for (const name of ['keydown', 'keypress']) {
        element.dispatchEvent(new KeyboardEvent(name, { ...init, bubbles: true, cancelable: true }))
      }
    },
    [text, key] as const,
  )
  await nextFrame(window)
}

/** A story whose body is a line and a picture. */
async function startWithPicture(app: ElectronApplication, window: Page) {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'Body', ''])
  await answerDialogs(app, [join(projectFolder, 'docs', 'screenshot-light.png')])
  await clickMenu(app, 'insert.picture')
  const picture = copyOf(window).locator('figure')
  await expect(picture).toBeVisible()
  return { id, picture }
}

const control = { ctrlKey: true }

test('the start and the end of the story are reached from where one has just pressed', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'Body', 'Last'])
  await window.keyboard.press('Control+Home')
  await nextFrame(window)

  await keyRightAfterPress(window, 'Body', { key: 'Home', code: 'Home', keyCode: 36, ...control })
  await window.keyboard.type('First ')
  await window.keyboard.press('Control+End')
  await nextFrame(window)
  await keyRightAfterPress(window, 'Standfirst', { key: 'End', code: 'End', keyCode: 35, ...control })
  await window.keyboard.type(' line')

  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: First Headline',
    'standfirst: Standfirst',
    'paragraph: Body',
    'paragraph: Last line',
  ])
})

test('the start of a long story is its start on the screen too: what stands over the headline is seen', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Long', '', ...Array.from({ length: 40 }, (_, line) => `Line ${line}`)])
  await expect(window.getByText('No section yet')).not.toBeInViewport()
  await window.keyboard.press('Control+Home')
  await expect(window.getByText('No section yet')).toBeInViewport({ ratio: 1 })
})

test('a key that is typed right after a press leaves a block that was selected before', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'Body', '---'])
  await expect(copyOf(window).locator('hr')).toBeVisible()
  await copyOf(window).locator('hr').click()
  await expect(copyOf(window).locator('.ProseMirror-selectednode')).toHaveCount(1)

  await keyRightAfterPress(window, 'Body', { key: 'x', code: 'KeyX', keyCode: 88, charCode: 120 })
  await window.keyboard.type('Some ')

  await expectSaved(window)
  const blocks = await savedBlocks(window, id)
  expect(blocks).toContain('paragraph: Some Body')
  expect(blocks.some((block) => block.startsWith('horizontalRule'))).toBe(true)
})

test('a command given right after a press means what was pressed', async ({ app, window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'First', 'Second'])
  await copyOf(window).getByText('First', { exact: true }).click()
  await nextFrame(window)
  // As on a machine so busy that the next frame is far away.
  await window.evaluate(() =>
    globalThis.addEventListener(
      'selectionchange',
      (told) => {
        if (told.isTrusted) told.stopImmediatePropagation()
      },
      true,
    ),
  )
  await copyOf(window).getByText('Second', { exact: true }).click()
  await clickMenu(app, 'edit.removeBlock')
  await expect(copyOf(window).getByText('Second', { exact: true })).toHaveCount(0)
  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: Headline',
    'standfirst: Standfirst',
    'paragraph: First',
  ])
  // The engine's telling is heard again.
  await window.reload()
})

test('coming back to the copy at once by a key, one goes on where one pressed', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'Body', 'Last'])
  await copyOf(window).getByText('Body').click()
  await nextFrame(window)
  await window.keyboard.press('End')
  await nextFrame(window)
  await window.keyboard.press('Control+f')
  // A press in the copy was a moment ago, on a machine of any speed.
  await copyOf(window).evaluate((element) => {
    const { right, bottom } = element.getBoundingClientRect()
    for (const name of ['mousedown', 'mouseup'])
      element.dispatchEvent(new MouseEvent(name, { bubbles: true, clientX: right - 2, clientY: bottom - 2 }))
  })
  await expect(window.getByLabel('Find in this text')).toBeFocused()
  // The engine tells at once of the caret that it has put somewhere.
  await copyOf(window).evaluate((element) => {
    element.focus()
    document.dispatchEvent(new Event('selectionchange'))
  })
  await nextFrame(window)
  await window.keyboard.type(' and more')

  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: Headline',
    'standfirst: Standfirst',
    'paragraph: Body and more',
    'paragraph: Last',
  ])
})

test('the arrow keys lead from the headline to the standfirst and back, with nothing between them', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Headline', 'Standfirst', 'Body'])
  await press(window, 'Control+Home', 'ArrowLeft')
  await window.keyboard.type('A ')
  await press(window, 'ArrowDown', 'End')
  await window.keyboard.type(' too')
  await press(window, 'Home', 'ArrowLeft')
  await window.keyboard.type(' here')
  await press(window, 'ArrowRight')
  await window.keyboard.type('The ')
  await press(window, 'ArrowUp', 'ArrowUp', 'Home')
  await window.keyboard.type('So: ')

  await expectSaved(window)
  expect(await savedBlocks(window, id)).toEqual([
    'headline: So: A Headline here',
    'standfirst: The Standfirst too',
    'paragraph: Body',
  ])
})

test('undo takes a picture away while one of its tools has the focus: the copy has it then', async ({
  app,
  window,
}) => {
  const { id, picture } = await startWithPicture(app, window)
  // Selected as a whole it shows its edge, and none of its fields as selected text.
  await press(window, 'ArrowUp')
  await expect(picture).toHaveClass(/isSelected/)
  for (const part of [picture, picture.locator('img'), picture.getByLabel('Caption')]) {
    const tint = await part.evaluate((element) => getComputedStyle(element, '::selection').backgroundColor)
    expect(tint).toBe('rgba(0, 0, 0, 0)')
  }
  await press(window, 'ArrowDown')
  await tabTo(window, copyOf(window).getByRole('button', { name: 'Add pictures beside it' }))
  await press(window, 'Control+z')
  await expect(copyOf(window).locator('figure')).toHaveCount(0)
  await expect(copyOf(window)).toBeFocused()
  await window.keyboard.type('Next')

  await expectSaved(window)
  expect((await savedBlocks(window, id)).at(-1)).toBe('paragraph: Next')
})

test('undo in a field goes on with the story once the field has nothing left, and redo back', async ({
  app,
  window,
}) => {
  const { id, picture } = await startWithPicture(app, window)
  await press(window, 'ArrowUp', 'Enter')
  const alt = picture.getByLabel(/^Alt text/)
  await expect(alt).toBeFocused()
  await window.keyboard.type('Boats')
  await expect(async () => {
    await press(window, 'Control+z')
    await expect(picture).toHaveCount(0, { timeout: 100 })
  }).toPass()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).getByText('Body', { exact: true })).toBeVisible()
  await press(window, 'Control+Shift+z')
  await expect(picture).toBeVisible()

  await expectSaved(window)
  const blocks = await savedBlocks(window, id)
  expect(blocks.slice(0, 4)).toEqual([
    'headline: Headline',
    'standfirst: Standfirst',
    'paragraph: Body',
    'image: ',
  ])
})

test('in a table that runs from right to left the arrow keys lead to the cell on their side', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await call(window, 'article:updateDetails', { id, patch: { language: 'ar' } })
  await expect(copyOf(window)).toHaveCSS('direction', 'rtl')
  await typeLines(window, ['Headline', 'Standfirst', ''])
  await clickMenu(app, 'insert.table')
  await press(window, 'Enter')
  const cells = copyOf(window).locator('th')
  await expect(cells).toHaveCount(3)
  await window.keyboard.type('بند')
  await press(window, 'ArrowLeft')
  await window.keyboard.type('سعر')
  await press(window, 'ArrowLeft', 'ArrowRight')
  await window.keyboard.type('ه')
  await press(window, 'Home', 'ArrowRight')
  await window.keyboard.type('ا')
  await expect(cells).toHaveText(['بندا', 'سعره', ''])
})

test('undo of a format shows the words that it was of, and selects them', async ({ window }) => {
  await startStory(window)
  await typeLines(window, [
    'Formats',
    '',
    ...Array.from({ length: 40 }, (_, line) => `Line ${line}`),
    'The quay',
  ])
  await window.keyboard.press('Control+Shift+ArrowLeft')
  await window.keyboard.press('Control+b')
  await expect(copyOf(window).locator('strong')).toHaveText('quay')
  await window.keyboard.press('Control+Home')
  await expect(copyOf(window).locator('strong')).not.toBeInViewport()
  await window.keyboard.press('Control+z')
  await expect(copyOf(window).locator('strong')).toHaveCount(0)
  const line = copyOf(window).locator('p').last()
  await expect(line).toBeInViewport()
  expect(await window.evaluate(() => String(globalThis.getSelection()))).toBe('quay')
})
