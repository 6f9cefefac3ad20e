import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './jsonFile'

export const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
})
/** Where a window stands when it is not maximized, and whether it is. */
export type Bounds = z.infer<typeof boundsSchema>

/** Where a window is to be opened. */
export interface Standing {
  bounds: Partial<Rectangle>
  maximized: boolean
}

const firstSize = { width: 1440, height: 900 }

function isReachable(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const right = Math.min(bounds.x + bounds.width, workArea.x + workArea.width)
    const bottom = Math.min(bounds.y + bounds.height, workArea.y + workArea.height)
    const width = right - Math.max(bounds.x, workArea.x)
    const height = bottom - Math.max(bounds.y, workArea.y)
    return width > 200 && height > 100
  })
}

/** Where the last window stood, as long as a display still shows that place. */
export function rememberedBounds(path: string): Standing {
  const remembered = readJsonFile(path, boundsSchema)
  return remembered === undefined ? { bounds: firstSize, maximized: false } : standAgain(remembered)
}

/** The place that a window had, as long as a display still shows it. */
export function standAgain({ maximized, ...bounds }: Bounds): Standing {
  return isReachable(bounds) ? { bounds, maximized } : { bounds: firstSize, maximized }
}

export function boundsOf(window: BrowserWindow): Bounds {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() }
}

/** Writes down where a window stands when it closes. */
export function rememberBoundsOf(window: BrowserWindow, path: string): void {
  window.on('close', () => writeJsonFile(path, boundsOf(window)))
}
