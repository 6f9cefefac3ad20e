import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createRecentWorkspaces } from './recentWorkspaces'

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-recent-'))
  path = join(folder, 'recent.json')
})

test('the newest comes first, once, and is the one to open again', () => {
  const recent = createRecentWorkspaces(path)
  recent.opened('/a', 'A', 1)
  recent.opened('/b', 'B', 2)
  recent.opened('/a', 'A', 3)
  expect(recent.list().map((entry) => [entry.folder, entry.openedAt])).toEqual([
    ['/a', 3],
    ['/b', 2],
  ])
  expect(createRecentWorkspaces(path).last()).toBe('/a')
})

test('a folder that was moved away is shown as missing', () => {
  const recent = createRecentWorkspaces(path)
  const there = join(folder, 'there')
  mkdirSync(there)
  writeFileSync(join(there, 'galley.db'), '')
  recent.opened(there, 'There', 1)
  recent.opened(join(folder, 'gone'), 'Gone', 2)
  expect(recent.list().map((entry) => [entry.name, entry.missing])).toEqual([
    ['Gone', true],
    ['There', false],
  ])
})

test('the profile used in a workspace is remembered when it is opened again', () => {
  const recent = createRecentWorkspaces(path)
  recent.opened('/a', 'A', 1)
  recent.useProfile('/a', 'editor')
  recent.opened('/a', 'A', 2)
  expect(recent.profileIn('/a')).toBe('editor')
})

test('closing by hand leaves nothing to open at the next start; forgetting removes the entry', () => {
  const recent = createRecentWorkspaces(path)
  recent.opened('/a', 'A', 1)
  recent.closed()
  expect(recent.last()).toBeNull()
  expect(recent.knows('/a')).toBe(true)
  recent.forget('/a')
  expect(recent.list()).toEqual([])
})

test('a damaged file counts as an empty one', () => {
  writeFileSync(path, '{"last": 3')
  const recent = createRecentWorkspaces(path)
  expect(recent.list()).toEqual([])
  recent.opened('/a', 'A', 1)
  expect(recent.last()).toBe('/a')
})
