import { expect, onTestFinished, test } from 'vitest'
import { openPublication } from '../../src/main/site/openPublication'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import type { StorageApi } from '../../src/main/storage/storageApi'
import { emptyDocumentJson } from '../../src/shared/document/articleDocument'
import { drawPicture } from '../page/drawPicture'
import { openForEditing } from './editing'
import { newWorkspaceFolder, openTemporaryWorkspace } from './temporaryWorkspace'

async function storyWith(storage: StorageApi, headline: string, body = 'Some copy.') {
  const { id } = await storage.call('article:create', { headline })
  const story = await openForEditing(storage, id)
  story.type(2, body)
  await story.save()
  return { id, story }
}

test('a story goes from draft to published by way of the desk, each step an event', async () => {
  const { storage } = openTemporaryWorkspace()
  const writer = await storage.call('profile:create', { name: 'Ines Rowe', roles: ['journalist'] })
  const editor = await storage.call('profile:create', { name: 'Tom Vale', roles: ['editor'] })
  const { id } = await storyWith(storage, 'A quiet season')
  const as = (profile: { id: string }) => ({ profileId: profile.id })

  await expect(storage.call('article:move', { id, move: 'publish' }, as(writer))).rejects.toMatchObject({
    code: 'notAllowed',
  })
  await storage.call('article:move', { id, move: 'file' }, as(writer))
  await expect(storage.call('article:move', { id, move: 'approve' }, as(editor))).rejects.toMatchObject({
    code: 'notAllowed',
  })
  const claimed = await storage.call('article:move', { id, move: 'claim' }, as(editor))
  expect(claimed).toMatchObject({ state: 'in_review', claimant: { name: 'Tom Vale' } })
  expect(claimed.allowedMoves).toEqual(['release', 'sendBack', 'approve', 'kill'])
  await expect(storage.call('article:move', { id, move: 'sendBack' }, as(editor))).rejects.toMatchObject({
    code: 'invalidInput',
  })
  await storage.call('article:move', { id, move: 'sendBack', note: 'Who counted?' }, as(editor))
  await storage.call('article:move', { id, move: 'file' }, as(writer))
  await storage.call('article:move', { id, move: 'claim' }, as(editor))
  await storage.call('article:move', { id, move: 'approve' }, as(editor))
  const published = await storage.call('article:move', { id, move: 'publish' })
  expect(published).toMatchObject({ state: 'published', live: true, workingCopy: false })

  const events = await storage.call('article:events', { id })
  expect(events.map((event) => [event.move, event.to, event.actor.name])).toEqual([
    ['create', 'draft', 'Ada Quill'],
    ['file', 'filed', 'Ines Rowe'],
    ['claim', 'in_review', 'Tom Vale'],
    ['sendBack', 'changes_requested', 'Tom Vale'],
    ['file', 'filed', 'Ines Rowe'],
    ['claim', 'in_review', 'Tom Vale'],
    ['approve', 'approved', 'Tom Vale'],
    ['publish', 'published', 'Ada Quill'],
  ])
  expect(events[3]?.note).toBe('Who counted?')
  expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  const versions = await storage.call('version:list', { id })
  expect(versions.map((version) => version.reason)).toEqual(['published', 'approved', 'filed', 'filed'])
})

test('the state shown is what the events add up to', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storyWith(storage, 'Ferries')
  for (const move of ['file', 'claim', 'release', 'recall', 'publish'] as const) {
    const article = await storage.call('article:move', { id, move })
    const events = await storage.call('article:events', { id })
    expect(article.state).toBe(events.at(-1)?.to)
    expect(events.at(-1)?.from).toBe(events.at(-2)?.to)
  }
  const last = (await storage.call('article:events', { id })).at(-1)
  expect(last?.skipped).toEqual(['filed', 'in_review', 'approved'])
})

test('editing a published story leaves what is live until it is published again', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id, story } = await storyWith(storage, 'Night trains return', 'Live text.')
  const first = await storage.call('article:move', { id, move: 'publish' })
  story.type(2, ' Edited text.')
  await story.save()
  const edited = await storage.call('article:get', { id })
  expect(edited).toMatchObject({ state: 'published', live: true, workingCopy: true })
  const live = await storage.call('version:get', { versionId: first.liveVersionId ?? '' })
  expect(JSON.stringify(live.document)).not.toContain('Edited')
  const again = await storage.call('article:move', { id, move: 'publish' })
  expect(again.workingCopy).toBe(false)
  expect(again.firstPublishedAt).toBe(first.firstPublishedAt)
  expect(again.lastPublishedAt).toBeGreaterThanOrEqual(first.lastPublishedAt ?? Number.POSITIVE_INFINITY)
})

