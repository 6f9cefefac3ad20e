import { expect, test } from 'vitest'
import { openArticleInPublication, openPublication } from '../../src/main/site/openPublication'
import { emptyDocumentJson } from '../../src/shared/document/articleDocument'
import { openForEditing } from './editing'
import { openTemporaryWorkspace } from './temporaryWorkspace'

test('the publication is what is live: frozen text, present names', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'Night trains return', section: 'Travel' })
  const story = await openForEditing(storage, id)
  story.type(2, 'Live text.')
  await story.save()
  await storage.call('article:setTerms', { id, kind: 'tag', names: ['rail'] })
  await storage.call('article:move', { id, move: 'publish' })
  story.type(2, ' Edited text.')
  await story.save()
  await storage.call('article:setTerms', { id, kind: 'tag', names: ['rail', 'night'] })
  const [rail] = await storage.call('term:suggest', { kind: 'tag', prefix: 'rail', limit: 1 })
  await storage.call('term:rename', { id: rail?.id ?? '', name: 'Railways' })

  const publication = openPublication(folder)
  const [article] = publication.articles
  expect(article).toMatchObject({
    headline: 'Night trains return',
    section: { name: 'Travel' },
    updatedAt: null,
  })
  expect(article?.tags).toEqual([{ name: 'Railways', slug: 'railways' }])
  expect(JSON.stringify(publication.document(id))).not.toContain('Edited')
  publication.close()

  const working = openArticleInPublication(folder, 'night-trains-return')
  expect(JSON.stringify(working.document)).toContain('Edited text.')
  expect(working.article.tags.map((tag) => tag.name)).toEqual(['Railways', 'night'])
  working.publication.close()
})

test('a merged term stands for those that were merged into it, also in what is live', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const { id } = await storage.call('article:create', { headline: 'One' })
  await storage.call('article:setTerms', { id, kind: 'tag', names: ['boats', 'ferries'] })
  await storage.call('article:move', { id, move: 'publish' })
  const [boats, ferries] = await storage.call('term:list', { kind: 'tag' })
  await storage.call('term:merge', { from: [boats?.id ?? ''], into: ferries?.id ?? '' })
  const publication = openPublication(folder)
  expect(publication.articles[0]?.tags).toEqual([{ name: 'ferries', slug: 'ferries' }])
  publication.close()
})

test('the preview gets the page around a story that was never published', async () => {
  const { storage } = openTemporaryWorkspace()
  const live = await storage.call('article:create', { headline: 'Live one', section: 'Travel' })
  await storage.call('article:move', { id: live.id, move: 'publish' })
  const draft = await storage.call('article:create', { headline: 'Draft', section: 'Travel' })
  const { article, site } = await storage.call('preview:context', { id: draft.id })
  expect(article).toMatchObject({ slug: 'draft', publishedAt: null, path: 'travel/draft.html' })
  expect(article.related.map((card) => card.headline)).toEqual(['Live one'])
  expect(site.sections).toEqual([{ name: 'Travel', slug: 'travel' }])
})

test('work on drafts and the outbox leaves the site around the preview as it was worked out', async () => {
  const { storage, folder } = openTemporaryWorkspace()
  const live = await storage.call('article:create', { headline: 'Live one', section: 'Travel' })
  await storage.call('article:move', { id: live.id, move: 'publish' })
  const draft = await storage.call('article:create', { headline: 'Draft', section: 'Travel' })
  const { site } = await storage.call('preview:context', { id: draft.id })

  await storage.call('article:setTerms', { id: draft.id, kind: 'tag', names: ['Fog'] })
  await storage.call('target:add', { name: 'Site', settings: { kind: 'folder', path: `${folder}-site` } })
  await storage.call('outbox:queue', { articleIds: [live.id] })
  const after = await storage.call('preview:context', { id: draft.id })
  expect(after.site).toBe(site)
  expect(after.article.tags).toEqual([{ name: 'Fog', slug: 'fog' }])
})

test('what changes the site reaches the preview at once', async () => {
  const { storage } = openTemporaryWorkspace()
  const draft = await storage.call('article:create', { headline: 'Draft', section: 'Travel' })
  const preview = () => storage.call('preview:context', { id: draft.id })
  expect((await preview()).article.related).toEqual([])

  const live = await storage.call('article:create', { headline: 'Live one', section: 'Travel' })
  await storage.call('article:setTerms', { id: live.id, kind: 'topic', names: ['Night trains', 'Rails'] })
  await storage.call('article:move', { id: live.id, move: 'publish' })
  expect((await preview()).article.related.map((card) => card.headline)).toEqual(['Live one'])

  const [trains, rails] = await storage.call('term:list', { kind: 'topic' })
  if (trains === undefined || rails === undefined) throw new Error('two topics expected')
  const topics = async () => (await preview()).site.topics.map((topic) => topic.name)
  expect(await topics()).toEqual(['Night trains', 'Rails'])
  await storage.call('term:rename', { id: trains.id, name: 'Sleepers' })
  expect(await topics()).toEqual(['Sleepers', 'Rails'])
  await storage.call('term:merge', { from: [rails.id], into: trains.id })
  expect(await topics()).toEqual(['Sleepers'])
  await storage.call('term:remove', { id: trains.id })
  expect(await topics()).toEqual([])

  await storage.call('site:update', { name: 'The Night Courier' })
  expect((await preview()).site.settings.name).toBe('The Night Courier')

  await storage.callInternal('import:article', {
    document: emptyDocumentJson('From elsewhere'),
    sections: ['Travel'],
    topics: [],
    tags: [],
    authors: [],
    state: 'published',
  })
  const related = async () => (await preview()).article.related.map((card) => card.headline).sort()
  expect(await related()).toEqual(['From elsewhere', 'Live one'])
  await storage.call('article:move', { id: live.id, move: 'withdraw', note: 'It was not so.' })
  expect(await related()).toEqual(['From elsewhere'])
})

test('settings that lead readers elsewhere are secure addresses, or are refused', async () => {
  const { storage } = openTemporaryWorkspace()
  const good = {
    socialAccounts: [{ name: 'Mastodon', address: 'https://social.example/@courier' }],
    signInAddress: 'https://accounts.example/',
    commentsAddress: 'https://talk.example/embed?page={address}',
  }
  await storage.call('site:update', good)
  // A change of one setting leaves the others.
  await storage.call('site:update', { tagline: 'By the water' })
  expect(await storage.call('site:get', {})).toMatchObject({ ...good, tagline: 'By the water' })
  for (const wrong of [
    { socialAccounts: [{ name: 'Mastodon', address: 'http://social.example/' }] },
    { socialAccounts: [{ name: 'Mastodon', address: '' }] },
    { socialAccounts: [{ name: ' ', address: 'https://social.example/' }] },
    { signInAddress: 'javascript:alert(1)' },
    { commentsAddress: '<script src="https://talk.example/x.js"></script>' },
    { commentsAddress: 'https://{story}.example/' },
  ]) {
    await expect(storage.call('site:update', wrong), JSON.stringify(wrong)).rejects.toMatchObject({
      code: 'invalidInput',
    })
  }
  expect(await storage.call('site:get', {})).toMatchObject(good)
})
