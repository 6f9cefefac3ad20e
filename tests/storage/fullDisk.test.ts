import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createWorkspace } from '../../src/main/storage/createWorkspace'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { openForEditing } from './editing'
import { fill, smallDisk } from './smallDisk'

test('on a full disk an edit is refused in words, and saved once there is room', async () => {
  const disk = smallDisk(12)
  if (disk === null) return
  const folder = join(disk, 'courier')
  createWorkspace(folder, { name: 'Courier' })
  const workspace = openWorkspace(folder, { holder: 'A test' })
  onTestFinished(() => workspace.close())
  const { id } = await workspace.storage.call('article:create', {})
  const story = await openForEditing(workspace.storage, id)
  story.type(2, 'Saved before. ')
  await story.save()

  const filler = fill(disk)
  const unsaved: Uint8Array[] = []
  story.ydoc.on('update', (update: Uint8Array) => unsaved.push(update))
  story.type(2, 'Typed while full. '.repeat(4000))
  const started = Date.now()
  await expect(workspace.storage.call('document:append', { id, updates: unsaved })).rejects.toMatchObject({
    code: 'diskFull',
  })
  expect(Date.now() - started).toBeLessThan(1000)
  await expect(
    workspace.storage.call('media:add', { bytes: pictureOfSize(3_000_000) }),
  ).rejects.toMatchObject({
    code: 'diskFull',
  })
  expect(
    readdirSync(join(folder, 'media')).flatMap((name) => readdirSync(join(folder, 'media', name))),
  ).toEqual([])
  expect(JSON.stringify(await workspace.storage.call('document:projection', { id }))).toContain(
    'Saved before.',
  )

  rmSync(filler)
  await workspace.storage.call('document:append', { id, updates: unsaved })
  const text = JSON.stringify(await workspace.storage.call('document:projection', { id }))
  expect(text).toContain('Saved before. Typed while full.')
})

/** A GIF of 1 by 1 pixel with so many bytes behind it. */
function pictureOfSize(bytes: number): Uint8Array {
  const picture = new Uint8Array(bytes)
  const header = [0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0, 0, 0]
  picture.set([...header, 0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0, 0x3b])
  return picture
}
