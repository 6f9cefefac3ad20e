import { beforeEach, expect, it, vi } from 'vitest'
import { call } from '../../app/ipcClient'
import { takeOverIgnoredWords } from './ignoredWords'

vi.mock('../../app/ipcClient', () => ({ call: vi.fn() }))

const key = 'galley.spelling.ignored'
const kept = () => JSON.parse(window.localStorage.getItem(key) ?? 'null') as unknown

beforeEach(() => {
  vi.mocked(call).mockReset().mockResolvedValue({})
  window.localStorage.clear()
})

it('moves the words of a story into the workspace, once, and leaves those of others', async () => {
  window.localStorage.setItem(key, JSON.stringify({ wall: ['Marren', 'Teh', '', 7], ferry: ['harbuor'] }))
  await takeOverIgnoredWords('wall')
  const moved = { id: 'wall', words: ['Marren', 'Teh'], ignored: true }
  expect(vi.mocked(call).mock.calls).toEqual([['dictionary:ignore', moved]])
  expect(kept()).toEqual({ ferry: ['harbuor'] })
  await takeOverIgnoredWords('wall')
  await takeOverIgnoredWords('never seen')
  expect(call).toHaveBeenCalledTimes(1)
})

it('keeps the words here as long as the workspace has not taken them', async () => {
  window.localStorage.setItem(key, JSON.stringify({ wall: ['Marren'] }))
  vi.mocked(call).mockRejectedValueOnce(new Error('The disk is full'))
  await expect(takeOverIgnoredWords('wall')).rejects.toThrow('The disk is full')
  expect(kept()).toEqual({ wall: ['Marren'] })
})

it('is not put off by what something else wrote there', async () => {
  for (const written of ['7', 'null', '{"wall":"Marren"}', 'no JSON']) {
    window.localStorage.setItem(key, written)
    await takeOverIgnoredWords('wall')
  }
  expect(call).not.toHaveBeenCalled()
})
