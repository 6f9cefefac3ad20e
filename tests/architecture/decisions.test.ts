import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const folder = join(import.meta.dirname, '..', '..', 'docs', 'decisions')

test('every decision is in the list of decisions, once and in order', () => {
  const files = readdirSync(folder).filter((name) => /^\d{4}-/.test(name))
  const rows = [...readFileSync(join(folder, 'README.md'), 'utf8').matchAll(/\((\d{4}-[^)]+\.md)\)/g)]
  expect(rows.map(([, name]) => name)).toEqual(files.sort())
})
