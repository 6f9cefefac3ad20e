import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openWritable } from '../../src/main/storage/database'
import { migrateDatabase } from '../../src/main/storage/migrate'
import { migrations } from '../../src/main/storage/migrations/migrations'
import { createQueries } from '../../src/main/storage/queries/queries'
import { temporaryFolder } from './temporaryWorkspace'

const headlines = ['Zoo', 'Ärger im Hafen', '“Alles gut”', 'ampel', 'Émile', 'Boote']
const sorted = ['“Alles gut”', 'ampel', 'Ärger im Hafen', 'Boote', 'Émile', 'Zoo']

test('the list by headline knows letters of other languages too, of stories from before it did as well', () => {
  const folder = temporaryFolder()
  const database = openWritable(join(folder, 'galley.db'), { create: true })
  onTestFinished(() => database.close())
  migrateDatabase(
    database,
    folder,
    migrations.filter(({ number }) => number < 180),
  )
  const add = database.prepare<[string, string, string], never>(
    `INSERT INTO articles (id, slug, slug_is_manual, language, contents_settings, created_at, updated_at,
      details_revision, state, headline, standfirst, words, projected_seq, journal_seq)
    VALUES (?, ?, 0, 'de', '{"shown":true,"numbered":false,"depth":3}', 1, 1, 1, 'draft', ?, '', 0, 0, 0)`,
  )
  headlines.forEach((headline, index) => {
    add.run(`story-${index}`, `story-${index}`, headline)
  })
  migrateDatabase(database, folder, migrations)
  const { articles, lists } = createQueries(database)
  const listed = () => lists.list({ order: 'headline' }, 10, 0).map(({ headline }) => headline)
  expect(listed()).toEqual(sorted)
  articles.markProjected('story-0', 'Übung', '', 1, 1)
  expect(listed()).toEqual([...sorted.slice(0, -1), 'Übung'])
})
