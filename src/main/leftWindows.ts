import { rmSync } from 'node:fs'
import { BrowserWindow } from 'electron'
import { z } from 'zod'
import { idSchema } from '../shared/article/idSchema'
import { systemErrorCode } from '../shared/errors'
import { readJsonFile, writeJsonFile } from './jsonFile'
import { boundsOf, boundsSchema } from './windowBounds'

/** More than anybody reads at a time: a list longer than this is no desk that was left. */
const mostWindows = 20

const leftWindowSchema = z.object({
  /** A window of the desk, or one that was opened for a single story. */
  kind: z.enum(['desk', 'story']),
  /** The story that it showed; null for a desk without one. */
  articleId: idSchema.nullable(),
  bounds: boundsSchema,
  /** It was in front of the others. */
  inFront: z.boolean(),
})
/** A window as it stood when the app was quit. */
export type LeftWindow = z.infer<typeof leftWindowSchema>

const leftSchema = z.object({
  /** The workspace that they stood on. */
  folder: z.string(),
  windows: z.array(leftWindowSchema).max(mostWindows),
})

/** What a disk refuses here keeps nobody from starting or quitting. */
function asConvenience(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (systemErrorCode(error) === undefined) throw error
    console.error('The list of open windows:', error)
  }
}

/** A window says in its address which story it shows: as its own, or among others. */
function leave(window: BrowserWindow, inFront: boolean): LeftWindow {
  const { searchParams } = new URL(window.webContents.getURL())
  const own = searchParams.get('article')
  return {
    kind: own === null ? 'desk' : 'story',
    articleId: own ?? searchParams.get('shown'),
    bounds: boundsOf(window),
    inFront,
  }
}

/** Writes down the windows that are open, to open them again at the next start. */
export function leaveWindows(path: string, folder: string, windows: readonly BrowserWindow[]): void {
  const standing = windows.filter((window) => !window.isDestroyed() && window.webContents.getURL() !== '')
  const front = BrowserWindow.getFocusedWindow() ?? standing.at(-1)
  const left = standing.slice(0, mostWindows).map((window) => leave(window, window === front))
  asConvenience(() => writeJsonFile(path, { folder, windows: left }))
}

/**
 * The windows that were left on a workspace, one of the desk first. They are forgotten with it: after a crash one begins
 * with a single window.
 */
export function takeLeftWindows(path: string, folder: string): LeftWindow[] {
  const left = readJsonFile(path, leftSchema)
  asConvenience(() => rmSync(path, { force: true }))
  if (left === undefined || left.folder !== folder) return []
  return left.windows.toSorted((one, other) => Number(other.kind === 'desk') - Number(one.kind === 'desk'))
}
