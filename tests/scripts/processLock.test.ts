import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { withProcessLock } from '../../scripts/processLock.mjs'

const lockModule = pathToFileURL(join(import.meta.dirname, '../../scripts/processLock.mjs')).href

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'galley-lock-'))
}

test('two processes never work at once', async () => {
  const place = folder()
  const log = join(place, 'log')
  const program = `
    import { appendFileSync } from 'node:fs'
    import { setTimeout as pause } from 'node:timers/promises'
    import { withProcessLock } from ${JSON.stringify(lockModule)}
    await withProcessLock(${JSON.stringify(join(place, 'lock'))}, async () => {
      appendFileSync(${JSON.stringify(log)}, 'in ')
      await pause(150)
      appendFileSync(${JSON.stringify(log)}, 'out ')
    })`
  const codes = await Promise.all(
    Array.from({ length: 3 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'inherit' })
      return new Promise((resolve) => child.once('close', resolve))
    }),
  )
  expect(codes).toEqual([0, 0, 0])
  expect(readFileSync(log, 'utf8').trim()).toBe('in out in out in out')
})

test('the lock of a process that was killed is taken over', async () => {
  const lock = join(folder(), 'lock')
  const child = spawn(process.execPath, ['--eval', ''], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  await new Promise((resolve) => child.once('close', resolve))
  writeFileSync(lock, String(child.pid))
  expect(await withProcessLock(lock, () => 'done')).toBe('done')
  expect(existsSync(lock)).toBe(false)
})

test('the lock is given back when the work fails', async () => {
  const lock = join(folder(), 'lock')
  await expect(
    withProcessLock(lock, () => {
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(existsSync(lock)).toBe(false)
})
