import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWritable } from '../../src/main/storage/database'
import { migrateDatabase } from '../../src/main/storage/migrate'
import { migrations } from '../../src/main/storage/migrations/migrations'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { newWorkspaceFolder, openTemporaryWorkspace, temporaryFolder } from './temporaryWorkspace'

test('words are ignored in one story alone, in one form each, told of, and can be had back', async () => {
  const { storage, events } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', {})
  const { id: other } = await storage.call('article:create', {})
  const told = () => events.flatMap(({ name, payload }) => (name === 'dictionary:ignoring' ? [payload] : []))
  const ignored = () => storage.call('dictionary:ignored', { id })
  expect(await ignored()).toEqual([])
  await storage.call('dictionary:ignore', { id, words: ['O’Dell', 'Marren', 'Marren'], ignored: true })
  await storage.call('dictionary:ignore', { id, words: ["O'Dell"], ignored: true })
  expect(await ignored()).toEqual(['Marren', "O'Dell"])
  expect(await storage.call('dictionary:ignored', { id: other })).toEqual([])
  await storage.call('dictionary:ignore', { id, words: ['O’Dell'], ignored: false })
  expect(await ignored()).toEqual(['Marren'])
  expect(told()).toEqual([{ articleId: id }, { articleId: id }, { articleId: id }])
})

test('what is no word, or no story, is refused and nothing of it kept', async () => {
  const { storage, events } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', {})
  for (const word of ['', 'two words', 'x'.repeat(65)]) {
    const refused = storage.call('dictionary:ignore', { id, words: ['Marren', word], ignored: true })
    await expect(refused).rejects.toMatchObject({ code: 'invalidInput' })
  }
  const nobody = { id: 'nobody', words: ['Marren'], ignored: true }
  await expect(storage.call('dictionary:ignore', nobody)).rejects.toMatchObject({ code: 'notFound' })
  await expect(storage.call('dictionary:ignored', { id: 'nobody' })).rejects.toMatchObject({
    code: 'notFound',
  })
  expect(await storage.call('dictionary:ignored', { id })).toEqual([])
  expect(events.map(({ name }) => name)).not.toContain('dictionary:ignoring')
})

test('they are there when the workspace is opened again', async () => {
  const folder = newWorkspaceFolder()
  const first = openWorkspace(folder, { holder: 'A test' })
  const { id } = await first.storage.call('article:create', {})
  await first.storage.call('dictionary:ignore', { id, words: ['Marren'], ignored: true })
  first.close()
  const again = openWorkspace(folder, { holder: 'Another test' })
  expect(await again.storage.call('dictionary:ignored', { id })).toEqual(['Marren'])
  again.close()
})

test('a workspace made before has room for them', () => {
  const folder = temporaryFolder()
  const database = openWritable(join(folder, 'galley.db'), { create: true })
  migrateDatabase(
    database,
    folder,
    migrations.filter(({ number }) => number < 140),
  )
  migrateDatabase(database, folder, migrations)
  const missing = () => database.exec("INSERT INTO ignored_words (article_id, word) VALUES ('nobody', 'Teh')")
  expect(missing).toThrow('FOREIGN KEY')
  database.close()
})
