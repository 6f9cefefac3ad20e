import type { Page } from '@playwright/test'
import { copyOf, expectSaved, startStory, typeLines } from './storySteps'
import { expect, test } from './support/galleyTest'
import { inWorkspace } from './support/inWorkspace'

inWorkspace('A wall of words')

const sentence = 'The wall at Skerrow was built by men who did not expect it to last. '
const sentences = 500

/** A story with one paragraph of 7,000 words: a transcript, as it comes. */
async function startTranscript(window: Page): Promise<void> {
  await startStory(window)
  await typeLines(window, ['A transcript', 'In one piece', ''])
  await copyOf(window).evaluate((copy, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    copy.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, sentence.repeat(sentences))
  await expectSaved(window)
}

/** How many of these stand in the copy, and how many of them are seen. */
async function countOf(window: Page, selector: string): Promise<{ all: number; seen: number }> {
  return copyOf(window).evaluate((copy, marked) => {
    const frame = copy.closest('[data-copy-scroller]')?.getBoundingClientRect()
    const found = [...copy.querySelectorAll(marked)].map((element) => element.getBoundingClientRect())
    const seen = found.filter(({ top, bottom }) => frame && bottom > frame.top && top < frame.bottom)
    return { all: found.length, seen: seen.length }
  }, selector)
}

async function scrollTo(window: Page, share: number): Promise<void> {
  await window.evaluate((part) => {
    const scroller = document.querySelector('[data-copy-scroller]')
    scroller?.scrollTo(0, (scroller.scrollHeight - scroller.clientHeight) * part)
  }, share)
}

test('a paragraph of thousands of words has squiggles where it is read, and so stays quick to type in', async ({
  window,
}) => {
  await startTranscript(window)
  for (const place of [1, 0.4]) {
    await scrollTo(window, place)
    await expect.poll(async () => (await countOf(window, '.misspelled')).seen).toBeGreaterThan(5)
    expect((await countOf(window, '.misspelled')).all).toBeLessThan(sentences / 4)
  }
})

test('so do the matches of a search in it; going on leads to all of them', async ({ window }) => {
  await window.keyboard.press('Control+f')
  await window.keyboard.type('Skerrow')
  await expect(window.getByText(`1 of ${sentences}`)).toBeVisible()
  await expect.poll(async () => (await countOf(window, '.findMatch')).seen).toBeGreaterThan(5)
  expect((await countOf(window, '.findMatch')).all).toBeLessThan(sentences / 4)
  await window.keyboard.press('Shift+Enter')
  await expect(window.getByText(`${sentences} of ${sentences}`)).toBeVisible()
  await expect(copyOf(window).locator('.findMatch.isCurrent')).toBeInViewport()
  await expect.poll(async () => (await countOf(window, '.findMatch')).seen).toBeGreaterThan(5)
})
