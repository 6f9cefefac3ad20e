import type { Page } from '@playwright/test'
import { copyOf, expectSaved, nextFrame, openTab, savedBlocks, startStory, typeLines } from './storySteps'
import { call, clickMenu, createWorkspace } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { expectAccessible, inBothAppearances, resizeWindow, takeScreen } from './support/look'

const story = [
  'Ministers agree to reopen talks',
  'Both delegations say they will sit down on Thursday.',
  'The lead.',
  '## Why now',
  'Because.',
  '### What the insurers want',
  'Money.',
  '## Why now',
  'Again.',
]

test.beforeAll(async ({ appOfFile }, testInfo) => {
  const { app } = await appOfFile.get(testInfo.file)
  const [window] = app.windows()
  if (window !== undefined) await createWorkspace(app, window)
})

const treeOf = (window: Page) => window.getByRole('complementary').getByRole('tree')
const headings = (window: Page) => copyOf(window).locator('h2, h3, h4').allTextContents()

test('the panel follows the headings while one types, nested, and says what the page makes of them', async ({
  window,
}) => {
  await startStory(window)
  await openTab(window, 'Contents')
  await expect(window.getByText('No headings yet')).toBeVisible()
  await copyOf(window).locator('h1').click()
  await typeLines(window, story.slice(0, 5))
  const panel = window.getByRole('complementary')
  await expect(panel.getByRole('treeitem', { name: 'Why now' })).toBeVisible()
  await expect(panel.getByText('leaves the contents out under 3 headings')).toBeVisible()
  await window.keyboard.press('Enter')
  await typeLines(window, story.slice(5))
  await expect(panel.getByText('3 headings', { exact: true })).toBeVisible()
  await expect(panel.getByText('On the page after the lead, 3 levels')).toBeVisible()
  const nested = panel.getByRole('treeitem', { name: 'What the insurers want' })
  await expect(nested).toHaveAttribute('aria-level', '2')
  await expect(panel.getByRole('treeitem').first()).toHaveAttribute('aria-expanded', 'true')
  await expect(panel.locator('[aria-current="true"]')).toHaveText('Why now')
})

test('a click goes to the heading and puts the caret there', async ({ window }) => {
  await startStory(window)
  await typeLines(window, [
    ...story,
    ...Array.from({ length: 40 }, (_, line) => `Line ${line} of a long story.`),
  ])
  await window.getByRole('treeitem', { name: 'What the insurers want' }).click()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).locator('h3')).toBeInViewport()
  await window.keyboard.type(' most')
  await expect(copyOf(window).locator('h3')).toHaveText('What the insurers want most')
})

test('numbers, levels, a title, and switching off are kept with the story', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, story)
  await expectSaved(window)
  const panel = window.getByRole('complementary')
  await panel.getByLabel('Numbered').check()
  await expect(panel.getByRole('treeitem', { name: '1.1 What the insurers want' })).toBeVisible()
  await panel.getByLabel('Levels').selectOption('1')
  await expect(panel.getByText('On the page after the lead, 1 level.')).toBeVisible()
  await panel.getByLabel('Title on the page').fill(' In this  story ')
  await window.keyboard.press('Enter')
  await panel.getByLabel('Show on the page').uncheck()
  await expect(panel.getByText('they are switched off here')).toBeVisible()
  await expect
    .poll(async () => (await call(window, 'article:get', { id })).contentsSettings)
    .toEqual({ shown: false, title: 'In this story', numbered: true, depth: 1 })
})

