import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createSampleWorkspace } from '../../src/main/sample/createSampleWorkspace'
import { openWritable } from '../../src/main/storage/database'
import { type OpenedWorkspace, openWorkspace } from '../../src/main/storage/openWorkspace'
import type { StorageApi } from '../../src/main/storage/storageApi'
import { termKey } from '../../src/shared/article/term'
import { suggestedKinds } from '../../src/shared/tagging/suggestion'
import { openForEditing } from './editing'
import { addManyStories, storyId } from './manyStories'
import { newWorkspaceFolder, openTemporaryWorkspace } from './temporaryWorkspace'

describe('in the sample workspace', () => {
  let root: string
  let workspace: OpenedWorkspace

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'galley-suggestions-'))
    await createSampleWorkspace(join(root, 'courier'), Date.UTC(2031, 4, 7, 10))
    workspace = openWorkspace(join(root, 'courier'), { holder: 'A test' })
  })
  afterAll(async () => {
    await workspace.close()
    rmSync(root, { recursive: true, force: true })
  })

  const idOf = async (slug: string) => (await workspace.storage.call('article:find', { slug })).id
  const names = (list: readonly { name: string }[]) => list.map(({ name }) => name)

  test('no suggestion repeats what a story has, is half a name, or says nothing', async () => {
    const { items } = await workspace.storage.call('article:list', { limit: 500, offset: 0 })
    for (const { id, headline } of items) {
      const article = await workspace.storage.call('article:get', { id })
      const found = await workspace.storage.call('article:suggestTerms', { id })
      const all = [...found.tags, ...found.topics, ...found.sections]
      const had = [article.tags, article.topics, article.sections].flat().map(({ name }) => termKey(name))
      expect
        .soft(
          all.filter(({ name }) => had.includes(termKey(name))),
          headline,
        )
        .toEqual([])
      expect.soft(new Set(all.map(({ name }) => termKey(name))).size, headline).toBe(all.length)
      const wrong = /^(the|a|mr|ms|mrs|maren|port|aldana|quill|monday|tuesday|however|he|she|they|it)$/i
      expect
        .soft(
          names(all).filter((name) => wrong.test(name)),
          headline,
        )
        .toEqual([])
      expect(found.tags.length).toBeLessThanOrEqual(8)
      // Terms in use that the text has stand before new ones, and those before the company of others.
      const order = found.tags.map(({ reason }) =>
        ['inText', 'name', 'subject', 'together', 'likeEarlier'].indexOf(reason),
      )
      expect.soft(order, headline).toEqual([...order].sort())
    }
  })

  test.each([
    ['ministers-agree-to-reopen-talks-on-the-strait', ['Vessing', 'ferries', 'Port Maren'], 'Strait talks'],
    ['harbour-wall-vote-slips-to-the-autumn', ['council', 'Port Maren'], 'Harbour wall'],
    ['a-quiet-season-for-the-island-ferries', ['islands', 'ferries', 'Skerrow', 'Tarn Holm'], undefined],
    ['three-days-on-foot-around-great-skerrow', ['Skerrow', 'Sallow Bay', 'Hob’s Landing'], undefined],
    ['the-wall-and-the-water', ['council', 'Old Quay', 'Cinder Lane'], 'Harbour wall'],
  ])('a story without terms is offered what it is about: %s', async (slug, tags, topic) => {
    const id = await idOf(slug)
    const article = await workspace.storage.call('article:get', { id })
    for (const kind of suggestedKinds)
      await workspace.storage.call('article:setTerms', { id, kind, names: [] })
    const found = await workspace.storage.call('article:suggestTerms', { id })
    expect(names(found.tags)).toEqual(expect.arrayContaining(tags))
    if (topic !== undefined) expect(names(found.topics)).toContain(topic)
    for (const kind of suggestedKinds) {
      const before = { tag: article.tags, topic: article.topics, section: article.sections }[kind]
      await workspace.storage.call('article:setTerms', { id, kind, names: names(before) })
    }
  })

  test('sections come from stories that share tags, or words', async () => {
    const id = await idOf('a-quiet-season-for-the-island-ferries')
    await workspace.storage.call('article:setTerms', { id, kind: 'section', names: [] })
    const { sections } = await workspace.storage.call('article:suggestTerms', { id })
    expect(sections[0]).toMatchObject({ name: 'Travel', reason: 'together' })
    expect(sections[0]?.companion).toMatch(/Skerrow|ferries|islands/)
  })
})

