import { type Colour, mix, type PixelCanvas, type Point } from './PixelCanvas'
import { palette } from './scenery'

/** Width and height of a portrait, in pixels. */
export const portraitSize = 480

interface Sitter {
  behind: readonly [top: Colour, bottom: Colour]
  skin: Colour
  coat: Colour
  collar: Colour
  /** Drawn behind the head. */
  back?(canvas: PixelCanvas): void
  /** Drawn over the face. */
  front(canvas: PixelCanvas): void
}

const tan = mix(palette.sand, palette.clay, 0.45)
const pale = mix(palette.rose, palette.paper, 0.55)
const umber = mix(palette.brick, palette.night, 0.35)
const grey = mix(palette.haze, palette.slate, 0.35)

/** The top of a head, cut off level at `foot`. */
function cap(canvas: PixelCanvas, [x, y]: Point, width: number, height: number, foot: number, fill: Colour) {
  const cut = Math.asin(Math.max(-1, Math.min(0, (foot - y) / height)))
  const outline = Array.from({ length: 61 }, (_, index): Point => {
    const angle = Math.PI - cut + (index / 60) * (Math.PI + 2 * cut)
    return [x + width * Math.cos(angle), y + height * Math.sin(angle)]
  })
  canvas.polygon(outline, fill)
}

function glasses(canvas: PixelCanvas, rim: Colour): void {
  for (const x of [202, 278]) {
    canvas.ellipse([x, 208], 31, 29, rim)
    canvas.ellipse([x, 208], 25, 23, palette.paper, 0.85)
  }
  canvas.rectangle(230, 202, 20, 6, rim)
}

const sitters = {
  tamOkerby: {
    behind: [palette.haze, palette.sky],
    skin: tan,
    coat: palette.deep,
    collar: palette.lamp,
    front(canvas) {
      cap(canvas, [240, 176], 88, 82, 168, palette.slate)
      canvas.rectangle(146, 164, 188, 17, palette.deep)
      canvas.ellipse([240, 100], 13, 13, palette.slate)
    },
  },
  sunnivaDarrow: {
    behind: [palette.paper, palette.rose],
    skin: pale,
    coat: palette.pine,
    collar: palette.moss,
    back(canvas) {
      canvas.ellipse([240, 240], 112, 140, palette.ember)
      canvas.rectangle(128, 240, 224, 130, palette.ember)
    },
    front(canvas) {
      cap(canvas, [240, 196], 92, 92, 150, palette.ember)
      canvas.polygon(
        [
          [152, 150],
          [252, 150],
          [168, 216],
          [148, 236],
        ],
        palette.ember,
      )
    },
  },
  odoFenwright: {
    behind: [palette.sand, palette.clay],
    skin: pale,
    coat: palette.night,
    collar: palette.white,
    front(canvas) {
      canvas.ellipse([162, 206], 20, 44, grey)
      canvas.ellipse([318, 206], 20, 44, grey)
      glasses(canvas, palette.night)
      canvas.polygon(
        [
          [186, 262],
          [240, 248],
          [294, 262],
          [278, 286],
          [240, 274],
          [202, 286],
        ],
        grey,
      )
    },
  },
  bettinaQuill: {
    behind: [palette.moss, palette.pine],
    skin: umber,
    coat: palette.plum,
    collar: palette.paper,
    back(canvas) {
      canvas.ellipse([240, 108], 62, 54, palette.night)
    },
    front(canvas) {
      cap(canvas, [240, 196], 90, 94, 158, palette.night)
      canvas.ellipse([150, 258], 9, 13, palette.lamp)
      canvas.ellipse([330, 258], 9, 13, palette.lamp)
    },
  },
} satisfies Record<string, Sitter>

export type PortraitName = keyof typeof sitters

export const portraitNames = Object.keys(sitters) as PortraitName[]

/** Head and shoulders of one of the authors: few flat shapes, as a small round picture shows them. */
export function paintPortrait(canvas: PixelCanvas, name: PortraitName): void {
  const { behind, skin, coat, collar, back, front }: Sitter = sitters[name]
  canvas.shade(0, portraitSize, behind[0], behind[1], 10)
  back?.(canvas)
  canvas.ellipse([240, 520], 206, 176, coat)
  canvas.polygon(
    [
      [184, 342],
      [296, 342],
      [240, 440],
    ],
    collar,
  )
  canvas.polygon(
    [
      [198, 270],
      [282, 270],
      [288, 362],
      [240, 410],
      [192, 362],
    ],
    mix(skin, palette.night, 0.16),
  )
  canvas.ellipse([240, 214], 86, 104, skin)
  // Half a face in the shade, as the town's light falls.
  canvas.polygon(shadedSide(), palette.night, 0.1)
  front(canvas)
}

function shadedSide(): Point[] {
  return Array.from({ length: 61 }, (_, index): Point => {
    const angle = -Math.PI / 2 + (index / 60) * Math.PI
    return [240 + 86 * Math.cos(angle), 214 + 104 * Math.sin(angle)]
  })
}
