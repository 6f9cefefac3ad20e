import type { Page } from '@playwright/test'
import { copyOf, expectSaved, openTab, startStory, typeLines } from './storySteps'
import { call } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { expectAccessible, inBothAppearances, takeScreen } from './support/look'

inWorkspace('Port Maren Courier')

/** A picture of flat shapes, pasted into the story. */
async function pastePicture(window: Page): Promise<void> {
  await copyOf(window).evaluate(async (element) => {
    const canvas = new OffscreenCanvas(900, 420)
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('no canvas')
    context.fillStyle = '#7a98ab'
    context.fillRect(0, 0, 900, 420)
    context.fillStyle = '#c9b08a'
    context.fillRect(0, 260, 900, 60)
    const files = new DataTransfer()
    files.items.add(new File([await canvas.convertToBlob()], 'quay.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: files, bubbles: true, cancelable: true }),
    )
  })
  await expect(copyOf(window).locator('.picture')).toHaveCount(1)
}

test('an empty story', async ({ window }) => {
  await startStory(window)
  await openTab(window, 'Contents')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `story-empty-${appearance}`)
  })
})

test('a story in review, with a picture, tags and something to settle', async ({ window }) => {
  const id = await startStory(window)
  await typeLines(window, [
    'Ministers agree to reopen talks on the strait',
    'After eleven months without a meeting, both delegations say they will sit down on Thursday.',
    'The two governments said late on Tuesday that their foreign ministers would meet in Port Maren this week.',
  ])
  await pastePicture(window)
  await copyOf(window).locator('p').last().click()
  await typeLines(window, [
    'Officials had said for months that a meeting would have to wait.',
    '## Why now, after eleven months',
    'Freight has been going the long way round.',
    '### What the insurers want',
    'Two of them will not renew.',
    '## What would count as success',
    'A date.',
  ])
  await expectSaved(window)
  await call(window, 'article:setTerms', { id, kind: 'section', names: ['Europe'] })
  await call(window, 'article:setTerms', { id, kind: 'author', names: ['Ines Aldana'] })
  await call(window, 'article:setTerms', { id, kind: 'tag', names: ['ferries', 'diplomacy'] })
  await call(window, 'article:move', { id, move: 'file' })
  await call(window, 'article:move', { id, move: 'claim' })
  await window.keyboard.type(' And an hour.')
  await expectSaved(window)
  await expect(window.getByRole('button', { name: 'Approve', exact: true })).toBeVisible()
  for (const tab of ['Contents', 'Details', 'Tags', 'Review'] as const) {
    await openTab(window, tab)
    await inBothAppearances(window, async (appearance) => {
      await expectAccessible(window)
      await takeScreen(window, `story-${tab.toLowerCase()}-${appearance}`)
    })
  }
  await window.getByRole('button', { name: 'More steps' }).click()
  await window.getByRole('menuitem', { name: 'Publish' }).click()
  await expect(window.getByRole('dialog')).toContainText('1 thing blocks publishing')
  await inBothAppearances(window, async (appearance) => {
    await expectAccessible(window)
    await takeScreen(window, `story-publish-${appearance}`)
  })
  await window.keyboard.press('Escape')
})

/** The typefaces that came with Galley which the engine has drawn an element of the copy in. */
async function facesOf(window: Page, selector: string): Promise<string[]> {
  const session = await window.context().newCDPSession(window)
  await session.send('DOM.enable')
  await session.send('CSS.enable')
  const { root } = await session.send('DOM.getDocument')
  const { nodeId } = await session.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: `.ProseMirror ${selector}`,
  })
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId })
  await session.detach()
  return fonts.filter(({ isCustomFont }) => isCustomFont).map(({ familyName }) => familyName)
}

test('long words and right-to-left text', async ({ window }) => {
  const german = await startStory(window)
  await call(window, 'article:updateDetails', { id: german, patch: { language: 'de' } })
  await typeLines(window, [
    'Donaudampfschifffahrtsgesellschaftskapitänsversammlung vertagt die Abstimmung über die Hafenmauer erneut',
    'Der Rat verlangt einen zweiten Kostenvoranschlag.',
    'Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung: so heißt das Papier.',
  ])
  await expectSaved(window)
  const fits = () => copyOf(window).evaluate((element) => element.scrollWidth <= element.clientWidth)
  expect(await fits()).toBe(true)
  await takeScreen(window, 'story-german-light')
  const arabic = await startStory(window)
  await call(window, 'article:updateDetails', { id: arabic, patch: { language: 'ar' } })
  await typeLines(window, [
    'الوزراء يتفقون على استئناف المحادثات',
    'بعد أحد عشر شهرا من دون لقاء.',
    'قالت الحكومتان مساء الثلاثاء إن وزيري الخارجية سيلتقيان هذا الأسبوع.',
    'And one line of English inside it.',
    '## ما الذي ينتظر الميناء',
    'وصلت السفينة الأولى عند الفجر، وعلى متنها تسعة من البحارة وصناديق من الأوراق التي طال انتظارها. وقال مدير الميناء إن الجدار الشمالي «لن يصمد شتاء آخر»، وإن كلفة الترميم تبلغ ١٢٫٥ مليونا.',
    '- جلسة المجلس يوم الخميس',
    'تصويت على الميزانية',
  ])
  await expectSaved(window)
  expect(await copyOf(window).evaluate((element) => getComputedStyle(element).direction)).toBe('rtl')
  await expect.poll(() => facesOf(window, 'h1')).toContain('Noto Naskh Arabic')
  await expect.poll(() => facesOf(window, 'li:last-child p')).toContain('Noto Naskh Arabic')
  await inBothAppearances(window, (appearance) => takeScreen(window, `story-arabic-${appearance}`))
})
