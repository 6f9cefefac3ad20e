import { expect, test } from 'vitest'
import { openTemporaryWorkspace } from './temporaryWorkspace'

test('case, accents and Unicode form make no twins', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'One' })
  const other = await storage.call('article:create', { headline: 'Two' })
  await storage.call('article:setTerms', {
    id,
    kind: 'tag',
    names: ['Élection', 'E\u0301lection', 'ELECTION', ' élection '],
  })
  const second = await storage.call('article:setTerms', {
    id: other.id,
    kind: 'tag',
    names: ['election', 'Fog'],
  })
  expect(second.tags.map((tag) => tag.name)).toEqual(['Élection', 'Fog'])
  const tags = await storage.call('term:list', { kind: 'tag' })
  expect(tags.map((tag) => [tag.name, tag.count])).toEqual([
    ['Élection', 2],
    ['Fog', 1],
  ])
})

test('typing suggests those in use, by prefix and count', async () => {
  const { storage } = openTemporaryWorkspace()
  for (const [headline, names] of [
    ['a', ['harbour wall', 'Harvest']],
    ['b', ['Harvest']],
    ['c', ['Ferries']],
  ] as const) {
    const { id } = await storage.call('article:create', { headline })
    await storage.call('article:setTerms', { id, kind: 'tag', names: [...names] })
  }
  const suggested = await storage.call('term:suggest', { kind: 'tag', prefix: 'HAR', limit: 5 })
  expect(suggested.map((tag) => tag.name)).toEqual(['Harvest', 'harbour wall'])
})

test('renaming and merging reach every story at once', async () => {
  const { storage } = openTemporaryWorkspace()
  const one = await storage.call('article:create', { headline: 'One' })
  const two = await storage.call('article:create', { headline: 'Two' })
  await storage.call('article:setTerms', { id: one.id, kind: 'tag', names: ['ferry', 'boats'] })
  await storage.call('article:setTerms', { id: two.id, kind: 'tag', names: ['boats'] })
  const [ferry, boats] = await storage.call('term:list', { kind: 'tag' })
  if (ferry === undefined || boats === undefined) throw new Error('two tags expected')
  await storage.call('term:rename', { id: ferry.id, name: 'Ferries' })
  await expect(storage.call('term:rename', { id: boats.id, name: 'FERRIES' })).rejects.toMatchObject({
    code: 'conflict',
  })
  const merged = await storage.call('term:merge', { from: [boats.id], into: ferry.id })
  expect(merged.count).toBe(2)
  expect((await storage.call('article:get', { id: two.id })).tags.map((tag) => tag.name)).toEqual(['Ferries'])
  expect((await storage.call('article:get', { id: one.id })).tags.map((tag) => tag.name)).toEqual(['Ferries'])
})

test('the first section is the main one', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'One', section: 'Europe' })
  const article = await storage.call('article:setTerms', {
    id,
    kind: 'section',
    names: ['Business', 'Europe'],
  })
  expect(article.section?.name).toBe('Business')
  const list = await storage.call('article:list', { termId: article.sections[1]?.id, limit: 10, offset: 0 })
  expect(list.items.map((item) => item.section?.name)).toEqual(['Business'])
})

test('a section is never called like a folder of the site', async () => {
  const { storage } = openTemporaryWorkspace()
  for (const name of ['Tags', 'archive', ' Ärchive ', 'Page', 'Search']) {
    await expect(storage.call('term:create', { kind: 'section', name })).rejects.toMatchObject({
      code: 'invalidInput',
      remedy: expect.stringContaining('fuller name'),
    })
  }
  expect(await storage.call('term:list', { kind: 'section' })).toEqual([])
  const tags = await storage.call('term:create', { kind: 'section', name: 'Tags of the paper' })
  expect(tags.slug).toBe('tags-of-the-paper')
  await expect(storage.call('term:rename', { id: tags.id, name: 'Archive' })).rejects.toMatchObject({
    code: 'invalidInput',
  })
  expect((await storage.call('term:create', { kind: 'tag', name: 'Archive' })).slug).toBe('archive')
})

test('terms beyond the basic plane are suggested as any other', async () => {
  const { storage } = openTemporaryWorkspace()
  await storage.call('term:create', { kind: 'tag', name: '🔥 wildfires' })
  await storage.call('term:create', { kind: 'tag', name: '🔥🌊 disasters' })
  await storage.call('term:create', { kind: 'tag', name: 'Fog' })
  const suggested = async (prefix: string) =>
    (await storage.call('term:suggest', { kind: 'tag', prefix, limit: 10 })).map((tag) => tag.name)
  expect(await suggested('')).toEqual(['Fog', '🔥 wildfires', '🔥🌊 disasters'])
  expect(await suggested('🔥')).toEqual(['🔥 wildfires', '🔥🌊 disasters'])
})

test('the summary names the fifty most used tags', async () => {
  const { storage } = openTemporaryWorkspace()
  const names = Array.from({ length: 60 }, (_, index) => `Tag ${String(index).padStart(2, '0')}`)
  const one = await storage.call('article:create', { headline: 'One' })
  const two = await storage.call('article:create', { headline: 'Two' })
  await storage.call('article:setTerms', { id: one.id, kind: 'tag', names: names.slice(0, 40) })
  await storage.call('article:setTerms', { id: two.id, kind: 'tag', names: names.slice(30) })
  const { tags } = await storage.call('workspace:summary', {})
  expect(tags.slice(0, 10).map((tag) => [tag.name, tag.count])).toEqual(
    names.slice(30, 40).map((name) => [name, 2]),
  )
  expect(tags).toHaveLength(50)
  await storage.call('article:setTerms', { id: one.id, kind: 'tag', names: ['Tag 59'] })
  const later = await storage.call('workspace:summary', {})
  expect(later.tags[0]).toMatchObject({ name: 'Tag 59', count: 2 })
  expect(later.tags.filter((tag) => tag.count === 0).length).toBeGreaterThan(0)
  expect((await storage.call('term:list', { kind: 'tag' })).map((tag) => tag.count)).toEqual(
    names.map((_, index) => (index === 59 ? 2 : index < 30 ? 0 : 1)),
  )
})
