import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { documentFragmentName } from '../../src/shared/document/articleDocument'
import { openForEditing } from './editing'
import { newWorkspaceFolder, openTemporaryWorkspace } from './temporaryWorkspace'

test('what was typed is there after the workspace is closed and opened', async () => {
  const folder = newWorkspaceFolder()
  const first = openWorkspace(folder, { holder: 'A test' })
  const { id } = await first.storage.call('article:create', {})
  const story = await openForEditing(first.storage, id)
  story.type(0, 'Harbour wall vote slips')
  story.type(2, 'The council wants a second estimate.')
  await story.save()
  story.addBlock('heading', 'What it costs', { level: 2 })
  await story.save()
  await first.close()

  const second = openWorkspace(folder, { holder: 'A test' })
  const projection = await second.storage.call('document:projection', { id })
  expect(projection.document.content?.map((node) => node.type)).toEqual([
    'headline',
    'standfirst',
    'paragraph',
    'heading',
  ])
  expect(projection.contents).toEqual([
    { level: 2, text: 'What it costs', short: null, anchor: 'what-it-costs', index: 3 },
  ])
  expect(projection.words).toBe(9)
  const article = await second.storage.call('article:get', { id })
  expect(article).toMatchObject({
    headline: 'Harbour wall vote slips',
    slug: 'harbour-wall-vote-slips',
    words: 9,
  })
  await second.close()
})

test('an append is told to the others, with the window that made it', async () => {
  const { storage, events } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', {})
  const story = await openForEditing(storage, id)
  const updates: Uint8Array[] = []
  story.ydoc.on('update', (update: Uint8Array) => updates.push(update))
  story.type(2, 'Fog.')
  const { seq } = await storage.call('document:append', { id, updates }, { origin: 'window-2' })
  expect(events.at(-1)).toMatchObject({
    name: 'journal:appended',
    origin: 'window-2',
    payload: { articleId: id, seq },
  })
})

test('two windows that type at once both keep their words', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', {})
  const one = await openForEditing(storage, id)
  const two = await openForEditing(storage, id)
  one.type(2, 'From the first window. ')
  two.type(2, 'From the second window.')
  await one.save()
  await two.save()
  const { document } = await storage.call('document:projection', { id })
  const text = JSON.stringify(document)
  expect(text).toContain('From the first window.')
  expect(text).toContain('From the second window.')
})

test('bytes that are no edit are refused, and the story goes on', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id, journalSeq } = await storage.call('article:create', {})
  const noise = new Uint8Array([255, 1, 2, 3, 250, 9, 9])
  await expect(storage.call('document:append', { id, updates: [noise] })).rejects.toMatchObject({
    code: 'invalidInput',
  })
  expect((await storage.call('article:get', { id })).journalSeq).toBe(journalSeq)
  const story = await openForEditing(storage, id)
  story.type(2, 'Still here.')
  await story.save()
  expect(JSON.stringify(await storage.call('document:projection', { id }))).toContain('Still here.')
})

test('a story with a node that this build does not know keeps it, and says so', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', {})
  const story = await openForEditing(storage, id)
  story.addBlock('hologram', 'From the future')
  await story.save()
  await expect(storage.call('document:projection', { id })).rejects.toMatchObject({ code: 'unknownContent' })
  const { update } = await storage.call('document:open', { id })
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, update)
  expect(ydoc.getXmlFragment(documentFragmentName).toString()).toContain('From the future')
})

test('two headlines left by windows that edited at once become a headline and a paragraph', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'First' })
  const story = await openForEditing(storage, id)
  story.addBlock('headline', 'Second')
  await story.save()
  const { document } = await storage.call('document:projection', { id })
  expect(document.content?.map((node) => node.type)).toEqual([
    'headline',
    'standfirst',
    'paragraph',
    'paragraph',
  ])
  expect(JSON.stringify(document)).toContain('Second')
})

test('a long journal is folded into a snapshot and reads the same', async () => {
  const folder = newWorkspaceFolder()
  const first = openWorkspace(folder, { holder: 'A test' })
  const { id } = await first.storage.call('article:create', {})
  const story = await openForEditing(first.storage, id)
  for (let count = 0; count < 900; count++) {
    story.type(2, `${count} `)
    await story.save()
  }
  const before = await first.storage.call('document:projection', { id })
  await first.close()
  const second = openWorkspace(folder, { holder: 'A test' })
  const after = await second.storage.call('document:projection', { id })
  expect(after.document).toEqual(before.document)
  expect(after.words).toBe(900)
  await second.close()
})