test('anchors stay put when a heading is reworded after publication', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storyWith(storage, 'Who pays')
  const story = await openForEditing(storage, id)
  story.addBlock('heading', 'Why now', { level: 2 })
  story.addBlock('heading', 'Why now', { level: 2 })
  await story.save()
  await storage.call('article:move', { id, move: 'publish' })
  const reopened = await openForEditing(storage, id)
  reopened.replaceText(3, 'Why it has to be this year')
  reopened.addBlock('heading', 'Why now', { level: 2 })
  await reopened.save()
  const { contents } = await storage.call('document:projection', { id })
  expect(contents.map((entry) => [entry.text, entry.anchor])).toEqual([
    ['Why it has to be this year', 'why-now'],
    ['Why now', 'why-now-2'],
    ['Why now', 'why-now-3'],
  ])
})

test('what changed since it was filed is shown word by word', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id, story } = await storyWith(
    storage,
    'Talks',
    'Officials had long insisted that a meeting would wait.',
  )
  await storage.call('article:move', { id, move: 'file' })
  story.replaceText(2, 'Officials had said for months that a meeting would wait.')
  await story.save()
  const { from, blocks } = await storage.call('version:difference', { id, from: 'filed' })
  expect(from?.reason).toBe('filed')
  const changed = blocks.find((block) => block.kind === 'changed')
  expect(changed?.runs.filter((run) => run.kind === 'removed').map((run) => run.text)).toContain(
    'long insisted',
  )
  expect(changed?.runs.filter((run) => run.kind === 'added').map((run) => run.text)).toContain(
    'said for months',
  )
})

test('restoring a version is one more edit, and can be undone', async () => {
  const { storage, events } = openTemporaryWorkspace()
  const { id, story } = await storyWith(storage, 'Harvest', 'As it was filed.')
  await storage.call('article:move', { id, move: 'file' })
  story.replaceText(2, 'As it became.')
  await story.save()
  const [filed] = await storage.call('version:list', { id })
  const { undoVersionId } = await storage.call('version:restore', { id, versionId: filed?.id ?? '' })
  expect(JSON.stringify(await storage.call('document:projection', { id }))).toContain('As it was filed.')
  expect(events.some((event) => event.name === 'journal:appended' && event.origin === undefined)).toBe(true)
  await storage.call('version:restore', { id, versionId: undoVersionId })
  expect(JSON.stringify(await storage.call('document:projection', { id }))).toContain('As it became.')
})

test('a picture without alt text blocks publishing, and nothing is half done', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', {})
  await expect(storage.call('article:move', { id, move: 'publish' })).rejects.toMatchObject({
    code: 'checksFailed',
  })
  const article = await storage.call('article:get', { id })
  expect(article).toMatchObject({ state: 'draft', live: false })
  expect(await storage.call('article:events', { id })).toHaveLength(1)
  expect(await storage.call('version:list', { id })).toEqual([])
})

test('withdrawing takes it down and says why; reviving brings back a draft', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storyWith(storage, 'Wrong figure')
  await storage.call('article:move', { id, move: 'publish' })
  const down = await storage.call('article:move', { id, move: 'withdraw', note: 'The figure is wrong.' })
  expect(down).toMatchObject({ state: 'withdrawn', live: false, lastNote: 'The figure is wrong.' })
  await expect(storage.call('article:move', { id, move: 'publish' })).rejects.toMatchObject({
    code: 'notAllowed',
  })
  expect(await storage.call('article:move', { id, move: 'revive' })).toMatchObject({ state: 'draft' })
})

