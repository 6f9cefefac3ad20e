import { mix, type PixelCanvas, type Point } from './PixelCanvas'
import { cloud, crane, ferry, hills, houses, lighthouse, palette, sky, sun, water } from './scenery'

/** The strait from the headland: two coasts and the way between them. */
export function strait(canvas: PixelCanvas): void {
  sky(canvas, 470, palette.sky, palette.haze)
  cloud(canvas, [1180, 170], 520, palette.white, 0.45)
  hills(canvas, 470, 110, mix(palette.sky, palette.slate, 0.35), { seed: 4, waves: 3 })
  water(canvas, 468, palette.slate, palette.deep, 11)
  ferry(canvas, [700, 560], 210, palette.deep)
  canvas.polygon(
    [
      [0, 610],
      [430, 700],
      [980, 830],
      [1240, 900],
      [0, 900],
    ],
    palette.sand,
  )
  canvas.polygon(
    [
      [0, 690],
      [380, 770],
      [760, 900],
      [0, 900],
    ],
    mix(palette.sand, palette.brick, 0.45),
  )
}

/** The ferry terminal with nobody in it. */
export function terminal(canvas: PixelCanvas): void {
  sky(canvas, 520, palette.haze, palette.paper)
  hills(canvas, 520, 90, palette.haze, { seed: 9, waves: 2 })
  water(canvas, 515, palette.sky, palette.slate, 3)
  canvas.polygon(
    [
      [420, 330],
      [1480, 250],
      [1600, 260],
      [1600, 330],
      [420, 392],
    ],
    palette.deep,
  )
  canvas.rectangle(520, 385, 1080, 225, mix(palette.sand, palette.paper, 0.5))
  for (let bay = 0; bay < 9; bay++) canvas.rectangle(560 + bay * 115, 425, 74, 130, palette.sky)
  canvas.rectangle(380, 600, 1220, 300, palette.slate)
  canvas.rectangle(380, 600, 1220, 26, palette.sand)
  for (let post = 0; post < 8; post++) canvas.rectangle(430 + post * 155, 560, 16, 50, palette.clay)
  canvas.stroke([380, 618], [120, 700], 20, palette.clay)
  canvas.stroke([120, 560], [120, 800], 18, palette.deep)
}

/** The wall, stepped, with the sea against it. */
export function harbourWall(canvas: PixelCanvas): void {
  sky(canvas, 430, palette.slate, palette.haze)
  cloud(canvas, [420, 150], 640, palette.deep, 0.35)
  cloud(canvas, [1120, 240], 520, palette.white, 0.3)
  water(canvas, 425, palette.slate, palette.deep, 21)
  const courses = 6
  for (let course = 0; course < courses; course++) {
    canvas.polygon(
      [
        [1600, 250 + course * 92],
        [1600, 900],
        [40 + course * 210, 900],
      ],
      mix(palette.sand, palette.brick, course / (courses - 1)),
    )
  }
  lighthouse(canvas, [1290, 402], 270, palette.clay)
}

/** High water on a winter night: lamps along the quay. */
export function highWater(canvas: PixelCanvas): void {
  sky(canvas, 480, palette.night, palette.deep)
  houses(canvas, 500, {
    from: -20,
    to: 1640,
    seed: 17,
    height: 190,
    fills: [palette.deep, palette.slate, palette.night],
    lit: true,
  })
  canvas.rectangle(0, 500, 1600, 60, mix(palette.slate, palette.night, 0.5))
  water(canvas, 556, palette.deep, palette.night, 31)
  for (let lamp = 0; lamp < 7; lamp++) {
    const x = 110 + lamp * 232
    canvas.rectangle(x - 4, 380, 8, 125, palette.night)
    canvas.ellipse([x, 376], 60, 60, palette.lamp, 0.14)
    canvas.ellipse([x, 376], 15, 15, palette.lamp)
    canvas.ellipse([x, 640 + (lamp % 3) * 26], 20, 74, palette.lamp, 0.2)
  }
}

