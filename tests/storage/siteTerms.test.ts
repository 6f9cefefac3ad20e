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
