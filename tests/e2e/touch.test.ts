import type { CDPSession, Locator, Page } from '@playwright/test'
import { handleOf, press, saved } from './blockSteps'
import { copyOf } from './storySteps'
import { expect, test } from './support/galleyTest'
import { importMarkdown } from './support/importMarkdown'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

/** Touches the middle of something with a finger, as the system reports it. */
async function tap(session: CDPSession, what: Locator): Promise<void> {
  const box = await what.boundingBox()
  if (box === null) throw new Error('nothing to touch')
  const at = { x: box.x + Math.min(box.width / 2, 60), y: box.y + box.height / 2 }
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Presses a key of the numeric keypad. @param held 1 Alt, 2 Control, 8 Shift */
async function keypad(session: CDPSession, key: string, code: string, held = 0): Promise<void> {
  const text = held !== 0 ? {} : { text: key === 'Enter' ? '\r' : key }
  const keyCode = key === 'Enter' ? 13 : /\d/.test(key) ? 96 + Number(key) : 110
  const event = { key, code, windowsVirtualKeyCode: keyCode, location: 3, modifiers: held }
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event, ...text })
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
}

async function open(window: Page, headline: string): Promise<CDPSession> {
  await window.getByText(headline).first().click()
  await expect(copyOf(window).locator('h1')).toHaveText(headline)
  return window.context().newCDPSession(window)
}

test('a finger sets the caret, takes a block by its handle, and formats what it has selected', async ({
  app,
  window,
}) => {
  const id = await importMarkdown(app, window, '# Fingers\n\nAlpha beta.\n\nDelta.\n\nOmega.')
  const session = await open(window, 'Fingers')
  const line = (words: string) => copyOf(window).locator('p', { hasText: words })
  await tap(session, line('Delta'))
  await expect(copyOf(window)).toBeFocused()
  await expect(handleOf(window)).toHaveCSS('opacity', '1')
  const [grip, delta] = await Promise.all([handleOf(window).boundingBox(), line('Delta').boundingBox()])
  expect(Math.abs((grip?.y ?? 0) - (delta?.y ?? 0))).toBeLessThan(12)
  await tap(session, handleOf(window))
  const moving = window.getByRole('menuitem', { name: /Move.* Up/ })
  await expect(moving).toBeVisible()
  await tap(session, moving)
  await expect.poll(() => saved(window, id)).toBe('Delta. / Alpha beta. / Omega.')

  await tap(session, line('Alpha'))
  await tap(session, line('Alpha'))
  const tools = window.getByRole('toolbar', { name: 'Formatting of the selection' })
  await expect(tools).toBeVisible()
  await tap(session, tools.getByRole('button', { name: 'Bold' }))
  await expect(line('Alpha').locator('strong')).toHaveText(/Alpha|beta/)
  await expect(copyOf(window)).toBeFocused()
})

test('the keypad writes digits and new lines, and its Enter and digits are those of commands', async ({
  app,
  window,
}) => {
  const id = await importMarkdown(app, window, '# Keypad\n\nAlpha.')
  const session = await open(window, 'Keypad')
  await copyOf(window).locator('p', { hasText: 'Alpha' }).click()
  await press(window, 'End')
  await keypad(session, 'Enter', 'NumpadEnter')
  for (const digit of ['1', '2']) await keypad(session, digit, `Numpad${digit}`)
  await keypad(session, '.', 'NumpadDecimal')
  await keypad(session, '5', 'Numpad5')
  await expect.poll(() => saved(window, id)).toBe('Alpha. / 12.5')
  // Alt and digits write a sign on Windows: no command takes them away.
  await keypad(session, '2', 'Numpad2', 1)
  await expect.poll(() => saved(window, id)).toBe('Alpha. / 12.5')
  await keypad(session, 'Enter', 'NumpadEnter')
  await window.keyboard.type('/infobox')
  await expect(window.getByRole('listbox', { name: 'Insert or turn into' })).toBeVisible()
  await keypad(session, 'Enter', 'NumpadEnter')
  await window.keyboard.type('Title')
  await keypad(session, 'Enter', 'NumpadEnter')
  await window.keyboard.type('Inside')
  await keypad(session, 'Enter', 'NumpadEnter', 2)
  await window.keyboard.type('Outside')
  await expect.poll(() => saved(window, id)).toBe('Alpha. / 12.5 / Title, Inside / Outside')
  await keypad(session, '2', 'Numpad2', 2)
  await expect(window.getByRole('tab', { selected: true })).toHaveText('Details')
})
