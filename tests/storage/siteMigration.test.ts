import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWritable } from '../../src/main/storage/database'
import { migrateDatabase } from '../../src/main/storage/migrate'
import { migrations } from '../../src/main/storage/migrations/migrations'
import { temporaryFolder } from './temporaryWorkspace'

test('a section in the folder of the archive moves out, and its old slug is kept', () => {
  const folder = temporaryFolder()
  const database = openWritable(join(folder, 'galley.db'), { create: true })
  const before = migrations.filter(({ number }) => number < 70)
  migrateDatabase(database, folder, before)
  database.exec(`INSERT INTO terms (id, kind, name, key, slug, position) VALUES
    ('a', 'section', 'Archive', 'archive', 'archive', 1), ('b', 'tag', 'Archive', 'archive', 'archive', 1)`)
  migrateDatabase(database, folder, migrations)
  const slugs = database
    .prepare<[], { id: string; slug: string }>('SELECT id, slug FROM terms ORDER BY id')
    .all()
  expect(slugs).toEqual([
    { id: 'a', slug: 'archive-section' },
    { id: 'b', slug: 'archive' },
  ])
  const former = database.prepare<[], object>('SELECT term_id, slug FROM former_term_slugs').all()
  expect(former).toEqual([{ term_id: 'a', slug: 'archive' }])
  database.close()
})

test('so does one in the folder of the search, also where its new name is taken and it was called so before', () => {
  const folder = temporaryFolder()
  const database = openWritable(join(folder, 'galley.db'), { create: true })
  migrateDatabase(
    database,
    folder,
    migrations.filter(({ number }) => number < 130),
  )
  database.exec(`INSERT INTO terms (id, kind, name, key, slug, position) VALUES
      ('0a0b0c0d-1', 'section', 'Search', 'search', 'search', 1),
      ('other', 'section', 'Search section', 'search section', 'search-section', 2),
      ('topic', 'topic', 'Search', 'search', 'search', 1);
    INSERT INTO former_term_slugs (term_id, slug, until) VALUES ('0a0b0c0d-1', 'search', 1)`)
  migrateDatabase(database, folder, migrations)
  const slugs = database.prepare<[], { slug: string }>('SELECT slug FROM terms ORDER BY id').all()
  expect(slugs.map(({ slug }) => slug)).toEqual(['search-section-0a0b0c0d', 'search-section', 'search'])
  const former = database.prepare<[], { until: number }>('SELECT until FROM former_term_slugs').all()
  expect(former.map(({ until }) => until > 1)).toEqual([true])
  database.close()
})
