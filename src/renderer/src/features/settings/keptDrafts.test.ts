import { expect, test } from 'vitest'
import { unchosenLook } from '../../../../shared/site/look'
import { readKeptDrafts } from './keptDrafts'

const drafts = (site: unknown, authors: unknown = {}) =>
  readKeptDrafts({ '/desk': { site, authors } }).get('/desk')

test('what cannot be saved yet is a draft too', () => {
  const site = {
    name: '',
    baseUrl: 'not an address',
    look: { ...unchosenLook, accent: '#ff' },
    socialAccounts: [{ name: '', address: 'social' }],
    logo: 'a'.repeat(64),
  }
  const author = { avatar: null, biography: 'b'.repeat(2_000), links: [{ name: 'Blog', address: '' }] }
  expect(drafts(site, { nell: author })).toEqual({ site, authors: { nell: author } })
})

test('what is not what this build knows is left out, and the rest kept', () => {
  const look = { ...unchosenLook, headlineFace: 'comic' }
  const site = { name: 'Lantern', dateForm: 'epic', gone: 1, socialAccounts: [{ name: 1 }], look, logo: 'x' }
  expect(drafts(site, { nell: { biography: 'no picture' } })).toEqual({
    site: { name: 'Lantern' },
    authors: {},
  })
  expect(drafts({ dateForm: 'epic' })).toBeUndefined()
  for (const stored of [null, 'text', [], { '/desk': null }, { '/desk': { site: 3, authors: {} } }])
    expect(readKeptDrafts(stored).size).toBe(0)
})
