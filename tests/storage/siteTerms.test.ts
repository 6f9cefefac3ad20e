import { describe, expect, test } from 'vitest'
import { emptyProfile } from '../../src/shared/site/authorProfile'
import { openTemporaryWorkspace } from './temporaryWorkspace'

const profile = {
  avatar: null,
  biography: 'Writes about boats.',
  links: [{ name: 'Mastodon', address: 'https://social.example/@nell' }],
}

describe('what is told of an author', () => {
  test('is kept, and reaches the pages of the stories', async () => {
    const { storage } = openTemporaryWorkspace()
    const author = await storage.call('term:create', { kind: 'author', name: 'Nell Quay' })
    expect((await storage.call('author:list', {})).map((listed) => listed.profile)).toEqual([emptyProfile])
    await storage.call('author:update', { id: author.id, profile })
    expect(await storage.call('author:list', {})).toMatchObject([{ name: 'Nell Quay', count: 0, profile }])
    const { id } = await storage.call('article:create', { headline: 'Fog' })
    await storage.call('article:setTerms', { id, kind: 'author', names: ['Nell Quay', 'Tobin Ask'] })
    const { article } = await storage.call('preview:context', { id })
    expect(article.authors).toEqual([
      { name: 'Nell Quay', slug: 'nell-quay', profile },
      { name: 'Tobin Ask', slug: 'tobin-ask' },
    ])
  })

  test('is refused with links that lead nowhere safe, and with a picture that is not there', async () => {
    const { storage } = openTemporaryWorkspace()
    const author = await storage.call('term:create', { kind: 'author', name: 'Nell Quay' })
    const tag = await storage.call('term:create', { kind: 'tag', name: 'Fog' })
    const set = (id: string, part: Partial<typeof profile> | { avatar: string }) =>
      storage.call('author:update', { id, profile: { ...profile, ...part } })
    await expect(
      set(author.id, { links: [{ name: 'x', address: 'javascript:alert(1)' }] }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(
      set(author.id, { links: [{ name: ' ', address: 'https://social.example/' }] }),
    ).rejects.toMatchObject({ code: 'invalidInput' })
    await expect(set(author.id, { avatar: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'notFound' })
    await expect(set(tag.id, {})).rejects.toMatchObject({ code: 'invalidInput' })
    expect((await storage.call('author:list', {}))[0]?.profile).toEqual(emptyProfile)
  })
})

describe('sections as a tree', () => {
  async function newsroom() {
    const { storage } = openTemporaryWorkspace()
    const idOf: Record<string, string> = {}
    for (const name of ['Harbour', 'Ferries', 'Politics', 'Culture']) {
      idOf[name] = (await storage.call('term:create', { kind: 'section', name })).id
    }
    const drawn = async () =>
      (await storage.call('section:list', {}))
        .map(({ name, level }) => '>'.repeat(level - 1) + name)
        .join(' ')
    const arrange = (...order: [name: string, parent: string | null][]) =>
      storage.call('section:arrange', {
        sections: order.map(([name, parent]) => ({
          id: idOf[name] ?? name,
          parent: parent === null ? null : (idOf[parent] ?? parent),
        })),
      })
    return { storage, idOf, drawn, arrange }
  }

  test('are kept in the order set; those not named stand behind', async () => {
    const { storage, drawn, arrange } = await newsroom()
    expect(await drawn()).toBe('Harbour Ferries Politics Culture')
    await arrange(['Politics', null], ['Harbour', null], ['Ferries', 'Harbour'])
    expect(await drawn()).toBe('Politics Harbour >Ferries Culture')
    expect((await storage.call('term:list', { kind: 'section' })).map(({ name }) => name)).toEqual([
      'Politics',
      'Harbour',
      'Ferries',
      'Culture',
    ])
  })

  test('never stand under themselves or what is no section', async () => {
    const { drawn, arrange } = await newsroom()
    await expect(arrange(['Harbour', 'Ferries'], ['Ferries', 'Harbour'])).rejects.toMatchObject({
      code: 'invalidInput',
    })
    await expect(arrange(['Harbour', 'nowhere'])).rejects.toMatchObject({ code: 'notFound' })
    await expect(arrange(['Harbour', null], ['Harbour', null])).rejects.toMatchObject({
      code: 'invalidInput',
    })
    expect(await drawn()).toBe('Harbour Ferries Politics Culture')
  })

  test('keep their place when the one above is merged or removed', async () => {
    const { storage, idOf, drawn, arrange } = await newsroom()
    await arrange(['Harbour', null], ['Ferries', 'Harbour'], ['Politics', null])
    await storage.call('term:merge', { from: [idOf.Harbour ?? ''], into: idOf.Politics ?? '' })
    expect(await drawn()).toBe('Politics >Ferries Culture')
    await storage.call('term:merge', { from: [idOf.Politics ?? ''], into: idOf.Ferries ?? '' })
    expect(await drawn()).toBe('Ferries Culture')
    await arrange(['Culture', null], ['Ferries', 'Culture'])
    await storage.call('term:remove', { id: idOf.Culture ?? '' })
    expect(await drawn()).toBe('Ferries')
  })

  test('show themselves above a story: its parent is in the navigation, and lists it', async () => {
    const { storage, arrange } = await newsroom()
    await arrange(['Harbour', null], ['Ferries', 'Harbour'])
    const { id } = await storage.call('article:create', { headline: 'Fog', section: 'Ferries' })
    await storage.call('article:move', { id, move: 'publish' })
    const { site, article } = await storage.call('preview:context', { id })
    expect(site.sections).toEqual([
      { name: 'Harbour', slug: 'harbour' },
      { name: 'Ferries', slug: 'ferries', parent: 'harbour' },
    ])
    expect(article.path).toBe('ferries/fog.html')
  })
})

test('the topic bar has the topics chosen, in their order, and the busiest while none is', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'Fog' })
  const { topics } = await storage.call('article:setTerms', { id, kind: 'topic', names: ['Fog', 'Talks'] })
  await storage.call('article:move', { id, move: 'publish' })
  const bar = async () => (await storage.call('preview:context', { id })).site.topics.map(({ name }) => name)
  expect(await bar()).toEqual(['Fog', 'Talks'])
  const wall = await storage.call('term:create', { kind: 'topic', name: 'Harbour wall' })
  const chosen = [wall.id, topics[1]?.id ?? '', 'gone']
  await storage.call('site:update', { topicBar: chosen })
  expect(await bar()).toEqual(['Harbour wall', 'Talks'])
  await storage.call('site:update', { topicBar: ['gone'] })
  expect(await bar()).toEqual(['Fog', 'Talks'])
})

test('the preview shows the site as it would be, and keeps nothing', async () => {
  const { storage } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'Fog', section: 'Harbour' })
  await storage.call('article:setTerms', { id, kind: 'author', names: ['Nell Quay'] })
  await storage.call('article:move', { id, move: 'publish' })
  const settings = { name: 'The Other Courier' }
  const home = await storage.call('preview:site', { settings, show: 'home' })
  expect(home.site.settings.name).toBe('The Other Courier')
  expect(home.list?.cards.map((card) => card.headline)).toEqual(['Fog'])
  const story = await storage.call('preview:site', { settings, show: 'story' })
  expect(story.story?.details.path).toBe('harbour/fog.html')
  const [author] = await storage.call('author:list', {})
  const page = await storage.call('preview:site', {
    settings: {},
    show: 'author',
    author: { id: author?.id ?? '', profile },
  })
  expect(page.list).toMatchObject({ kind: 'author', term: { name: 'Nell Quay', profile }, pageNumber: 1 })
  expect(page.list?.cards).toHaveLength(1)
  expect((await storage.call('site:get', {})).name).toBe('Port Maren Courier')
  expect((await storage.call('author:list', {}))[0]?.profile).toEqual(emptyProfile)
})