test('what is discarded or killed is kept with its reason, and can be a draft again; what is live can be neither', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storyWith(storage, 'By mistake')
  expect(await storage.call('article:move', { id, move: 'discard' })).toMatchObject({ state: 'withdrawn' })
  expect(await storage.call('outbox:list', { limit: 10 })).toMatchObject({ jobs: [] })
  await storage.call('article:move', { id, move: 'revive' })
  await storage.call('article:move', { id, move: 'file' })
  await expect(storage.call('article:move', { id, move: 'kill' })).rejects.toMatchObject({
    code: 'invalidInput',
  })
  const killed = await storage.call('article:move', { id, move: 'kill', note: 'The council did not meet.' })
  expect(killed).toMatchObject({ state: 'withdrawn', lastNote: 'The council did not meet.' })
  expect((await storage.call('article:events', { id })).map(({ move }) => move)).toEqual([
    'create',
    'discard',
    'revive',
    'file',
    'kill',
  ])
  const live = await storyWith(storage, 'It runs')
  await storage.call('article:move', { id: live.id, move: 'publish' })
  await live.story.replaceText(2, 'Edited since.')
  await live.story.save()
  await storage.call('article:move', { id: live.id, move: 'refile' })
  await expect(
    storage.call('article:move', { id: live.id, move: 'kill', note: 'No.' }),
  ).rejects.toMatchObject({ code: 'notAllowed' })
})

test('a story that comes in as published has no working copy, and keeps its dates', async () => {
  const { storage } = openTemporaryWorkspace()
  const document = emptyDocumentJson('An old story')
  const publishedAt = Date.parse('2025-03-01T08:00:00Z')
  const terms = { sections: ['Harbour'], topics: ['Wall'], tags: ['sea'], authors: ['Ida Marsh'] }
  const article = await storage.callInternal('import:article', {
    document,
    ...terms,
    state: 'published',
    publishedAt,
  })
  expect(article).toMatchObject({ live: true, workingCopy: false, firstPublishedAt: publishedAt })
  const changed = await storage.call('article:setTerms', {
    id: article.id,
    kind: 'tag',
    names: ['sea', 'stone'],
  })
  expect(changed.workingCopy).toBe(true)
})

test('no door makes a story live that the table or the checks refuse', async () => {
  const { storage } = openTemporaryWorkspace()
  const writer = await storage.call('profile:create', { name: 'Ines Rowe', roles: ['journalist'] })
  const terms = { sections: [], topics: [], tags: [], authors: [] }
  const whole = { ...terms, document: emptyDocumentJson('Fog'), state: 'published' as const }
  const without = { ...terms, document: emptyDocumentJson(), state: 'published' as const }
  await expect(storage.callInternal('import:article', whole, { profileId: writer.id })).rejects.toMatchObject(
    {
      code: 'notAllowed',
    },
  )
  await expect(storage.callInternal('import:article', without)).rejects.toMatchObject({
    code: 'checksFailed',
  })
  expect((await storage.call('article:list', { limit: 10, offset: 0 })).total).toBe(0)
  const { id } = await storage.callInternal('import:article', whole)
  await expect(
    storage.call('outbox:queue', { articleIds: [id] }, { profileId: writer.id }),
  ).rejects.toMatchObject({ code: 'notAllowed' })
})

test('the focus of the featured picture is part of what is published', async () => {
  const folder = newWorkspaceFolder()
  const workspace = openWorkspace(folder, { holder: 'A test' })
  onTestFinished(() => workspace.close())
  const { storage } = workspace
  const { id } = await storyWith(storage, 'Night trains return')
  const { hash: media } = await storage.call('media:add', { bytes: drawPicture(40, 30, 1) })
  const picture = { media, alt: 'A train', caption: '', credit: '' }
  const focusOn = (x: number) =>
    storage.call('article:updateDetails', {
      id,
      patch: { featuredImage: { ...picture, focus: { x, y: 0.25 } } },
    })
  const liveFocus = () => {
    const publication = openPublication(folder)
    try {
      return publication.articles[0]?.featuredImage?.focus
    } finally {
      publication.close()
    }
  }
  await focusOn(0.1)
  await storage.call('article:move', { id, move: 'publish' })
  expect(liveFocus()).toEqual({ x: 0.1, y: 0.25 })
  expect(await focusOn(0.9)).toMatchObject({ workingCopy: true })
  expect(liveFocus()).toEqual({ x: 0.1, y: 0.25 })
  await storage.call('article:move', { id, move: 'publish' })
  expect(liveFocus()).toEqual({ x: 0.9, y: 0.25 })
})
