import { beforeEach, expect, it, vi } from 'vitest'

/** A window of its own on the memory that all share. */
async function openWindow() {
  vi.resetModules()
  return import('./ignoredWords')
}

/** What the engine does in every other window after one has written. */
function tellOthers(): void {
  const told = { key: 'galley.spelling.ignored', storageArea: window.localStorage }
  window.dispatchEvent(new StorageEvent('storage', told))
}

beforeEach(() => window.localStorage.clear())

it('keeps what one window ignores when another ignores something else', async () => {
  const one = await openWindow()
  const other = await openWindow()
  one.ignoreWord('wall', 'Marren', true)
  other.ignoreWord('wall', 'Teh', true)
  other.ignoreWord('ferry', 'harbuor', true)
  const all = { wall: ['Marren', 'Teh'], ferry: ['harbuor'] }
  expect((await openWindow()).ignoredWords.get()).toEqual(all)
  tellOthers()
  expect(one.ignoredWords.get()).toEqual(all)
  one.ignoreWord('wall', 'Marren', false)
  tellOthers()
  expect(other.ignoredWords.get()).toEqual({ wall: ['Teh'], ferry: ['harbuor'] })
})
