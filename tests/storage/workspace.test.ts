import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createWorkspace } from '../../src/main/storage/createWorkspace'
import { openWritable } from '../../src/main/storage/database'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { newWorkspaceFolder, temporaryFolder } from './temporaryWorkspace'

test('a workspace is a folder with a database, media and backups', () => {
  const folder = newWorkspaceFolder()
  expect(existsSync(join(folder, 'galley.db'))).toBe(true)
  expect(existsSync(join(folder, 'media'))).toBe(true)
  expect(existsSync(join(folder, 'backups'))).toBe(true)
})

test('commits are synced to the disk', () => {
  const database = openWritable(join(newWorkspaceFolder(), 'galley.db'), { create: false })
  expect(database.pragma('journal_mode')).toBe('wal')
  expect(database.pragma('synchronous')).toBe(2)
  database.close()
})

test('the later one is told who holds the workspace', async () => {
  const folder = newWorkspaceFolder()
  const first = openWorkspace(folder, { holder: 'The Galley app' })
  expect(() => openWorkspace(folder, { holder: 'The galley command' })).toThrow(
    expect.objectContaining({ code: 'workspaceBusy', message: expect.stringContaining('The Galley app') }),
  )
  const reader = openWorkspace(folder, { holder: 'The galley command', mode: 'read' })
  expect((await reader.storage.call('article:list', { limit: 10, offset: 0 })).total).toBe(0)
  await expect(reader.storage.call('article:create', {})).rejects.toMatchObject({ code: 'notAllowed' })
  await reader.close()
  await first.close()
  const second = openWorkspace(folder, { holder: 'The galley command' })
  await second.close()
})

test('a folder with anything in it is left alone', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'letters.txt'), 'mine')
  expect(() => createWorkspace(folder, { name: 'X' })).toThrow(
    expect.objectContaining({ code: 'foreignFolder' }),
  )
  expect(readdirSync(folder)).toEqual(['letters.txt'])
})

test('a folder that holds no workspace, or a broken one, is said to be so', () => {
  const empty = temporaryFolder()
  expect(() => openWorkspace(empty, { holder: 'A test' })).toThrow(
    expect.objectContaining({ code: 'notAWorkspace' }),
  )
  const broken = join(temporaryFolder(), 'broken')
  mkdirSync(broken)
  writeFileSync(join(broken, 'galley.db'), 'this is no database, however long it may be made'.repeat(100))
  expect(() => openWorkspace(broken, { holder: 'A test' })).toThrow(
    expect.objectContaining({ code: 'workspaceDamaged' }),
  )
})

test('a workspace from the future is refused and unchanged', () => {
  const folder = newWorkspaceFolder()
  const database = openWritable(join(folder, 'galley.db'), { create: false })
  database.pragma('user_version = 9990')
  database.close()
  expect(() => openWorkspace(folder, { holder: 'A test' })).toThrow(
    expect.objectContaining({ code: 'workspaceFromFuture' }),
  )
})
