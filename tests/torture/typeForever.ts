import { writeSync } from 'node:fs'
import { openWorkspace } from '../../src/main/storage/openWorkspace'
import { openForEditing } from '../storage/editing'

/**
 * Types numbers into a new story until it is killed, and says each on stdout once it is acknowledged as saved.
 * Projections, versions and events are written in between, so that every kind of write is cut.
 */
async function typeForever(folder: string): Promise<void> {
  const { storage } = openWorkspace(folder, { holder: 'The torture' })
  const { id } = await storage.call('article:create', { headline: `Killed ${process.pid}` })
  const story = await openForEditing(storage, id)
  writeSync(1, `story ${id}\n`)
  for (let number = 1; ; number++) {
    story.type(2, `${number} `)
    await story.save()
    writeSync(1, `saved ${number}\n`)
    if (number % 7 === 0) await storage.call('document:projection', { id })
    if (number % 11 === 0) {
      await storage.call('article:move', { id, move: 'file' })
      await storage.call('article:move', { id, move: 'recall' })
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

await typeForever(process.argv[2] ?? '')
