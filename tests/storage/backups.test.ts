import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'
import { openReadable } from '../../src/main/storage/database'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import type { BackupNotice } from '../../src/main/storage/portProtocol'
import { bundleForChild } from '../torture/bundleForChild'
import { newWorkspaceFolder } from './temporaryWorkspace'

const backupsOf = (folder: string) => readdirSync(join(folder, 'backups')).sort()
const age = (folder: string, days: number) => {
  for (const name of backupsOf(folder)) {
    const then = (Date.now() - days * 86_400_000) / 1000
    utimesSync(join(folder, 'backups', name), then, then)
  }
}

async function openAndClose(folder: string): Promise<void> {
  await openWorkspace(folder, { holder: 'A test' }).close()
}

test('a verified backup is made once a day, and holds everything', async () => {
  const folder = newWorkspaceFolder()
  const workspace = openWorkspace(folder, { holder: 'A test' })
  await workspace.storage.call('article:create', { headline: 'Fog' })
  await workspace.close()
  await openAndClose(folder)
  const [backup = '', ...others] = backupsOf(folder)
  expect(others).toEqual([])
  const copy = openReadable(join(folder, 'backups', backup))
  expect(copy.prepare<[], { headline: string }>('SELECT headline FROM articles').all()).toEqual([
    { headline: 'Fog' },
  ])
  copy.close()
  age(folder, 2)
  await openAndClose(folder)
  expect(backupsOf(folder)).toHaveLength(2)
})

test('seven daily backups are kept, with those made before a migration; what was torn is cleared away', async () => {
  const folder = newWorkspaceFolder()
  writeFileSync(join(folder, 'backups', 'galley-2024-01-01-before-40.db'), '')
  writeFileSync(join(folder, 'backups', 'galley-2024-01-01-daily.db.part'), '')
  for (let count = 0; count < 9; count++) {
    age(folder, 2)
    await openAndClose(folder)
  }
  const backups = backupsOf(folder)
  expect(backups.filter((name) => name.endsWith('-daily.db'))).toHaveLength(7)
  expect(backups).toContain('galley-2024-01-01-before-40.db')
  expect(backups.some((name) => name.endsWith('.part'))).toBe(false)
})

test('a clock that was a year ahead puts no backup off', async () => {
  const folder = newWorkspaceFolder()
  await openAndClose(folder)
  age(folder, -365)
  await openAndClose(folder)
  expect(backupsOf(folder)).toHaveLength(2)
})

test('a workspace that stays open is backed up in a thread of its own, while it is written', async () => {
  const folder = newWorkspaceFolder()
  const source = join(import.meta.dirname, '..', '..', 'src', 'main', 'storage', 'backupWorker.ts')
  const script = await bundleForChild(source, join(import.meta.dirname, '..', '..', 'out', 'torture'))
  const workspace = openWorkspace(folder, { holder: 'A test' })
  await workspace.storage.call('article:create', { headline: 'Before' })
  const worker = new Worker(script, { workerData: { folder } })
  const answer = new Promise<BackupNotice>((resolve) => worker.once('message', resolve))
  await workspace.storage.call('article:create', { headline: 'Meanwhile' })
  const { made, problem } = await answer
  expect(problem).toBeNull()
  const copy = openReadable(made ?? '')
  const headlines = copy.prepare<[], { headline: string }>('SELECT headline FROM articles').all()
  expect(headlines.map((row) => row.headline)).toContain('Before')
  copy.close()
  await workspace.close()
  expect(backupsOf(folder)).toHaveLength(1)
})
