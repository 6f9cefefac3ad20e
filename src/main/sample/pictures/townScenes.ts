import { mix, type PixelCanvas, type Point } from './PixelCanvas'
import { cloud, hills, houses, palette, sky, sun, water } from './scenery'

/** The Tide House under its new roof. */
export function theatre(canvas: PixelCanvas): void {
  sky(canvas, 640, palette.rose, palette.paper)
  houses(canvas, 660, {
    from: -30,
    to: 460,
    seed: 12,
    height: 200,
    fills: [palette.sand, palette.rose, palette.haze],
  })
  houses(canvas, 660, {
    from: 1180,
    to: 1640,
    seed: 14,
    height: 220,
    fills: [palette.haze, palette.sand, palette.rose],
  })
  const roof: Point[] = Array.from({ length: 61 }, (_, index): Point => {
    const share = index / 60
    return [430 + share * 770, 420 - Math.sin(share * Math.PI) * 210]
  })
  canvas.polygon([...roof, [1200, 450], [430, 450]], palette.deep)
  for (let rib = 1; rib < 8; rib++) {
    const share = rib / 8
    canvas.stroke(
      [430 + share * 770, 420 - Math.sin(share * Math.PI) * 208],
      [430 + share * 770, 450],
      5,
      palette.slate,
    )
  }
  canvas.rectangle(450, 450, 730, 210, palette.brick)
  for (let arch = 0; arch < 6; arch++) {
    const x = 490 + arch * 115
    canvas.ellipse([x + 35, 530], 35, 40, palette.lamp)
    canvas.rectangle(x, 530, 70, 130, palette.lamp)
  }
  for (let pole = 0; pole < 5; pole++) canvas.rectangle(990 + pole * 48, 300, 5, 360, palette.clay)
  for (let deck = 0; deck < 4; deck++) canvas.rectangle(980, 330 + deck * 84, 210, 6, palette.clay)
  canvas.shade(660, 900, palette.sand, mix(palette.sand, palette.brick, 0.35), 6)
}

/** The long shed on Ropewalk, nets hung to dry. */
export function ropewalk(canvas: PixelCanvas): void {
  canvas.shade(0, 900, mix(palette.sand, palette.paper, 0.4), palette.sand, 8)
  const far: readonly [number, number, number, number] = [720, 360, 920, 500]
  canvas.polygon(
    [
      [0, 0],
      [far[0], far[1]],
      [far[0], far[3]],
      [0, 900],
    ],
    palette.brick,
  )
  canvas.polygon(
    [
      [1600, 0],
      [far[2], far[1]],
      [far[2], far[3]],
      [1600, 900],
    ],
    palette.clay,
  )
  canvas.polygon(
    [
      [0, 0],
      [1600, 0],
      [far[2], far[1]],
      [far[0], far[1]],
    ],
    palette.deep,
  )
  canvas.rectangle(far[0], far[1], far[2] - far[0], far[3] - far[1], palette.lamp)
  for (let beam = 0; beam < 5; beam++) {
    const share = 1 - 0.62 ** beam
    const left = share * far[0]
    const right = 1600 - share * (1600 - far[2])
    canvas.stroke([left, share * far[1]], [right, share * far[1]], 26 * 0.7 ** beam, palette.night)
  }
  for (let line = 0; line < 14; line++) {
    const share = line / 14
    canvas.stroke(
      [140 + share * 400, 190 + share * 170],
      [60 + share * 470, 760 - share * 220],
      5,
      palette.sand,
      0.85,
    )
    canvas.stroke([100, 220 + line * 38], [620, 372 + line * 9], 4, palette.sand, 0.7)
  }
}

/** A row of shops, some of them shut. */
export function shopfronts(canvas: PixelCanvas): void {
  sky(canvas, 200, palette.haze, palette.paper)
  const fills = [palette.rose, palette.haze, palette.sand, palette.moss, palette.clay]
  for (const [index, fill] of fills.entries()) {
    const x = index * 320
    const shut = index % 2 === 1
    canvas.rectangle(x, 110 + (index % 3) * 24, 320, 700, fill)
    for (const window of [0, 1])
      canvas.rectangle(x + 60 + window * 120, 190, 76, 130, mix(fill, palette.night, 0.45))
    canvas.rectangle(x + 24, 400, 272, 56, mix(fill, palette.night, 0.6))
    canvas.rectangle(x + 34, 476, 176, 270, shut ? palette.sand : palette.lamp)
    if (shut)
      for (let slat = 0; slat < 9; slat++) canvas.rectangle(x + 34, 486 + slat * 30, 176, 6, palette.brick)
    canvas.rectangle(x + 222, 476, 66, 334, mix(fill, palette.night, 0.5))
  }
  canvas.shade(800, 900, palette.slate, palette.deep, 3)
}

