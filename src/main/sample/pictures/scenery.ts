import { type Colour, colour, mix, type PixelCanvas, type Point } from './PixelCanvas'

/** The colours that all drawings share, so that they look like one hand's work. */
export const palette = {
  paper: colour('#f4ead8'),
  sand: colour('#c8b08a'),
  clay: colour('#b3654a'),
  brick: colour('#8d4a3a'),
  ember: colour('#e08a4f'),
  lamp: colour('#f6cf7a'),
  haze: colour('#b9c8cf'),
  sky: colour('#7f99ab'),
  slate: colour('#4f6470'),
  deep: colour('#2d404d'),
  night: colour('#1b2833'),
  moss: colour('#7d9672'),
  pine: colour('#4b6a58'),
  plum: colour('#6c5a7c'),
  rose: colour('#d9a393'),
  white: colour('#fbf7ee'),
} satisfies Record<string, Colour>

/** Numbers from 0 to 1 that are always the same for the same seed (mulberry32). */
export function steadyNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A sky from the top edge down to the horizon. */
export function sky(canvas: PixelCanvas, horizon: number, top: Colour, bottom: Colour): void {
  canvas.shade(0, horizon, top, bottom, 14)
}

/** A disc of light with two fainter rings. */
export function sun(canvas: PixelCanvas, centre: Point, radius: number, fill: Colour): void {
  canvas.ellipse(centre, radius * 2.1, radius * 2.1, fill, 0.12)
  canvas.ellipse(centre, radius * 1.5, radius * 1.5, fill, 0.18)
  canvas.ellipse(centre, radius, radius, fill)
}

/** A long flat cloud. */
export function cloud(canvas: PixelCanvas, [x, y]: Point, width: number, fill: Colour, opacity = 0.7): void {
  const height = width * 0.075
  canvas.ellipse([x, y], width / 2, height, fill, opacity)
  canvas.ellipse([x - width * 0.14, y - height * 0.7], width * 0.24, height * 1.1, fill, opacity)
  canvas.ellipse([x + width * 0.18, y - height * 0.5], width * 0.2, height * 0.9, fill, opacity)
}

/** A range of hills across the picture: `height` above `foot` at most. */
export function hills(
  canvas: PixelCanvas,
  foot: number,
  height: number,
  fill: Colour,
  shape: { seed: number; waves?: number; sharp?: boolean },
): void {
  const next = steadyNumbers(shape.seed)
  const waves = shape.waves ?? 2
  const [first, second, third] = [next() * 6.3, next() * 6.3, next() * 6.3]
  const step = shape.sharp === true ? canvas.width / (waves * 5) : canvas.width / 100
  const outline: Point[] = [[0, foot]]
  for (let x = 0; x <= canvas.width + step; x += step) {
    const turn = (x / canvas.width) * waves * Math.PI
    const swell =
      0.55 +
      0.28 * Math.sin(turn + first) +
      0.13 * Math.sin(turn * 2.3 + second) +
      0.05 * Math.sin(turn * 5 + third)
    const jag = shape.sharp === true ? (next() - 0.5) * 0.3 : 0
    outline.push([x, foot - height * Math.max(0, swell + jag)])
  }
  outline.push([canvas.width, foot])
  canvas.polygon(outline, fill)
}

/** Water from `top` to the lower edge, with a few strokes of light. */
export function water(canvas: PixelCanvas, top: number, far: Colour, near: Colour, seed: number): void {
  canvas.shade(top, canvas.height, far, near, 12)
  const next = steadyNumbers(seed)
  const light = mix(far, palette.white, 0.45)
  for (let stroke = 0; stroke < 34; stroke++) {
    const depth = next() ** 1.4
    const y = top + 10 + depth * (canvas.height - top - 20)
    const width = 40 + depth * 190 * next()
    const x = next() * canvas.width
    canvas.ellipse([x, y], width, 1.2 + depth * 2.6, light, 0.28)
  }
}

