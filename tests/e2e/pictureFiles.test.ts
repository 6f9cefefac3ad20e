import type { Page } from '@playwright/test'
import { drawPicture } from '../page/drawPicture'
import { copyOf, startStory, typeLines } from './storySteps'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

interface GivenFile {
  name: string
  type: string
  bytes: number[]
}

const picture = (seed: number): GivenFile => ({
  name: `view-${seed}.png`,
  type: 'image/png',
  bytes: [...drawPicture(24 + seed, 16, seed)],
})
const fromPhone: GivenFile = { name: 'IMG_0042.HEIC', type: '', bytes: [0, 0, 0, 24, 102, 116, 121, 112] }

/** Pastes files at the caret, or lets them go on the upper half of a line. */
async function give(window: Page, files: readonly GivenFile[], line?: string): Promise<void> {
  const target = line === undefined ? null : await copyOf(window).getByText(line).boundingBox()
  await copyOf(window).evaluate(
    (element, { given, at }) => {
      const data = new DataTransfer()
      for (const { name, type, bytes } of given) {
        data.items.add(new File([new Uint8Array(bytes)], name, { type }))
      }
      const event = { bubbles: true, cancelable: true }
      element.dispatchEvent(
        at === null
          ? new ClipboardEvent('paste', { ...event, clipboardData: data })
          : new DragEvent('drop', { ...event, dataTransfer: data, clientX: at.x + 9, clientY: at.y + 4 }),
      )
    },
    { given: files, at: target },
  )
}

/** The blocks of the copy from the body on: the width of a picture, or the words of a line. */
function shown(window: Page): Promise<string[]> {
  return copyOf(window).evaluate((element) =>
    [...element.children]
      .filter((child) => child.matches('.picture, p:not([data-standfirst])'))
      .map((child) => child.querySelector('img')?.getAttribute('width') ?? child.textContent ?? ''),
  )
}

test('pictures come together, whatever one of them is; one goes on after them, and one undo takes them back', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Views', '', 'First.', 'Second.'])
  await give(window, [picture(1), fromPhone, picture(2)])
  await expect.poll(() => shown(window)).toEqual(['First.', 'Second.', '25', '26', ''])
  await expect(window.getByRole('region', { name: 'Notices' })).toContainText('not a picture')
  const said = window.getByRole('status').filter({ hasText: 'pictures were put in' })
  await expect(said).toHaveText('2 pictures were put in. Their alt text is missing.')
  await window.keyboard.type('Third.')
  await expect.poll(() => shown(window)).toEqual(['First.', 'Second.', '25', '26', 'Third.'])
  await window.keyboard.press('Control+z')
  await window.keyboard.press('Control+z')
  await expect.poll(() => shown(window)).toEqual(['First.', 'Second.'])
})

test('a picture goes where it is let go, before a line at its beginning, and from the headline to the body’s start', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Places', '', 'First.', 'Second.'])
  await give(window, [picture(3)], 'Second.')
  await expect.poll(() => shown(window)).toEqual(['First.', '27', 'Second.'])
  await window.keyboard.press('Home')
  await give(window, [picture(4)])
  await expect.poll(() => shown(window)).toEqual(['First.', '27', '28', 'Second.'])
  await copyOf(window).locator('h1').click()
  await give(window, [picture(5)])
  await expect.poll(() => shown(window)).toEqual(['29', 'First.', '27', '28', 'Second.'])
})

test('what cannot be taken in is named with its reason, together with others like it, and the rest comes', async ({
  window,
}) => {
  await startStory(window)
  await typeLines(window, ['Refused', '', 'First.'])
  const cut = (seed: number): GivenFile => ({ ...picture(seed), bytes: picture(seed).bytes.slice(0, -20) })
  const heic = [0, 0, 0, 24, ...Buffer.from('ftypheic'), 0, 0, 0, 0, ...Buffer.from('mif1heic')]
  await give(window, [
    cut(6),
    { name: 'IMG_0043.HEIC', type: '', bytes: heic },
    picture(7),
    cut(8),
    { name: 'empty.jpg', type: 'image/jpeg', bytes: [] },
  ])
  await expect.poll(() => shown(window)).toEqual(['First.', '31', ''])
  const notices = window.getByRole('region', { name: 'Notices' })
  await expect(notices).toContainText('view-6.png and view-8.png are damaged or cut off')
  await expect(notices).toContainText('IMG_0043.HEIC is a HEIC photo')
  await expect(notices).toContainText('empty.jpg is empty')
})

test('a picture narrower than half of the column is not blown up', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['Small', '', 'First.'])
  await give(window, [{ ...picture(9), bytes: [...drawPicture(240, 120, 9)] }])
  const small = copyOf(window).locator('.picture img')
  await expect.poll(async () => (await small.boundingBox())?.width).toBe(240)
  await give(window, [{ ...picture(10), bytes: [...drawPicture(420, 120, 10)] }])
  await expect
    .poll(async () => (await copyOf(window).locator('.picture img').nth(1).boundingBox())?.width)
    .toBeGreaterThan(430)
})
