import { encodePng } from './encodePng'
import {
  harbourWall,
  highWater,
  narrows,
  pilotBoat,
  sluice,
  strait,
  terminal,
  tideGauge,
} from './harbourScenes'
import { islandFerry, islandLight, islandPath, lanternRace, supper } from './islandScenes'
import { PixelCanvas } from './PixelCanvas'
import { type PortraitName, paintPortrait, portraitSize } from './portraits'
import { fishMarket, nightBoat, pitch, ropewalk, shopfronts, theatre } from './townScenes'

const drawings = {
  fishMarket,
  harbourWall,
  highWater,
  islandFerry,
  islandLight,
  islandPath,
  lanternRace,
  narrows,
  nightBoat,
  pilotBoat,
  pitch,
  ropewalk,
  shopfronts,
  sluice,
  strait,
  supper,
  terminal,
  theatre,
  tideGauge,
} satisfies Record<string, (canvas: PixelCanvas) => void>

/** The drawings that the sample's stories use. */
export type PictureName = keyof typeof drawings

/** Size of every drawing, in pixels. */
export const pictureSize = { width: 1600, height: 900 } as const

/** Every name, in alphabetical order. */
export const pictureNames = Object.keys(drawings) as PictureName[]

/** The drawing as a PNG file: always the same pixels. */
export async function drawPicture(name: PictureName): Promise<Uint8Array> {
  const canvas = new PixelCanvas(pictureSize.width, pictureSize.height)
  drawings[name](canvas)
  return await encodePng(canvas.pixels, canvas.width, canvas.height)
}

/** A portrait as a PNG file: always the same pixels. */
export async function drawPortrait(name: PortraitName): Promise<Uint8Array> {
  const canvas = new PixelCanvas(portraitSize, portraitSize)
  paintPortrait(canvas, name)
  return await encodePng(canvas.pixels, canvas.width, canvas.height)
}
