import Database from 'better-sqlite3'
import { expect, test } from 'vitest'

test('unit tests run on the runtime of the app, with the real database', () => {
  expect(process.versions.electron).toBeDefined()
  const database = new Database(':memory:')
  const row = database.prepare('SELECT sqlite_version() AS version').get()
  database.close()
  expect(row).toHaveProperty('version')
})