/** The sluice at the head of the inner basin. */
export function sluice(canvas: PixelCanvas): void {
  sky(canvas, 400, palette.haze, palette.paper)
  hills(canvas, 420, 130, palette.moss, { seed: 6, waves: 2 })
  water(canvas, 415, palette.sky, palette.slate, 41)
  for (let gate = 0; gate < 4; gate++) {
    const x = 180 + gate * 340
    canvas.rectangle(x, 250, 90, 480, palette.sand)
    canvas.rectangle(x + 90, 390, 250, 250, mix(palette.pine, palette.night, 0.35))
    for (let bar = 1; bar < 4; bar++) canvas.rectangle(x + 90, 390 + bar * 62, 250, 8, palette.pine)
  }
  canvas.rectangle(1540, 250, 60, 480, palette.sand)
  canvas.rectangle(0, 230, 1600, 42, palette.brick)
  canvas.rectangle(0, 196, 1600, 8, palette.deep)
  for (let post = 0; post < 20; post++) canvas.rectangle(20 + post * 84, 196, 7, 38, palette.deep)
}

/** The tide gauge: a staff with its marks. */
export function tideGauge(canvas: PixelCanvas): void {
  sky(canvas, 500, palette.rose, palette.paper)
  sun(canvas, [360, 430], 70, palette.lamp)
  water(canvas, 500, mix(palette.rose, palette.slate, 0.5), palette.deep, 51)
  canvas.rectangle(900, 60, 150, 840, palette.white)
  for (let mark = 0; mark < 20; mark++) {
    const wide = mark % 5 === 0
    canvas.rectangle(900, 90 + mark * 36, wide ? 110 : 56, wide ? 16 : 10, wide ? palette.clay : palette.deep)
  }
  canvas.shade(760, 900, mix(palette.deep, palette.slate, 0.4), palette.deep, 6)
  canvas.rectangle(900, 760, 150, 140, palette.white, 0.22)
  canvas.rectangle(1050, 140, 26, 640, palette.slate)
  canvas.rectangle(1076, 180, 150, 100, palette.slate)
  canvas.rectangle(1096, 200, 110, 60, palette.lamp, 0.8)
}

/** The pilot boat, going out. */
export function pilotBoat(canvas: PixelCanvas): void {
  sky(canvas, 520, palette.sky, palette.paper)
  cloud(canvas, [460, 200], 480, palette.white)
  crane(canvas, [1330, 520], 260, -190, palette.slate)
  crane(canvas, [1490, 520], 220, -150, palette.slate)
  water(canvas, 518, palette.sky, palette.slate, 61)
  const hull: Point[] = [
    [300, 560],
    [1150, 520],
    [1010, 720],
    [380, 720],
  ]
  canvas.polygon(hull, palette.clay)
  canvas.polygon(
    [
      [330, 625],
      [1090, 606],
      [1075, 628],
      [338, 650],
    ],
    palette.white,
  )
  canvas.polygon(
    [
      [480, 552],
      [540, 390],
      [800, 390],
      [880, 534],
    ],
    palette.white,
  )
  canvas.polygon(
    [
      [560, 470],
      [580, 415],
      [780, 415],
      [815, 470],
    ],
    palette.deep,
  )
  canvas.stroke([640, 390], [640, 260], 8, palette.deep)
  canvas.rectangle(640, 268, 84, 50, palette.ember)
  canvas.ellipse([690, 730], 520, 20, palette.white, 0.7)
}

/** A freighter in the narrows, between two cliffs. */
export function narrows(canvas: PixelCanvas): void {
  sky(canvas, 520, palette.plum, palette.rose)
  sun(canvas, [830, 440], 84, palette.paper)
  water(canvas, 520, palette.plum, palette.night, 71)
  canvas.polygon(
    [
      [0, 160],
      [210, 210],
      [330, 360],
      [470, 430],
      [560, 640],
      [0, 760],
    ],
    palette.deep,
  )
  canvas.polygon(
    [
      [1600, 90],
      [1420, 180],
      [1300, 380],
      [1180, 470],
      [1090, 640],
      [1600, 730],
    ],
    palette.night,
  )
  canvas.polygon(
    [
      [690, 560],
      [990, 552],
      [968, 612],
      [712, 612],
    ],
    palette.brick,
  )
  for (let box = 0; box < 5; box++)
    canvas.rectangle(
      730 + box * 36,
      522 - (box % 2) * 14,
      32,
      40 + (box % 2) * 14,
      [palette.ember, palette.sand, palette.moss][box % 3] ?? palette.sand,
    )
  canvas.rectangle(926, 480, 40, 80, palette.white)
}
