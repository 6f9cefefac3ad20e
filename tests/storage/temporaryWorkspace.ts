import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createWorkspace } from '../../src/main/storage/createWorkspace'
import { type OpenedWorkspace, openWorkspace } from '../../src/main/storage/openWorkspace'
import type { StorageEvent } from '../../src/main/storage/storageApi'

/** A folder that is gone when the test is. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A new workspace in a folder of its own, not open. */
export function newWorkspaceFolder(): string {
  const folder = join(temporaryFolder(), 'courier')
  createWorkspace(folder, { name: 'Port Maren Courier', profileName: 'Ada Quill' })
  return folder
}

/** A new workspace, open for writing until the test ends. */
export function openTemporaryWorkspace(): OpenedWorkspace & { events: StorageEvent[] } {
  const events: StorageEvent[] = []
  const workspace = openWorkspace(newWorkspaceFolder(), {
    holder: 'A test',
    onEvent: (event) => events.push(event),
  })
  onTestFinished(() => workspace.close())
  return { ...workspace, events }
}
