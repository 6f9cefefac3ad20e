import { expect, onTestFinished, test } from 'vitest'
import { openPublication } from '../../src/main/site/openPublication'
import { createSiteIndex } from '../../src/main/site/siteIndex'
import { openReadable, openWritable } from '../../src/main/storage/database'
import { migrateDatabase } from '../../src/main/storage/migrate'
import { migrations } from '../../src/main/storage/migrations/migrations'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { createQueries } from '../../src/main/storage/queries/queries'
import type { StorageApi } from '../../src/main/storage/storageApi'
import { workspaceFiles } from '../../src/main/storage/workspaceFiles'
import { noRelations } from '../../src/shared/article/relations'
import { readDocument } from '../../src/shared/document/articleDocument'
import { hostileTexts } from '../page/randomDocument'
import { openForEditing } from './editing'
import { newWorkspaceFolder, openTemporaryWorkspace, temporaryFolder } from './temporaryWorkspace'

async function storyWith(storage: StorageApi, headline: string, body = 'Some copy.'): Promise<string> {
  const { id } = await storage.call('article:create', { headline, section: 'Harbour' })
  const story = await openForEditing(storage, id)
  story.type(2, body)
  await story.save()
  return id
}

const publish = (storage: StorageApi, id: string) => storage.call('article:move', { id, move: 'publish' })

test('what is chosen is kept with the story and its versions, and shown once it is published', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const [one, two, draft] = await Promise.all(
    ['One', 'Two', 'Draft'].map((headline) => storyWith(storage, headline)),
  )
  if (one === undefined || two === undefined || draft === undefined) throw new RangeError('three stories')
  await publish(storage, one)
  await publish(storage, two)
  const before = await storage.call('article:get', { id: one })
  expect(before.relations).toEqual(noRelations)
  const changed = await storage.call('article:updateDetails', {
    id: one,
    patch: { relations: { related: [draft, two] } },
  })
  expect(changed.relations).toEqual({ ...noRelations, related: [draft, two] })
  expect(changed.workingCopy).toBe(true)
  // A part that is changed leaves the others.
  const correction = { kind: 'correction', text: 'It was two boats.', at: 5 } as const
  const corrected = await storage.call('article:updateDetails', {
    id: one,
    patch: { relations: { corrections: [correction] } },
  })
  expect(corrected.relations).toMatchObject({ related: [draft, two], corrections: [correction] })
  expect(corrected.corrected).toBe(true)

  const shown = () => {
    const publication = openPublication(folder)
    const article = publication.articles.find(({ id }) => id === one)
    if (article === undefined) throw new RangeError('not live')
    const document = readDocument(publication.document(one))
    const details = createSiteIndex(publication).details(article, document)
    publication.close()
    return details
  }
  expect(shown()).toMatchObject({ corrections: [] })
  const checks = await storage.call('article:check', { id: one })
  expect(checks.map(({ code }) => code)).toEqual(expect.arrayContaining(['unpublishedPick', 'correction']))
  await publish(storage, one)
  expect(shown()).toMatchObject({ corrections: [correction], related: [{ id: two }] })
  const again = await storage.call('article:check', { id: one })
  expect(again.map(({ code }) => code)).not.toContain('correction')
})

test('what cannot be chosen is refused, and nothing changes', async () => {
  const { storage } = openTemporaryWorkspace()
  const id = await storyWith(storage, 'One')
  const two = await storyWith(storage, 'Two')
  const choose = (related: string[]) =>
    storage.call('article:updateDetails', { id, patch: { relations: { related } } })
  await expect(choose([id])).rejects.toMatchObject({ code: 'invalidInput' })
  await expect(choose([two, two])).rejects.toMatchObject({ code: 'invalidInput' })
  await expect(choose(['nobody'])).rejects.toMatchObject({ code: 'notFound' })
  await expect(choose(['1', '2', '3', '4', '5'])).rejects.toMatchObject({ code: 'invalidInput' })
  expect((await storage.call('article:get', { id })).relations).toEqual(noRelations)
})

test('a correction of any text is kept as it was written', async () => {
  const { storage } = openTemporaryWorkspace()
  const id = await storyWith(storage, 'One')
  const corrections = hostileTexts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text, at) => ({ kind: 'update' as const, text, at }))
  await storage.call('article:updateDetails', { id, patch: { relations: { corrections } } })
  expect((await storage.call('article:get', { id })).relations.corrections).toEqual(corrections)
})

test('a site is put together without a text being read: what each is about was kept when it was published', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const ids = await Promise.all(
    ['Ferry to Skerrow', 'Skerrow ferry halted', 'Apples'].map((headline) => storyWith(storage, headline)),
  )
  for (const id of ids) await publish(storage, id)
  const publication = openPublication(folder)
  onTestFinished(() => publication.close())
  const unread = {
    ...publication,
    document: () => {
      throw new Error('a text was read')
    },
  }
  const [, , ferry] = publication.articles
  if (ferry === undefined) throw new RangeError('three stories')
  const { related } = createSiteIndex(unread).details(
    ferry,
    readDocument({
      type: 'doc',
      content: [{ type: 'headline' }, { type: 'standfirst' }, { type: 'paragraph' }],
    }),
  )
  expect(related[0]?.headline).toBe('Skerrow ferry halted')
  const database = openReadable(workspaceFiles(folder).database)
  onTestFinished(() => database.close())
  expect(createQueries(database).fingerprints.missing()).toEqual([])
})

test('a workspace from before gets the new columns; its versions read, and what they are about is worked out', async () => {
  const folder = newWorkspaceFolder()
  const files = workspaceFiles(folder)
  const first = openWorkspace(folder, { holder: 'A test' })
  const id = await storyWith(first.storage, 'Ferry to Skerrow')
  await publish(first.storage, id)
  await first.close()

  // As it was before: neither table nor column, and versions whose details say nothing of relations.
  const old = openWritable(files.database, { create: false })
  old.exec(`
    DROP TABLE theme_files;
    DROP TABLE themes;
    DROP TABLE fingerprints;
    DROP TABLE version_references;
    ALTER TABLE articles DROP COLUMN relations;
    DROP TRIGGER versions_are_permanent;
    UPDATE versions SET details = json_remove(details, '$.relations');
  `)
  old.pragma(`user_version = ${migrations.filter(({ number }) => number < 80).at(-1)?.number ?? 0}`)
  migrateDatabase(
    old,
    temporaryFolder(),
    migrations.filter(({ number }) => [80, 90, 110].includes(number)),
  )
  // The steps after it have nothing to do with it, and stand.
  old.pragma(`user_version = ${migrations.at(-1)?.number}`)
  expect(createQueries(old).fingerprints.missing()).toHaveLength(1)
  expect(createQueries(old).references.missing()).toHaveLength(1)
  old.close()

  const again = openWorkspace(folder, { holder: 'A test' })
  onTestFinished(() => again.close())
  expect((await again.storage.call('article:get', { id })).relations).toEqual(noRelations)
  const publication = openPublication(folder)
  const [article] = publication.articles
  expect(article?.relations).toEqual(noRelations)
  expect(publication.fingerprint(article?.versionId ?? '').map(([term]) => term)).toContain('en skerrow')
  publication.close()
  // While nobody asks, they are worked out and kept.
  const database = openReadable(files.database)
  onTestFinished(() => database.close())
  await expect
    .poll(() => createQueries(database).fingerprints.missing(), { timeout: 8000, interval: 200 })
    .toEqual([])
  expect(createQueries(database).references.missing()).toEqual([])
})