/** A car ferry seen from the side, its waterline at `y`, `length` pixels long. */
export function ferry(canvas: PixelCanvas, [x, y]: Point, length: number, hull: Colour): void {
  const unit = length / 20
  canvas.rectangle(x + 3 * unit, y - 4.1 * unit, 13 * unit, 2 * unit, palette.white)
  canvas.rectangle(x + 5 * unit, y - 5.7 * unit, 8 * unit, 1.7 * unit, palette.paper)
  canvas.polygon(
    [
      [x + 7 * unit, y - 5.7 * unit],
      [x + 7.4 * unit, y - 7.8 * unit],
      [x + 9.2 * unit, y - 7.8 * unit],
      [x + 9.4 * unit, y - 5.7 * unit],
    ],
    palette.clay,
  )
  canvas.polygon(
    [
      [x, y - 2.3 * unit],
      [x + 20 * unit, y - 2.5 * unit],
      [x + 18.4 * unit, y],
      [x + 1.2 * unit, y],
    ],
    hull,
  )
  for (let light = 0; light < 9; light++)
    canvas.rectangle(x + (4 + light * 1.3) * unit, y - 3.5 * unit, 0.7 * unit, 0.7 * unit, palette.slate)
}

/** A row of gabled houses standing on `foot`. */
export function houses(
  canvas: PixelCanvas,
  foot: number,
  row: { from: number; to: number; seed: number; height: number; fills: readonly Colour[]; lit?: boolean },
): void {
  const next = steadyNumbers(row.seed)
  let x = row.from
  let index = 0
  while (x < row.to) {
    const width = row.height * (0.42 + next() * 0.3)
    const height = row.height * (0.75 + next() * 0.5)
    const fill = row.fills[index++ % row.fills.length] ?? palette.sand
    const eaves = foot - height
    canvas.rectangle(x, eaves, width, height, fill)
    canvas.polygon(
      [
        [x - 3, eaves],
        [x + width / 2, eaves - width * 0.42],
        [x + width + 3, eaves],
      ],
      mix(fill, palette.night, 0.45),
    )
    const pane = row.lit === true ? palette.lamp : mix(fill, palette.night, 0.3)
    const rows = Math.max(2, Math.round(height / 70))
    for (let floor = 0; floor < rows; floor++) {
      for (const share of [0.22, 0.6])
        if (row.lit !== true || next() > 0.35)
          canvas.rectangle(
            x + width * share,
            eaves + (height / rows) * (floor + 0.25),
            width * 0.18,
            (height / rows) * 0.45,
            pane,
          )
    }
    x += width
  }
}

/** A lighthouse standing on `foot`. */
export function lighthouse(canvas: PixelCanvas, [x, foot]: Point, height: number, band: Colour): void {
  const wide = height * 0.13
  const narrow = height * 0.085
  const top = foot - height * 0.8
  canvas.polygon(
    [
      [x - wide, foot],
      [x - narrow, top],
      [x + narrow, top],
      [x + wide, foot],
    ],
    palette.white,
  )
  const widthAt = (share: number) => wide + (narrow - wide) * share
  for (const [from, to] of [
    [0.22, 0.42],
    [0.64, 0.84],
  ] as const) {
    canvas.polygon(
      [
        [x - widthAt(from), foot - height * 0.8 * from],
        [x - widthAt(to), foot - height * 0.8 * to],
        [x + widthAt(to), foot - height * 0.8 * to],
        [x + widthAt(from), foot - height * 0.8 * from],
      ],
      band,
    )
  }
  canvas.rectangle(x - narrow * 1.35, top - 6, narrow * 2.7, 8, palette.night)
  canvas.rectangle(x - narrow * 0.75, top - height * 0.1, narrow * 1.5, height * 0.1, palette.lamp)
  canvas.polygon(
    [
      [x - narrow, top - height * 0.1],
      [x, top - height * 0.18],
      [x + narrow, top - height * 0.1],
    ],
    palette.night,
  )
}

/** A harbour crane standing on `foot`; `reach` is negative when the arm points to the left. */
export function crane(
  canvas: PixelCanvas,
  [x, foot]: Point,
  height: number,
  reach: number,
  fill: Colour,
): void {
  const top = foot - height
  const thickness = height * 0.035
  canvas.stroke([x - height * 0.12, foot], [x, top], thickness, fill)
  canvas.stroke([x + height * 0.12, foot], [x, top], thickness, fill)
  canvas.stroke(
    [x - height * 0.07, foot - height * 0.4],
    [x + height * 0.07, foot - height * 0.4],
    thickness,
    fill,
  )
  canvas.stroke([x - reach * 0.3, top + height * 0.05], [x + reach, top - height * 0.14], thickness, fill)
  canvas.stroke([x + reach * 0.96, top - height * 0.13], [x + reach * 0.96, top + height * 0.28], 3, fill)
  canvas.rectangle(x - height * 0.05, top - height * 0.02, height * 0.1, height * 0.09, palette.paper)
}
