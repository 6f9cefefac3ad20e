import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from '../storage/temporaryWorkspace'
import { runGalley } from './runGalley'

const vote = `---
title: The wall waits
date: 2026-05-01
updated: 2026-05-03T10:00:00Z
tags: [tides, Ships]
author: Ada Marrow
---

# The wall waits

The first paragraph.

## One

Text.

### One, closer

## Two

Text.
`

/** Where the command line runs. */
export interface Desk {
  folder: string
  galley: (...words: string[]) => ReturnType<typeof runGalley>
}

/** A folder with a story in a file, and the command line running in it. */
export function desk(): Desk {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'vote.md'), vote)
  writeFileSync(join(folder, 'second.txt'), 'Second story\n\nText of it.\n')
  return { folder, galley: (...words) => runGalley(words, { cwd: folder }) }
}

/** The same, with both stories in a workspace, `ws`. */
export async function deskWithStories(state: 'draft' | 'published'): Promise<Desk> {
  const made = desk()
  const words = ['import', 'vote.md', 'second.txt', '--workspace', 'ws', '--create', '--section', 'Harbour']
  const run = await made.galley(...words, '--state', state)
  expect(run).toMatchObject({ code: 0 })
  return made
}
