import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'
import { readJsonFile, writeJsonFile } from './jsonFile'

const boundsSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(400),
  height: z.number().int().min(300),
  maximized: z.boolean(),
})
type Bounds = z.infer<typeof boundsSchema>

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
export function rememberedBounds(path: string): { bounds: Partial<Rectangle>; maximized: boolean } {
  const remembered = readJsonFile(path, boundsSchema)
  if (remembered === undefined) return { bounds: firstSize, maximized: false }
  const { maximized, ...bounds } = remembered
  return isReachable(bounds) ? { bounds, maximized } : { bounds: firstSize, maximized }
}

/** Writes down where a window stands when it closes. */
export function rememberBoundsOf(window: BrowserWindow, path: string): void {
  window.on('close', () => {
    const bounds: Bounds = { ...window.getNormalBounds(), maximized: window.isMaximized() }
    writeJsonFile(path, bounds)
  })
}
