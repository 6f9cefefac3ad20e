import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { ensureBuild } from '../../../scripts/ensureBuild.mjs'
import type { WorkspaceInfo } from '../../shared/ipc/windowContract'
import { createWorkspace } from '../storage/createWorkspace'
import { createRecentWorkspaces, type RecentWorkspaces } from './recentWorkspaces'
import { createWorkspaceHolder, type WorkspaceHolder } from './workspaceHolder'

const built = join(import.meta.dirname, '../../../out/main')
const workerFiles = { storage: join(built, 'storageWorker.js'), previews: join(built, 'previewWorker.js') }

let folder: string
let recent: RecentWorkspaces
let changes: (WorkspaceInfo | null)[]
let holder: WorkspaceHolder
let beforeLeave: () => Promise<boolean>
let whenChanged: () => void

beforeAll(() => ensureBuild(), 120_000)

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galley-holder-'))
  recent = createRecentWorkspaces(join(folder, 'recent.json'))
  changes = []
  whenChanged = () => undefined
  beforeLeave = () => Promise.resolve(true)
  holder = createWorkspaceHolder({
    workerFiles,
    recent,
    onStorageEvent: () => undefined,
    onChange: (workspace) => {
      changes.push(workspace)
      whenChanged()
    },
    onFailure: () => undefined,
    beforeLeave: () => beforeLeave(),
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

test('pictures of a workspace are served until its windows have heard that it is left', async () => {
  const [first, second] = [newWorkspace('First'), newWorkspace('Second')]
  const hash = 'ab'.repeat(32)
  const foldersShown = () =>
    holder.shownMediaPaths(hash).map((path) => path.slice(folder.length + 1).split(/[\\/]/)[0])
  expect(holder.shownMediaPaths(hash)).toEqual([])
  await holder.open(first)
  const shownWhenTold: unknown[] = []
  whenChanged = () => shownWhenTold.push([holder.current(), foldersShown()])
  await holder.close(true)
  expect(shownWhenTold).toEqual([[undefined, ['First']]])
  await holder.open(second)
  expect(foldersShown()).toEqual(['Second', 'First'])
  expect(holder.mediaPath(hash)).toContain('Second')
  await holder.close(false)
})

test('what is no workspace is refused, and what is open stays open and usable', async () => {
  await expect(holder.open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'notAWorkspace' })
  expect(await holder.info()).toBeNull()
  await expect(holder.required()).rejects.toMatchObject({ code: 'notFound' })
  const first = newWorkspace('First')
  await holder.open(first)
  await expect(holder.open(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'notAWorkspace' })
  expect((await holder.info())?.name).toBe('First')
  expect(isHeld(first)).toBe(true)
  const { running } = await holder.required()
  await running.storage.call('article:create', { headline: 'Still at work' })
  await holder.close(false)
})

test('what is typed is handed over before the workspace is left, and goes to that one', async () => {
  const [first, second] = [newWorkspace('First'), newWorkspace('Second')]
  await holder.open(first)
  const names: string[] = []
  beforeLeave = async () => {
    names.push((await holder.required()).name)
    return true
  }
  await holder.open(second)
  await holder.close(true)
  expect(names).toEqual(['First', 'Second'])
})

test('who wants to stay stays, and the other workspace is not held', async () => {
  const [first, second] = [newWorkspace('First'), newWorkspace('Second')]
  await holder.open(first)
  beforeLeave = () => Promise.resolve(false)
  await expect(holder.open(second)).rejects.toMatchObject({ code: 'cancelled' })
  await expect(holder.close(true)).rejects.toMatchObject({ code: 'cancelled' })
  expect((await holder.info())?.name).toBe('First')
  expect([isHeld(first), isHeld(second)]).toEqual([true, false])
  expect(recent.last()).toBe(first)
  // The app itself has asked already when it quits.
  await holder.close(false)
  expect(isHeld(first)).toBe(false)
})

test('opening what is open already changes nothing', async () => {
  const place = newWorkspace('Desk')
  await holder.open(place)
  const { running } = await holder.required()
  expect((await holder.open(`${place}/`)).folder).toBe(place)
  expect((await holder.required()).running).toBe(running)
  expect(recent.list()).toHaveLength(1)
  await holder.close(false)
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
