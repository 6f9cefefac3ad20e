import { expect, test } from 'vitest'
import { createGrants } from './grants'

test('a grant is good for its own purpose only', () => {
  const grants = createGrants()
  const { grant, path } = grants.give('exportSite', ['/home/ada/site'])
  expect(path).toBe('/home/ada/site')
  expect(grants.use(grant, 'exportSite')).toEqual(['/home/ada/site'])
  expect(() => grants.use(grant, 'openWorkspace')).toThrow('not chosen in a dialog')
  expect(() => grants.use('/home/ada/site', 'exportSite')).toThrow('not chosen in a dialog')
})

test('a path is covered only when that very path was chosen for that purpose', () => {
  const grants = createGrants()
  grants.give('target', ['/srv/site'])
  expect(grants.covers('/srv/site', 'target')).toBe(true)
  expect(grants.covers('/srv', 'target')).toBe(false)
  expect(grants.covers('/srv/site', 'exportSite')).toBe(false)
})
