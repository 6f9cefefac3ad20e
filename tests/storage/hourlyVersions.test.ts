import { expect, onTestFinished, test } from 'vitest'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { openForEditing } from './editing'
import { newWorkspaceFolder } from './temporaryWorkspace'

const minute = 60_000
const start = Date.UTC(2026, 2, 9, 8, 0)

/** A desk whose clock stands where it is set, with one story open in it. */
async function deskAt() {
  let now = start
  const { storage, close } = openWorkspace(newWorkspaceFolder(), { holder: 'A test', now: () => now })
  onTestFinished(close)
  const { id } = await storage.call('article:create', { headline: 'Fog' })
  const story = await openForEditing(storage, id)
  return {
    storage,
    id,
    /** Adds a word to the headline so many minutes after the start, and lets the story be projected. */
    typeAt: async (minutes: number, word: string) => {
      now = start + minutes * minute
      story.type(0, ` ${word}`)
      await story.save()
      await storage.call('document:projection', { id })
    },
    versions: async () =>
      (await storage.call('version:list', { id }))
        .toReversed()
        .map(({ reason, headline, at }) => [reason, headline, (at - start) / minute]),
  }
}

test('an hour of work without a pause is kept as it is then', async () => {
  const desk = await deskAt()
  for (const minutes of [10, 30, 50]) await desk.typeAt(minutes, `at${minutes}`)
  expect(await desk.versions()).toEqual([])
  await desk.typeAt(60, 'at60')
  expect(await desk.versions()).toEqual([['hourly', 'Fog at10 at30 at50 at60', 60]])
  await desk.typeAt(80, 'at80')
  await desk.typeAt(100, 'at100')
  await desk.typeAt(120, 'at120')
  expect(await desk.versions()).toHaveLength(1)
  await desk.typeAt(140, 'at140')
  expect((await desk.versions()).at(-1)).toEqual([
    'hourly',
    'Fog at10 at30 at50 at60 at80 at100 at120 at140',
    140,
  ])
})

test('after a pause, the story is kept as the earlier session left it', async () => {
  const desk = await deskAt()
  await desk.typeAt(5, 'evening')
  await desk.typeAt(12, 'end')
  await desk.typeAt(14 * 60, 'morning')
  expect(await desk.versions()).toEqual([['hourly', 'Fog evening end', 12]])
  // The new session is kept in its turn.
  await desk.typeAt(14 * 60 + 29, 'on')
  expect(await desk.versions()).toHaveLength(1)
  await desk.typeAt(14 * 60 + 58, 'and')
  await desk.typeAt(15 * 60, 'hour')
  expect((await desk.versions()).at(-1)).toEqual(['hourly', 'Fog evening end morning on and hour', 900])
})

test('a session that began less than an hour ago leaves the one before it in a version', async () => {
  const desk = await deskAt()
  await desk.typeAt(10, 'first')
  await desk.typeAt(40, 'second')
  expect(await desk.versions()).toEqual([])
  await desk.typeAt(62, 'third')
  expect(await desk.versions()).toEqual([['hourly', 'Fog first', 10]])
})

test('the earlier session is read from the journal when a snapshot already holds what came later', async () => {
  const desk = await deskAt()
  await desk.typeAt(1, 'before')
  await desk.typeAt(45, 'later')
  const story = await openForEditing(desk.storage, desk.id)
  for (let count = 0; count < 450; count++) {
    story.type(1, 'x')
    await story.save()
  }
  await desk.storage.call('document:projection', { id: desk.id })
  await desk.typeAt(61, 'after')
  expect(await desk.versions()).toEqual([['hourly', 'Fog before', 1]])
  const [version] = await desk.storage.call('version:list', { id: desk.id })
  const { document } = await desk.storage.call('version:get', { versionId: version?.id ?? '' })
  expect(JSON.stringify(document)).not.toContain('xx')
})