test('what is dismissed stays dismissed for that story alone, and can be had back', async () => {
  const { storage } = openTemporaryWorkspace()
  const write = async (headline: string) => {
    const { id } = await storage.call('article:create', { headline })
    const story = await openForEditing(storage, id)
    story.type(
      2,
      'The boat from Tarn Holm to Vessing is late. Tarn Holm waits, and Vessing waits for Tarn Holm.',
    )
    await story.save()
    await storage.call('document:projection', { id })
    return id
  }
  const id = await write('Late again')
  const other = await write('Late once more')
  const tagsOf = async (of: string) =>
    (await storage.call('article:suggestTerms', { id: of })).tags.map(({ name }) => name)
  expect(await tagsOf(id)).toEqual(['Tarn Holm', 'Vessing'])
  await storage.call('article:dismissSuggestion', { id, kind: 'tag', name: 'tarn holm', dismissed: true })
  expect(await tagsOf(id)).toEqual(['Vessing'])
  expect(await tagsOf(other)).toEqual(['Tarn Holm', 'Vessing'])
  await storage.call('article:dismissSuggestion', { id, kind: 'tag', name: 'Tarn Holm', dismissed: false })
  expect(await tagsOf(id)).toEqual(['Tarn Holm', 'Vessing'])
  const nobody = { id: 'nobody', kind: 'tag', name: 'x', dismissed: true } as const
  await expect(storage.call('article:dismissSuggestion', nobody)).rejects.toMatchObject({ code: 'notFound' })
})

test('renamed, merged, removed and new terms are found as they are now', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'Ferries and trams' })
  const other = await storage.call('article:create', { headline: 'Another' })
  await storage.call('article:setTerms', { id: other.id, kind: 'tag', names: ['boats', 'Trams'] })
  const found = async () =>
    (await storage.call('article:suggestTerms', { id })).tags
      .filter(({ termId }) => termId !== null)
      .map(({ name }) => name)
  expect(await found()).toEqual(['Trams'])
  const [boats] = (await storage.call('article:get', { id: other.id })).tags
  await storage.call('term:rename', { id: boats?.id ?? '', name: 'ferry' })
  expect(await found()).toEqual(['ferry', 'Trams'])
  await storage.call('term:remove', { id: boats?.id ?? '' })
  expect(await found()).toEqual(['Trams'])
  await storage.call('term:create', { kind: 'tag', name: 'Ferries' })
  expect(await found()).toEqual(['Ferries', 'Trams'])
})

test('twenty thousand stories and ten thousand tags make a suggestion little slower than the story alone', async () => {
  const folder = newWorkspaceFolder()
  addManyStories(folder, 20_000)
  const database = openWritable(join(folder, 'galley.db'), { create: false })
  const addTerm = database.prepare<unknown[]>(
    'INSERT INTO terms (id, kind, name, key, slug, position) VALUES (?, ?, ?, ?, ?, ?)',
  )
  database.transaction(() => {
    for (let number = 0; number < 10_000; number++) {
      const name = `subject${number} matter`
      addTerm.run(randomUUID(), 'tag', name, name, `subject-${number}`, 1000 + number)
    }
  })
  database.close()
  const opened = openWorkspace(folder, { holder: 'A test' })
  onTestFinished(() => opened.close())
  const { storage } = opened
  const id = await addLongStory(storage)
  const alone = openTemporaryWorkspace().storage
  const idAlone = await addLongStory(alone)
  const times = { crowded: [] as number[], alone: [] as number[] }
  for (let round = 0; round < 9; round++) {
    times.crowded.push(await suggestionTime(storage, id))
    times.alone.push(await suggestionTime(alone, idAlone))
  }
  // The first call reads the terms as well.
  const [first = 0, ...later] = times.crowded
  const crowded = middle(later)
  const control = middle(times.alone.slice(1))
  process.stdout.write(
    `suggestions in 20,000 stories: first ${first.toFixed(0)} ms, then ${crowded.toFixed(0)} ms; alone ${control.toFixed(0)} ms\n`,
  )
  expect((await storage.call('article:suggestTerms', { id })).tags.length).toBeGreaterThan(3)
  // Against the same story alone, turn about: how fast the machine is plays no part.
  expect(crowded).toBeLessThan(control * 3)
  expect((await storage.call('article:suggestTerms', { id: storyId(3) })).sections).toBeDefined()
}, 60_000)

/** A story of some 14,000 words with a subject of its own in each paragraph. @returns its id */
async function addLongStory(storage: StorageApi): Promise<string> {
  const { id } = await storage.call('article:create', { headline: 'Tag 7 and tag 9 of the harbour' })
  const story = await openForEditing(storage, id)
  for (let line = 0; line < 700; line++)
    story.addBlock(
      'paragraph',
      `Subject${line} matter came up again in Port Maren, where the council met for an hour or two.`,
    )
  await story.save()
  await storage.call('document:projection', { id })
  return id
}

/** In milliseconds. */
async function suggestionTime(storage: StorageApi, id: string): Promise<number> {
  const started = performance.now()
  await storage.call('article:suggestTerms', { id })
  return performance.now() - started
}

function middle(times: readonly number[]): number {
  return times.toSorted((one, two) => one - two)[Math.floor(times.length / 2)] ?? 0
}
