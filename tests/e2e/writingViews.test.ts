import type { ElectronApplication, Page } from '@playwright/test'
import { copyOf, nextFrame, startStory, typeLines } from './storySteps'
import { clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'
import { press } from './support/keyboard'

inWorkspace('Port Maren Courier')

const isTicked = (app: ElectronApplication, command: string) =>
  app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.checked, command)

/** Each view as a writer sees it. */
const views = {
  'view.focusMode': {
    keys: 'Control+Shift+D',
    box: 'Focus mode',
    isOn: async (window: Page) => {
      const colours = await copyOf(window)
        .locator(':scope > p:not([data-standfirst])')
        .evaluateAll((lines) => lines.map((line) => getComputedStyle(line).color))
      return colours[0] !== colours.at(-1)
    },
  },
  'view.typewriter': {
    keys: 'Control+Shift+T',
    box: 'Typewriter scrolling',
    isOn: (window: Page) =>
      window.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
        const top = () => document.getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0
        const view = document.querySelector('[data-copy-scroller]')?.getBoundingClientRect()
        await frame()
        await frame()
        // The last line of a story that is longer than the view stands far above its edge.
        return view !== undefined && view.bottom - top() > view.height / 4
      }),
  },
  'view.invisibles': {
    keys: 'Control+Shift+9',
    box: 'Show invisible characters',
    isOn: async (window: Page) => (await copyOf(window).locator('.spaceMark').count()) > 0,
  },
} as const

test('focus mode, typewriter scrolling and invisible characters go on and off by keys, menu, palette and preferences', async ({
  app,
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Views', '', ...Array.from({ length: 24 }, (_, line) => `Line ${line} of it.`)])
  for (const [command, { keys, box, isOn }] of Object.entries(views)) {
    const expectOn = async (on: boolean, how: string) => {
      await expect.poll(() => isTicked(app, command), `${command} in the menu, ${how}`).toBe(on)
      // The view answers to what is written next.
      await copyOf(window).focus()
      await press(window, 'Control+Home', 'Control+End', 'x', 'Backspace')
      await expect.poll(() => isOn(window), `${command}, ${how}`).toBe(on)
    }
    await expectOn(false, 'at first')
    await press(window, keys)
    await expectOn(true, 'by keys')
    await clickMenu(app, command)
    await expectOn(false, 'by the menu')
    await press(window, 'Control+k')
    await window.keyboard.type(box.replace('Show ', ''))
    await expect(window.getByRole('option').first()).toContainText(new RegExp(box.replace('Show ', ''), 'i'))
    await press(window, 'Enter')
    await expectOn(true, 'by the palette')
    await press(window, 'Control+,')
    const preferences = window.getByRole('dialog', { name: 'Preferences' })
    await preferences.getByRole('tab', { name: 'Typing' }).click()
    await preferences.getByText(box, { exact: true }).click()
    await press(window, 'Escape')
    await nextFrame(window)
    await expectOn(false, 'by the preferences')
  }
})
