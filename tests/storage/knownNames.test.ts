import { expect, test } from 'vitest'
import { openTemporaryWorkspace } from './temporaryWorkspace'

test('words of names are known while a story has them, as they are called now', async () => {
  const { storage } = openTemporaryWorkspace()
  const asked = ['Skerrow', 'Skerow', 'Quill', 'Varrow', 'Kaimauer', 'harbuor']
  const names = () => storage.call('dictionary:names', { language: 'en-GB', words: asked })
  // The person who made the workspace.
  expect(await names()).toEqual(['Quill'])
  const { id } = await storage.call('article:create', {})
  await storage.call('article:setTerms', { id, kind: 'tag', names: ['Skerrow ferries'] })
  await storage.call('article:setTerms', { id, kind: 'author', names: ['Ilse Varrow'] })
  expect(await names()).toEqual(['Skerrow', 'Quill', 'Varrow'])
  const { id: section } = await storage.call('term:create', { kind: 'section', name: 'Kaimauer' })
  expect(await names()).toContain('Kaimauer')
  await storage.call('term:rename', { id: section, name: 'Quay' })
  expect(await names()).not.toContain('Kaimauer')
  // A mistyped tag that was taken off again makes no word right.
  await storage.call('article:setTerms', { id, kind: 'tag', names: [] })
  expect(await names()).toEqual(['Quill', 'Varrow'])
})
