import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { createRecentWorkspaces, type RecentWorkspaces } from './recentWorkspaces'

function opened(recent: RecentWorkspaces, place: string, name: string, openedAt: number): void {
  recent.opened({ folder: place, name, workspaceId: `id of ${name}`, openedAt })
}

let folder: string
let path: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-recent-'))
  path = join(folder, 'recent.json')
})

test('the newest comes first, once, and is the one to open again', () => {
  const recent = createRecentWorkspaces(path)
  opened(recent, '/a', 'A', 1)
  opened(recent, '/b', 'B', 2)
  opened(recent, '/a', 'A', 3)
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
  opened(recent, there, 'There', 1)
  opened(recent, join(folder, 'gone'), 'Gone', 2)
  expect(recent.list().map((entry) => [entry.name, entry.missing])).toEqual([
    ['Gone', true],
    ['There', false],
  ])
})

test('the profile used in a workspace is remembered when it is opened again', () => {
  const recent = createRecentWorkspaces(path)
  opened(recent, '/a', 'A', 1)
  recent.useProfile('/a', 'editor')
  opened(recent, '/a', 'A', 2)
  expect(recent.profileIn('/a', 'id of A')).toBe('editor')
})

test('one whose folder was moved is remembered once, with its profile; a copy beside the original is another', () => {
  const recent = createRecentWorkspaces(path)
  const [original, copy] = [join(folder, 'original'), join(folder, 'copy')]
  for (const place of [original, copy]) {
    mkdirSync(place)
    writeFileSync(join(place, 'galley.db'), '')
  }
  opened(recent, original, 'A', 1)
  recent.useProfile(original, 'editor')
  opened(recent, copy, 'A', 2)
  expect(recent.profileIn(copy, 'id of A')).toBeUndefined()
  expect(recent.list().map((entry) => entry.folder)).toEqual([copy, original])
  const moved = join(folder, 'moved')
  renameSync(original, moved)
  expect(recent.profileIn(moved, 'id of A')).toBe('editor')
  opened(recent, moved, 'A', 3)
  expect(recent.list().map((entry) => entry.folder)).toEqual([moved, copy])
  expect(recent.profileIn(moved, 'id of A')).toBe('editor')
})

test('closing by hand leaves nothing to open at the next start; forgetting removes the entry', () => {
  const recent = createRecentWorkspaces(path)
  opened(recent, '/a', 'A', 1)
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
  opened(recent, '/a', 'A', 1)
  expect(recent.last()).toBe('/a')
})
