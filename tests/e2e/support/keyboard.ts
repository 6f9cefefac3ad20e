import { expect, type Locator, type Page } from '@playwright/test'

/** One animation frame: between moving the caret and a key, as a person leaves it. */
function nextFrame(window: Page): Promise<void> {
  return window.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(undefined))))
}

/** Presses keys one after the other, as fast as a person does at most. */
export async function press(window: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await nextFrame(window)
    await window.keyboard.press(key)
  }
  await nextFrame(window)
}

/** The stops of the Tab key at most from one part of the window to another. */
const farthest = 30

/** Goes on with Tab, or back with Shift+Tab, until the element has the focus, and sees that this shows. */
export async function tabTo(window: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await expect(target).toBeVisible()
  const passed: string[] = []
  for (let stops = 0; stops <= farthest; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectFocusSeen(window)
      return
    }
    await press(window, key)
    passed.push(await focusedName(window))
  }
  throw new Error(`${target} is not reached by ${key}. On the way: ${passed.join(', ')}`)
}

/** Something has the focus: it did not fall back to the page with what had it before. */
export async function expectFocusKept(window: Page): Promise<void> {
  await nextFrame(window)
  await expect
    .poll(() => focusedName(window), { message: 'what has the focus', timeout: 2_000 })
    .not.toBe('body')
}

/** One sees what has the focus: by its ring, its edge, or the caret in it. */
export async function expectFocusSeen(window: Page): Promise<void> {
  const unseen = await window.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return 'nothing has the focus'
    const { top, left, bottom, right } = element.getBoundingClientRect()
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth)
      return 'it is not on the screen'
    const hasCaret =
      element.isContentEditable || element.matches('input:not([type]), input[type="text"], textarea')
    if (hasCaret) return ''
    // A tree or a list shows it on the line that its keys are on.
    const line = document.getElementById(element.getAttribute('aria-activedescendant') ?? '')
    let shown: Element | null = line ?? element
    while (shown !== null && shown !== document.body) {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(shown)
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) return ''
      if (boxShadow !== 'none' && shown.matches(':focus, :focus-within')) return ''
      shown = shown.parentElement
    }
    return 'nothing shows it'
  })
  expect(unseen, `the focus on ${await focusedName(window)}`).toBe('')
}

/** What has the focus, for messages: its role or element, and its name. */
export function focusedName(window: Page): Promise<string> {
  return window.evaluate(() => {
    const element = document.activeElement
    if (element === null || element === document.body) return 'body'
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim().slice(0, 30) ?? ''
    return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} “${name}”`
  })
}
