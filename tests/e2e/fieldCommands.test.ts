import { drawPicture } from '../page/drawPicture'
import { press } from './blockSteps'
import { copyOf, expectSaved, startStory, typeLines } from './storySteps'
import { call, clickMenu } from './support/galleyCalls'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('Port Maren Courier')

test('in a caption a command means the picture, wherever the caret in the copy was', async ({
  app,
  window,
}) => {
  const id = await startStory(window)
  await typeLines(window, ['Captions', '', 'First.', 'Second.'])
  await copyOf(window).evaluate(
    (element, bytes) => {
      const data = new DataTransfer()
      data.items.add(new File([new Uint8Array(bytes)], 'view.png', { type: 'image/png' }))
      const event = { bubbles: true, cancelable: true, clipboardData: data }
      element.dispatchEvent(new ClipboardEvent('paste', event))
    },
    [...drawPicture(600, 300, 4)],
  )
  await expect(copyOf(window).locator('.picture')).toHaveCount(1)
  await window.keyboard.type('Third.')
  const blocks = async () => {
    await expectSaved(window)
    const { document } = await call(window, 'document:projection', { id })
    return (document.content ?? []).slice(2).map(({ type, content }) => content?.[0]?.text ?? type)
  }
  const intoCaption = async () => {
    await copyOf(window).locator('p', { hasText: 'First.' }).click()
    await copyOf(window).locator('.picture [data-field="caption"]').click()
  }
  const before = ['First.', 'Second.', 'image', 'Third.']
  await expect.poll(blocks).toEqual(before)

  await intoCaption()
  await clickMenu(app, 'format.heading2')
  await clickMenu(app, 'format.bold')
  await expect.poll(blocks).toEqual(before)
  await expect(copyOf(window).locator('strong, h2')).toHaveCount(0)
  await clickMenu(app, 'insert.divider')
  await expect.poll(blocks).toEqual(['First.', 'Second.', 'image', 'horizontalRule', 'Third.'])
  await press(window, 'Control+z')
  await expect.poll(blocks).toEqual(before)

  await intoCaption()
  await window.keyboard.type('The quay')
  await press(window, 'Control+k')
  await window.keyboard.type('remove block')
  await press(window, 'Enter')
  await expect.poll(blocks).toEqual(['First.', 'Second.', 'Third.'])
  await press(window, 'Control+z')
  await expect.poll(blocks).toEqual(before)

  // Back in the copy they mean its caret again.
  await intoCaption()
  await copyOf(window).locator('p', { hasText: 'Second.' }).click()
  await clickMenu(app, 'edit.removeBlock')
  await expect.poll(blocks).toEqual(['First.', 'image', 'Third.'])
})
