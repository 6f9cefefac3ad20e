import { existsSync } from 'node:fs'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import { systemErrorCode } from '../../shared/errors'
import { folderCalls } from './exchangeFolders'

/** A switch by two renames, written down before the first one. Names only: both lie beside the folder. */
const interruptedSwitchSchema = z.object({ fresh: z.string(), old: z.string() })

/** Where an interrupted switch of this folder is written down. */
export function switchNotePath(folder: string): string {
  return join(dirname(folder), `.${basename(folder)}.galley-switch.json`)
}

/**
 * Puts `fresh` in the place of `folder` and moves what was there to `old`. On Linux and macOS the two change places in
 * one step, so a reader finds the one or the other, whole. Elsewhere it takes two renames, which `finishSwitch`
 * completes when they are interrupted.
 * @param options.stepwise takes the second way although the first could be had
 */
export async function switchFolder(
  folder: string,
  fresh: string,
  old: string,
  { stepwise = false } = {},
): Promise<void> {
  const { exchange } = await folderCalls()
  if (!existsSync(folder)) {
    await rename(fresh, folder)
  } else if (!stepwise && exchange(fresh, folder)) {
    await rename(fresh, old)
  } else {
    await writeDurably(switchNotePath(folder), JSON.stringify({ fresh: basename(fresh), old: basename(old) }))
    await rename(folder, old)
    try {
      await rename(fresh, folder)
    } catch (error) {
      await rename(old, folder)
      throw error
    } finally {
      await rm(switchNotePath(folder), { force: true })
    }
  }
  await syncFolder(dirname(folder))
}

/**
 * Completes a switch by two renames that was interrupted between them, so that the folder stands again, whole.
 * @returns true when there was one
 */
export async function finishSwitch(folder: string): Promise<boolean> {
  const note = switchNotePath(folder)
  const names = await readNote(note)
  if (names === null) return false
  if (!existsSync(folder)) {
    const fresh = join(dirname(folder), basename(names.fresh))
    const old = join(dirname(folder), basename(names.old))
    await rename(existsSync(fresh) ? fresh : old, folder)
    await syncFolder(dirname(folder))
  }
  await rm(note, { force: true })
  return true
}

async function readNote(path: string): Promise<z.infer<typeof interruptedSwitchSchema> | null> {
  try {
    return interruptedSwitchSchema.parse(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null
    // Torn while being written: nothing had been renamed yet.
    if (error instanceof SyntaxError || error instanceof z.ZodError) {
      await rm(path, { force: true })
      return null
    }
    throw error
  }
}

async function writeDurably(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flush: true })
  await syncFolder(dirname(path))
}

/** Makes names in a folder durable. Windows has no such call and keeps them in order by itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