/** The fish market, with the panels that it might get. */
export function fishMarket(canvas: PixelCanvas): void {
  sky(canvas, 662, palette.sky, palette.paper)
  sun(canvas, [1340, 170], 70, palette.lamp)
  cloud(canvas, [420, 140], 420, palette.white)
  canvas.polygon(
    [
      [120, 430],
      [360, 230],
      [1240, 230],
      [1480, 430],
    ],
    palette.slate,
  )
  for (let column = 0; column < 9; column++) {
    for (let row = 0; row < 3; row++) {
      const y = 256 + row * 56
      const spread = (y - 230) * 1.2
      const left = 360 - spread + ((880 + spread * 2) / 9) * column + 14
      const width = (880 + spread * 2) / 9 - 26
      canvas.polygon(
        [
          [left + 8, y],
          [left + width - 8, y],
          [left + width, y + 42],
          [left, y + 42],
        ],
        mix(palette.deep, palette.sky, row * 0.12),
      )
    }
  }
  canvas.rectangle(160, 430, 1280, 230, palette.paper)
  for (let arch = 0; arch < 8; arch++) canvas.rectangle(196 + arch * 158, 480, 104, 180, palette.clay)
  canvas.rectangle(0, 660, 1600, 40, palette.sand)
  water(canvas, 700, palette.slate, palette.deep, 111)
}

/** A football pitch with the sea behind its bank. */
export function pitch(canvas: PixelCanvas): void {
  sky(canvas, 330, palette.sky, palette.paper)
  water(canvas, 320, palette.sky, palette.slate, 121)
  hills(canvas, 480, 90, palette.pine, { seed: 2, waves: 1 })
  canvas.rectangle(0, 430, 1600, 470, palette.pine)
  for (let strip = 0; strip < 8; strip++) {
    if (strip % 2 === 1) continue
    canvas.polygon(
      [
        [260 + strip * 135, 470],
        [395 + strip * 135, 470],
        [200 + (strip + 1) * 200 - 200, 900],
        [200 + strip * 200 - 200, 900],
      ],
      palette.moss,
      0.55,
    )
  }
  canvas.stroke([230, 480], [1370, 480], 5, palette.white)
  canvas.stroke([230, 480], [40, 900], 8, palette.white)
  canvas.stroke([1370, 480], [1560, 900], 8, palette.white)
  canvas.ellipse([800, 690], 210, 82, palette.white)
  canvas.ellipse([800, 690], 202, 76, palette.pine)
  canvas.stroke([800, 482], [800, 900], 7, palette.white)
  for (const x of [250, 1350]) {
    canvas.rectangle(x - 5, 150, 10, 330, palette.deep)
    canvas.rectangle(x - 50, 130, 100, 44, palette.lamp)
  }
}

/** Packing the night boat: lamps on the quay, a lit window. */
export function nightBoat(canvas: PixelCanvas): void {
  sky(canvas, 560, palette.night, palette.plum)
  sun(canvas, [1230, 190], 56, palette.paper)
  water(canvas, 560, mix(palette.plum, palette.night, 0.5), palette.night, 131)
  canvas.rectangle(0, 640, 1600, 260, palette.night)
  canvas.rectangle(0, 640, 1600, 14, palette.sand)
  canvas.rectangle(140, 330, 520, 320, palette.brick)
  canvas.polygon(
    [
      [110, 330],
      [400, 210],
      [690, 330],
    ],
    palette.deep,
  )
  for (const x of [190, 350, 510]) canvas.rectangle(x, 410, 110, 150, palette.lamp)
  canvas.polygon(
    [
      [150, 560],
      [650, 560],
      [690, 610],
      [110, 610],
    ],
    palette.ember,
  )
  canvas.polygon(
    [
      [900, 520],
      [1600, 500],
      [1600, 650],
      [960, 650],
    ],
    palette.deep,
  )
  canvas.rectangle(1040, 400, 560, 120, palette.paper)
  for (let light = 0; light < 8; light++) canvas.rectangle(1070 + light * 68, 435, 40, 40, palette.lamp)
}
