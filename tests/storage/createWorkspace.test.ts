import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openPublication } from '../../src/main/site/openPublication'
import { createWorkspace } from '../../src/main/storage/createWorkspace'
import { openWritable } from '../../src/main/storage/database'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { bundleForChild } from '../torture/bundleForChild'
import { fill, smallDisk } from './smallDisk'
import { newWorkspaceFolder, temporaryFolder } from './temporaryWorkspace'

const project = join(import.meta.dirname, '..', '..')
const kills = 12

/** Lets the child make workspaces, kills it at a random moment, and says which one it was making. */
function createUntilKilled(script: string, folder: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, folder], {
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => {
      if (output === '') setTimeout(() => child.kill('SIGKILL'), Math.random() * 300)
      output += chunk.toString()
    })
    child.once('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(output.trim().split('\n').at(-1) ?? '')
      else reject(new Error('The child ended by itself'))
    })
  })
}

async function expectWorkspace(folder: string): Promise<void> {
  const workspace = openWorkspace(folder, { holder: 'A test' })
  expect(await workspace.storage.call('profile:list', {})).toHaveLength(1)
  await workspace.close()
}

test(`killed ${kills} times while it is made, there is a workspace, or one can be made`, async () => {
  const script = await bundleForChild(
    join(import.meta.dirname, 'createForever.ts'),
    join(project, 'out', 'torture'),
  )
  let unfinished = 0
  for (let kill = 0; kill < kills; kill++) {
    const root = temporaryFolder()
    const folder = join(root, await createUntilKilled(script, root))
    if (!existsSync(join(folder, 'galley.db'))) {
      unfinished += 1
      createWorkspace(folder, { name: 'Courier' })
    }
    await expectWorkspace(folder)
    expect(readdirSync(folder).filter((name) => name.startsWith('galley.db.new'))).toEqual([])
  }
  console.log(`${kills} kills, of them ${unfinished} before the workspace was whole`)
}, 120_000)

test('what an interrupted creation left is no workspace, and makes room for one', async () => {
  const lefts: Record<string, (file: string) => void> = {
    'no byte': (file) => writeFileSync(file, ''),
    'no table': (file) => openWritable(file, { create: true }).close(),
  }
  for (const [name, leave] of Object.entries(lefts)) {
    const folder = join(temporaryFolder(), 'left')
    for (const path of ['media', 'backups']) mkdirSync(join(folder, path), { recursive: true })
    for (const file of ['galley.db.new', 'galley.db.new-wal', 'galley.lock', 'galley.holder.json'])
      writeFileSync(join(folder, file), '')
    leave(join(folder, 'galley.db'))
    const refusal = expect.objectContaining({ code: 'notAWorkspace' })
    expect(() => openWorkspace(folder, { holder: 'A test' }), name).toThrow(refusal)
    expect(() => openWorkspace(folder, { holder: 'A test', mode: 'read' }), name).toThrow(refusal)
    expect(() => openPublication(folder), name).toThrow(refusal)
    createWorkspace(folder, { name: 'Courier' })
    await expectWorkspace(folder)
  }
})

test('a database that may hold something, or lies beside something else, is left alone', () => {
  const refusal = expect.objectContaining({ code: 'foreignFolder' })
  const whole = newWorkspaceFolder()
  const damaged = temporaryFolder()
  writeFileSync(join(damaged, 'galley.db'), 'this is no database')
  const withPicture = temporaryFolder()
  mkdirSync(join(withPicture, 'media', 'ab'), { recursive: true })
  writeFileSync(join(withPicture, 'galley.db'), '')
  const others = temporaryFolder()
  const database = openWritable(join(others, 'galley.db'), { create: true })
  database.exec('CREATE TABLE letters (text TEXT)')
  database.close()
  // Reading a database in WAL mode may leave the files of the reader beside it.
  const names = (folder: string) => readdirSync(folder).filter((name) => !/-(wal|shm)$/.test(name))
  for (const folder of [whole, damaged, withPicture, others]) {
    const before = names(folder)
    expect(() => createWorkspace(folder, { name: 'Courier' })).toThrow(refusal)
    expect(names(folder)).toEqual(before)
  }
})

test('a creation that fails leaves nothing', () => {
  const folder = join(temporaryFolder(), 'a', 'b')
  expect(() => createWorkspace(folder, { name: 'Courier', profileName: '--' })).toThrow(
    expect.objectContaining({ code: 'invalidInput' }),
  )
  expect(existsSync(join(folder, '..'))).toBe(false)
  const disk = smallDisk(2)
  if (disk === null) return
  fill(disk)
  expect(() => createWorkspace(join(disk, 'a', 'b'), { name: 'Courier' })).toThrow(
    expect.objectContaining({ code: 'diskFull' }),
  )
  expect(readdirSync(disk)).toEqual(['filler'])
})
