import { mix, type PixelCanvas, type Point } from './PixelCanvas'
import { cloud, ferry, hills, houses, lighthouse, palette, sky, steadyNumbers, sun, water } from './scenery'

/** The small ferry among the islands, out of season. */
export function islandFerry(canvas: PixelCanvas): void {
  sky(canvas, 500, mix(palette.moss, palette.haze, 0.6), palette.paper)
  hills(canvas, 500, 190, mix(palette.moss, palette.haze, 0.5), { seed: 22, waves: 2 })
  hills(canvas, 510, 110, palette.moss, { seed: 23, waves: 3 })
  water(canvas, 505, mix(palette.moss, palette.slate, 0.4), palette.pine, 81)
  ferry(canvas, [520, 680], 520, palette.pine)
  canvas.ellipse([780, 690], 340, 12, palette.white, 0.5)
}

/** The path over the hill, with its cairn. */
export function islandPath(canvas: PixelCanvas): void {
  sky(canvas, 662, palette.sky, palette.paper)
  cloud(canvas, [1150, 160], 460, palette.white)
  hills(canvas, 600, 330, mix(palette.haze, palette.pine, 0.35), { seed: 31, waves: 2, sharp: true })
  hills(canvas, 700, 260, mix(palette.moss, palette.pine, 0.3), { seed: 35, waves: 2 })
  canvas.shade(660, 900, palette.moss, palette.pine, 8)
  canvas.polygon(
    [
      [700, 900],
      [960, 900],
      [905, 800],
      [1010, 720],
      [955, 665],
      [940, 665],
      [975, 722],
      [850, 800],
    ],
    palette.sand,
  )
  for (const [x, y, size] of [
    [420, 770, 90],
    [424, 712, 70],
    [418, 664, 52],
    [424, 628, 34],
  ] as const)
    canvas.ellipse([x, y], size, size * 0.42, mix(palette.slate, palette.haze, size / 160))
}

/** The lighthouse of Tarn Holm. */
export function islandLight(canvas: PixelCanvas): void {
  sky(canvas, 560, palette.deep, palette.ember)
  sun(canvas, [420, 520], 60, palette.lamp)
  water(canvas, 558, mix(palette.ember, palette.deep, 0.55), palette.night, 91)
  canvas.polygon(
    [
      [1180, 235],
      [0, 130],
      [0, 300],
      [1180, 262],
    ],
    palette.lamp,
    0.16,
  )
  canvas.polygon(
    [
      [820, 720],
      [960, 600],
      [1130, 540],
      [1310, 560],
      [1490, 640],
      [1600, 700],
      [1600, 780],
      [820, 780],
    ],
    palette.night,
  )
  lighthouse(canvas, [1180, 560], 380, palette.clay)
  houses(canvas, 582, { from: 1290, to: 1400, seed: 5, height: 70, fills: [palette.paper], lit: true })
}

/** The race at dusk: a lantern in every bow. */
export function lanternRace(canvas: PixelCanvas): void {
  sky(canvas, 400, palette.night, palette.plum)
  houses(canvas, 420, {
    from: -10,
    to: 1640,
    seed: 44,
    height: 110,
    fills: [palette.night, mix(palette.plum, palette.night, 0.6)],
    lit: true,
  })
  water(canvas, 418, mix(palette.plum, palette.night, 0.4), palette.night, 101)
  const boats: Point[] = [
    [220, 560],
    [720, 520],
    [1220, 580],
    [430, 720],
    [1010, 760],
  ]
  for (const [x, y] of boats) {
    const size = (y - 380) / 240
    canvas.ellipse([x + 150 * size, y + 26 * size], 120 * size, 9 * size, palette.lamp, 0.3)
    canvas.polygon(
      [
        [x - 150 * size, y - 14 * size],
        [x + 170 * size, y - 22 * size],
        [x + 130 * size, y + 16 * size],
        [x - 120 * size, y + 16 * size],
      ],
      palette.brick,
    )
    for (let rower = 0; rower < 4; rower++) {
      const seat = x - 90 * size + rower * 52 * size
      canvas.ellipse([seat, y - 40 * size], 11 * size, 22 * size, palette.deep)
      canvas.ellipse([seat + 3 * size, y - 68 * size], 9 * size, 9 * size, palette.rose)
      canvas.stroke([seat, y - 30 * size], [seat - 66 * size, y + 42 * size], 5 * size, palette.sand)
    }
    canvas.ellipse([x + 160 * size, y - 44 * size], 44 * size, 44 * size, palette.lamp, 0.22)
    canvas.ellipse([x + 160 * size, y - 44 * size], 15 * size, 15 * size, palette.lamp)
  }
}

/** A bowl on a table, and weather in the window. */
export function supper(canvas: PixelCanvas): void {
  canvas.shade(0, 900, palette.paper, palette.sand, 10)
  canvas.rectangle(180, 80, 620, 470, palette.brick)
  canvas.rectangle(204, 104, 572, 422, palette.slate)
  canvas.rectangle(204, 380, 572, 146, palette.deep)
  const next = steadyNumbers(7)
  for (let drop = 0; drop < 60; drop++) {
    const x = 220 + next() * 520
    const y = 110 + next() * 360
    canvas.stroke([x, y], [x - 10, y + 42], 3, palette.haze, 0.6)
  }
  canvas.rectangle(482, 104, 16, 422, palette.brick)
  canvas.rectangle(0, 640, 1600, 260, palette.clay)
  canvas.rectangle(0, 640, 1600, 16, palette.brick)
  canvas.ellipse([1080, 690], 330, 46, palette.brick, 0.5)
  canvas.polygon(
    [
      [800, 500],
      [1360, 500],
      [1250, 680],
      [910, 680],
    ],
    palette.deep,
  )
  canvas.ellipse([1080, 500], 280, 62, palette.slate)
  canvas.ellipse([1080, 504], 246, 48, palette.ember)
  for (const [x, y] of [
    [980, 500],
    [1090, 520],
    [1180, 494],
    [1050, 486],
  ] as const)
    canvas.ellipse([x, y], 34, 12, palette.lamp)
  for (let wisp = 0; wisp < 3; wisp++)
    canvas.stroke([1000 + wisp * 80, 420], [1030 + wisp * 80, 300], 10, palette.white, 0.5)
}
