import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { openWritable, type WritableDatabase } from '../../src/main/storage/database'
import { migrateDatabase } from '../../src/main/storage/migrate'
import { migrations } from '../../src/main/storage/migrations/migrations'
import { temporaryFolder } from './temporaryWorkspace'

/** A database as it was before the migration of a number, until `migrate` is called; closed when the test is over. */
export function databaseBefore(migration: number): { database: WritableDatabase; migrate: () => void } {
  const folder = temporaryFolder()
  const database = openWritable(join(folder, 'galley.db'), { create: true })
  onTestFinished(() => database.close())
  migrateDatabase(
    database,
    folder,
    migrations.filter(({ number }) => number < migration),
  )
  return { database, migrate: () => void migrateDatabase(database, folder, migrations) }
}

/** Writes the row of a draft without text, with the columns that there were from the first. */
export function addDraft(database: WritableDatabase, id: string, headline: string, slug = id): void {
  const row = database.prepare<[string, string, string], never>(
    `INSERT INTO articles (id, slug, slug_is_manual, language, contents_settings, created_at, updated_at,
      details_revision, state, headline, standfirst, words, projected_seq, journal_seq)
    VALUES (?, ?, 0, 'en-GB', '{"shown":true,"numbered":false,"depth":3}', 1, 1, 1, 'draft', ?, '', 0, 0, 0)`,
  )
  row.run(id, slug, headline)
}
