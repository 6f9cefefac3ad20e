import { startStory, typeLines } from './storySteps'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('The side panel')

test('a tab pressed with the mouse has no ring, one reached by keys has', async ({ window }) => {
  await startStory(window)
  await typeLines(window, ['What was typed before'])
  const hasRing = (name: string) =>
    window.getByRole('tab', { name }).evaluate((tab) => tab.matches(':focus-visible'))
  await window.getByRole('tab', { name: 'Review' }).click()
  await expect(window.getByRole('tab', { name: 'Review' })).toBeFocused()
  expect(await hasRing('Review')).toBe(false)
  await window.keyboard.press('ArrowLeft')
  await expect(window.getByRole('tab', { name: 'Tags' })).toBeFocused()
  expect(await hasRing('Tags')).toBe(true)
})
