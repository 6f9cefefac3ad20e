import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { definedEnvironment, electronExecutable, projectFolder } from './launchGalley'

/** Another program that keeps the workspace's database to itself, until it is let go. */
export async function lockDatabase(folder: string): Promise<() => Promise<void>> {
  const script = `
    const Database = require('better-sqlite3')
    const database = new Database(process.argv[1])
    database.exec('BEGIN IMMEDIATE')
    process.stdout.write('locked')
    process.stdin.on('data', () => database.close()).on('end', () => process.exit())`
  const child = spawn(electronExecutable(), ['-e', script, join(folder, 'galley.db')], {
    cwd: projectFolder,
    env: { ...definedEnvironment(), ELECTRON_RUN_AS_NODE: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await new Promise((resolve) => child.stdout.once('data', resolve))
  return async () => {
    const closed = new Promise((resolve) => child.once('close', resolve))
    child.stdin.end('go')
    await closed
  }
}
