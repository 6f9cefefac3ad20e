import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

/** A folder in which the tests of one file keep the smaller pictures that they are not about: each is made once. */
export function sharedVariants(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-variants-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
