import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureBuild } from '../../../scripts/ensureBuild.mjs'
import type { WorkspaceInfo } from '../../shared/ipc/windowContract'
import { createWorkspace } from '../storage/createWorkspace'
import { createRecentWorkspaces, type RecentWorkspaces } from './recentWorkspaces'
import { createWorkspaceHolder, type WorkspaceHolder } from './workspaceHolder'

const storageWorkerFile = join(import.meta.dirname, '../../../out/main/storageWorker.js')

let folder: string
let recent: RecentWorkspaces
let changes: (WorkspaceInfo | null)[]
let holder: WorkspaceHolder

beforeAll(() => ensureBuild(), 120_000)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-holder-'))
  recent = createRecentWorkspaces(join(folder, 'recent.json'))
  changes = []
  holder = createWorkspaceHolder({
    storageWorkerFile,
    recent,
    onStorageEvent: () => undefined,
    onChange: (workspace) => changes.push(workspace),
    onFailure: () => undefined,
    beforeClose: () => Promise.resolve(),
  })
})

function newWorkspace(name: string): string {
  const place = join(folder, name)
  createWorkspace(place, { name })
  return place
}

const isHeld = (place: string) => existsSync(join(place, 'galley.holder.json'))

test('opening another workspace lets go of the first', async () => {
  const [first, second] = [newWorkspace('First'), newWorkspace('Second')]
  // Asked for together, they are opened one after the other: the last one asked for stays.
  await Promise.all([holder.open(first), holder.open(second)])
  expect((await holder.info())?.name).toBe('Second')
  expect([isHeld(first), isHeld(second)]).toEqual([false, true])
  expect(recent.list().map(({ name }) => name)).toEqual(['Second', 'First'])
  await holder.close(false)
  expect(isHeld(second)).toBe(false)
  expect(recent.last()).toBe(second)
})

test('what is no workspace is refused, and nothing stays open', async () => {
  const first = newWorkspace('First')
  await holder.open(first)
  await expect(holder.open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'notAWorkspace' })
  expect(await holder.info()).toBeNull()
  expect(isHeld(first)).toBe(false)
  await expect(holder.required()).rejects.toMatchObject({ code: 'notFound' })
})

test('a call made while a workspace opens waits for it', async () => {
  const place = newWorkspace('Slow')
  const opening = holder.open(place)
  const { name } = await holder.required()
  expect(name).toBe('Slow')
  await opening
  await holder.close(true)
  expect(recent.last()).toBeNull()
  expect(changes.at(-1)).toBeNull()
})

test('the profile chosen is remembered for the workspace, and an unknown one refused', async () => {
  const place = newWorkspace('Desk')
  await holder.open(place)
  const { running } = await holder.required()
  const ida = await running.storage.call('profile:create', { name: 'Ida', roles: ['editor'] })
  await holder.useProfile(ida.id)
  await expect(holder.useProfile('nobody')).rejects.toMatchObject({ code: 'notFound' })
  await holder.close(false)
  expect((await holder.open(place)).profile.name).toBe('Ida')
  await holder.close(false)
})