test('sections move and change level by keys, whole, each an undo step, and get a short form', async ({
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, [...story.slice(0, 7), '## Who pays', 'They do.', '## What next', 'Nothing.'])
  await openTab(window, 'Contents')
  const tree = treeOf(window)
  await expect(tree.getByRole('treeitem')).toHaveCount(4)
  await tree.focus()
  await window.keyboard.press('Home')
  await nextFrame(window)
  await window.keyboard.press('Alt+Shift+ArrowDown')
  await expect
    .poll(() => headings(window))
    .toEqual(['Who pays', 'Why now', 'What the insurers want', 'What next'])
  await expect(tree).toBeFocused()
  await expect(tree.locator('[aria-selected=true]')).toHaveText('Why now')
  await window.keyboard.press('Alt+Shift+ArrowRight')
  await expect(copyOf(window).locator('h4')).toHaveText('What the insurers want')
  await expect(copyOf(window).locator('h3')).toHaveText('Why now')
  await expect(tree.locator('[aria-selected=true]')).toHaveAttribute('aria-level', '2')
  // Left folds, and goes out to the heading above.
  await window.keyboard.press('ArrowLeft')
  await expect(tree.getByRole('treeitem')).toHaveCount(3)
  await window.keyboard.press('ArrowRight')
  await expect(tree.getByRole('treeitem')).toHaveCount(4)
  await window.keyboard.press('Control+z')
  await expect(copyOf(window).locator('h4')).toHaveCount(0)
  await window.keyboard.press('Control+z')
  await expect
    .poll(() => headings(window))
    .toEqual(['Why now', 'What the insurers want', 'Who pays', 'What next'])
  await expect.poll(() => savedBlocks(window, id)).toContain('paragraph: Money.')

  await tree.focus()
  await window.keyboard.press('Home')
  await window.keyboard.press('ArrowDown')
  await window.getByRole('button', { name: 'More for this section' }).click()
  await window.getByRole('menuitem', { name: 'Short form…' }).click()
  // Whoever chose it types at once.
  await expect(window.getByLabel('Short form of “What the insurers want”')).toBeFocused()
  await window.waitForTimeout(100)
  await window.keyboard.type('The prise')
  await window.keyboard.press('Enter')
  await expect(tree.getByRole('treeitem', { name: 'The prise' })).toBeVisible()
  await expect(tree).toBeFocused()
  await window.keyboard.press('F2')
  await expect(window.getByLabel('Short form of “What the insurers want”')).toBeFocused()
  await window.keyboard.press('Control+a')
  await window.keyboard.type('The price')
  await window.keyboard.press('Enter')
  await expect(tree.getByRole('treeitem', { name: 'The price' })).toBeVisible()
  await expect(tree).toBeFocused()
  await expect
    .poll(async () => (await call(window, 'document:projection', { id })).contents[1]?.short)
    .toBe('The price')
  // The other mouse button has the same for the line under it.
  await tree.getByRole('treeitem', { name: 'Why now' }).click({ button: 'right' })
  const menu = window.getByRole('menu', { name: 'Selected section' })
  await expect(menu.getByRole('menuitem')).toHaveText([
    /^Move the section down/,
    /^Lower with its subsections/,
    /^Short form…/,
  ])
  await expectAccessible(window, true)
  await menu.getByRole('menuitem', { name: /^Short form/ }).click()
  await window.waitForTimeout(100)
  await window.keyboard.type('Now')
  await window.keyboard.press('Enter')
  await expect(tree.getByRole('treeitem', { name: /Why now.*Now/ })).toBeVisible()
  await expect(tree).toBeFocused()
  await window.keyboard.press('Shift+F10')
  await menu.getByRole('menuitem', { name: /^Move the section down/ }).click()
  await expect
    .poll(() => headings(window))
    .toEqual(['Who pays', 'Why now', 'What the insurers want', 'What next'])
  await expect(tree).toBeFocused()
  // Escape gives the focus back to the copy.
  await window.keyboard.press('Escape')
  await expect(copyOf(window)).toBeFocused()
})

test('dragging an entry moves its whole section; Escape gives up', async ({ window }) => {
  await startStory(window)
  await typeLines(window, [...story.slice(0, 7), '## Who pays', 'They do.', '## What next', 'Nothing.'])
  const tree = treeOf(window)
  const item = (name: string) => tree.getByRole('treeitem', { name })
  await expect(item('What next')).toBeVisible()
  const drag = async (name: string, onto: string, end: () => Promise<void>) => {
    await item(name).hover()
    await window.mouse.down()
    const box = await item(onto).boundingBox()
    if (box === null) throw new Error(`${onto} is not there`)
    await window.mouse.move(box.x + 60, box.y + 2, { steps: 4 })
    await nextFrame(window)
    await nextFrame(window)
    await end()
  }
  await drag('Who pays', 'Why now', async () => {
    await window.keyboard.press('Escape')
    await window.mouse.up()
  })
  expect(await headings(window)).toEqual(['Why now', 'What the insurers want', 'Who pays', 'What next'])
  await drag('Why now', 'What next', () => window.mouse.up())
  await expect
    .poll(() => headings(window))
    .toEqual(['Who pays', 'Why now', 'What the insurers want', 'What next'])
  await expect(copyOf(window).locator('h3 + p')).toHaveText('Money.')
  await expect(item('Why now')).toHaveAttribute('aria-posinset', '2')
})

