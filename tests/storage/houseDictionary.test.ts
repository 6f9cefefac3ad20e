import { expect, test } from 'vitest'
import { openTemporaryWorkspace } from './temporaryWorkspace'

test('words are added once, listed by the alphabet, removed, and told of', async () => {
  const { storage, events } = openTemporaryWorkspace()
  const told = () => events.filter(({ name }) => name === 'dictionary:changed').length
  expect(await storage.call('dictionary:add', { word: ' Maren ', language: null })).toEqual({ added: true })
  expect(await storage.call('dictionary:add', { word: 'Maren', language: null })).toEqual({ added: false })
  expect(await storage.call('dictionary:add', { word: 'Maren', language: 'en-GB' })).toEqual({ added: true })
  // One form for each word, however it was typed.
  await storage.call('dictionary:add', { word: 'e\u0301quipage', language: 'fr' })
  await storage.call('dictionary:add', { word: 'O’Dell', language: null })
  expect(await storage.call('dictionary:list', {})).toEqual([
    { word: 'équipage', language: 'fr' },
    { word: 'Maren', language: null },
    { word: 'Maren', language: 'en-GB' },
    { word: "O'Dell", language: null },
  ])
  expect(told()).toBe(4)
  await storage.call('dictionary:remove', { word: 'Maren', language: null })
  expect(await storage.call('dictionary:list', {})).toHaveLength(3)
  expect(told()).toBe(5)
})

test.each(['', 'two words', 'x'.repeat(65)])('“%s” is no word', async (word) => {
  const { storage } = openTemporaryWorkspace()
  await expect(storage.call('dictionary:add', { word, language: null })).rejects.toMatchObject({
    code: 'invalidInput',
  })
  expect(await storage.call('dictionary:list', {})).toEqual([])
})