test('in a low window the headings keep a few lines, and the panel scrolls', async ({ app, window }) => {
  await startStory(window)
  await typeLines(window, ['Ten parts', 'All of it.', 'The lead.'])
  for (let part = 1; part <= 10; part++) await typeLines(window, ['', `## Part ${part}`, 'Text.'])
  await resizeWindow(app, { width: 1280, height: 480 })
  await treeOf(window).focus()
  await window.keyboard.press('F2')
  await expect(window.getByLabel(/^Short form of/)).toBeFocused()
  const tree = await treeOf(window).boundingBox()
  const note = await window.getByText('On the page after the lead').boundingBox()
  if (tree === null || note === null) throw new Error('The panel has no contents')
  expect(tree.height).toBeGreaterThanOrEqual(96)
  expect(note.y).toBeGreaterThanOrEqual(tree.y + tree.height)
  await window.keyboard.press('Escape')
  await resizeWindow(app)
})

/** Pastes a long story: headings with so many paragraphs each. */
async function pasteLong(window: Page, sections: number, paragraphs: number): Promise<void> {
  await copyOf(window).locator('p').last().click()
  await window.evaluate(
    ([sectionCount, paragraphCount]) => {
      const line =
        'The council met on the quay and spoke of the wall for an hour, and nobody who was there could say afterwards what had been decided. '
      const sections = Array.from({ length: sectionCount ?? 0 }, (_, section) => {
        const level = section % 4 === 0 ? 2 : section % 4 === 3 ? 4 : 3
        const body = Array.from({ length: paragraphCount ?? 0 }, () => `<p>${line.repeat(2)}</p>`).join('')
        return `<h${level}>Section ${section + 1} of the report</h${level}>${body}`
      })
      // The first line of a paste goes into the line that the caret is on.
      const html = `<p>And so it began.</p>${sections.join('')}`
      const data = new DataTransfer()
      data.setData('text/html', html)
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    },
    [sections, paragraphs],
  )
}

test('the outline of 50,000 words and 400 headings: at once, filtered, folded, rearranged', async ({
  app,
  window,
}) => {
  test.setTimeout(90_000)
  await resizeWindow(app)
  await startStory(window)
  await typeLines(window, ['A report of four hundred parts', 'All of it.', 'The lead.'])
  await pasteLong(window, 400, 3)
  const panel = window.getByRole('complementary')
  await expect(panel.getByText('400 headings')).toBeVisible({ timeout: 30_000 })
  // Only what is seen is drawn.
  expect(await treeOf(window).getByRole('treeitem').count()).toBeLessThan(60)

  // Scrolling marks the heading that one is under.
  await window.keyboard.press('Control+Home')
  await nextFrame(window)
  await window.waitForTimeout(300)
  await copyOf(window).hover()
  await window.mouse.wheel(0, 6000)
  await expect(treeOf(window).locator('[aria-current=true]')).toHaveText(/^Section \d+ of the report$/)

  const figures: Record<string, number> = {}
  const measure = async (name: string, act: () => Promise<void>, done: () => Promise<void>) => {
    const started = performance.now()
    await act()
    await done()
    figures[name] = Math.round(performance.now() - started)
  }
  const outline = window.getByRole('region', { name: 'Outline' })
  const tree = outline.getByRole('tree')
  await measure(
    'open',
    () => clickMenu(app, 'view.outline'),
    () => expect(tree).toBeFocused(),
  )
  await expect(tree.getByRole('treeitem').first()).toContainText('words')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `outline-${appearance}`)
  })
  await window.keyboard.press('Home')
  await expect(tree.locator('[aria-selected=true]')).toContainText('Section 1 of')
  await measure(
    'move',
    () => window.keyboard.press('Alt+Shift+ArrowDown'),
    () => expect(tree.getByRole('treeitem').first()).toContainText('Section 5 of'),
  )
  await measure(
    'undo',
    () => window.keyboard.press('Control+z'),
    () => expect(tree.getByRole('treeitem').first()).toContainText('Section 1 of'),
  )
  await outline.getByRole('button', { name: 'Fold all' }).click()
  await expect(tree.getByRole('treeitem').nth(1)).toContainText('Section 5 of')
  await tree.focus()
  await window.keyboard.type('399')
  await expect(outline.getByLabel('Filter headings')).toBeFocused()
  await expect(tree.getByRole('treeitem')).toHaveText([/Section 397/, /Section 399/])
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('End')
  await window.keyboard.press('Enter')
  await expect(outline).toBeHidden()
  await expect(copyOf(window)).toBeFocused()
  await expect(copyOf(window).getByText('Section 399 of the report', { exact: true })).toBeInViewport()
  await nextFrame(window)
  await measure(
    'type',
    () => window.keyboard.type(' at last'),
    () =>
      expect(copyOf(window).getByText('Section 399 of the report at last', { exact: true })).toBeVisible(),
  )
  process.stdout.write(`outline of 50,000 words, 400 headings (ms): ${JSON.stringify(figures)}\n`)
  expect(Math.max(...Object.values(figures))).toBeLessThan(4000)
})
