/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** x to the right, y down, in pixels from the top left corner. */
export type Point = readonly [number, number]

/** Lines sampled in each row of pixels: what makes slanted edges smooth. */
const linesPerRow = 4

/** A colour from `#rrggbb`. */
export function colour(hex: string): Colour {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** The colour between two, at 0 the first and at 1 the second. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  return [
    Math.round(from[0] + (to[0] - from[0]) * share),
    Math.round(from[1] + (to[1] - from[1]) * share),
    Math.round(from[2] + (to[2] - from[2]) * share),
  ]
}

/** A flat picture being painted: opaque and translucent polygons with smooth edges, nothing else. */
export class PixelCanvas {
  readonly width: number
  readonly height: number
  /** Three bytes a pixel, row by row from the top. */
  readonly pixels: Uint8Array
  readonly #changes: Float64Array

  constructor(width: number, height: number) {
    this.width = width
    this.height = height
    this.pixels = new Uint8Array(width * height * 3)
    this.#changes = new Float64Array(width + 2)
  }

  /** A band across the whole width that shades from one colour to the other in `steps` flat strips. */
  shade(top: number, bottom: number, from: Colour, to: Colour, steps: number): void {
    for (let step = 0; step < steps; step++) {
      const y = Math.round(top + ((bottom - top) * step) / steps)
      const below = Math.round(top + ((bottom - top) * (step + 1)) / steps)
      this.rectangle(0, y, this.width, below - y, mix(from, to, steps === 1 ? 0 : step / (steps - 1)))
    }
  }

  rectangle(left: number, top: number, width: number, height: number, fill: Colour, opacity = 1): void {
    const right = left + width
    const bottom = top + height
    this.polygon(
      [
        [left, top],
        [right, top],
        [right, bottom],
        [left, bottom],
      ],
      fill,
      opacity,
    )
  }

  ellipse(centre: Point, radiusX: number, radiusY: number, fill: Colour, opacity = 1): void {
    const corners = 96
    const outline = Array.from({ length: corners }, (_, index): Point => {
      const angle = (index / corners) * 2 * Math.PI
      return [centre[0] + radiusX * Math.cos(angle), centre[1] + radiusY * Math.sin(angle)]
    })
    this.polygon(outline, fill, opacity)
  }

  /** A straight stroke with square ends. */
  stroke(from: Point, to: Point, thickness: number, fill: Colour, opacity = 1): void {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
    const x = ((to[1] - from[1]) / length) * (thickness / 2)
    const y = ((to[0] - from[0]) / length) * (thickness / 2)
    this.polygon(
      [
        [from[0] + x, from[1] - y],
        [to[0] + x, to[1] - y],
        [to[0] - x, to[1] + y],
        [from[0] - x, from[1] + y],
      ],
      fill,
      opacity,
    )
  }

  /** A closed outline, filled by the even-odd rule. */
  polygon(outline: readonly Point[], fill: Colour, opacity = 1): void {
    const ys = outline.map(([, y]) => y)
    const first = Math.max(0, Math.floor(Math.min(...ys)))
    const last = Math.min(this.height - 1, Math.ceil(Math.max(...ys)) - 1)
    for (let row = first; row <= last; row++) {
      let left = this.width
      let right = 0
      for (let line = 0; line < linesPerRow; line++) {
        const crossings = crossingsAt(outline, row + (line + 0.5) / linesPerRow)
        for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
          const from = Math.max(0, crossings[pair] ?? 0)
          const to = Math.min(this.width, crossings[pair + 1] ?? 0)
          if (to <= from) continue
          this.#cover(from, to)
          left = Math.min(left, Math.floor(from))
          right = Math.max(right, Math.ceil(to))
        }
      }
      this.#paintRow(row, left, right, fill, opacity)
    }
  }

  /**
   * Adds one sampled line's stretch, given in pixels, to its row. What is kept is how the coverage changes from one
   * pixel to the next: a stretch costs the same however long it is.
   */
  #cover(from: number, to: number): void {
    this.#change(from, 1 / linesPerRow)
    this.#change(to, -1 / linesPerRow)
  }

  #change(at: number, amount: number): void {
    const pixel = Math.floor(at)
    const later = (at - pixel) * amount
    this.#changes[pixel] = (this.#changes[pixel] ?? 0) + amount - later
    this.#changes[pixel + 1] = (this.#changes[pixel + 1] ?? 0) + later
  }

  #paintRow(row: number, left: number, right: number, [red, green, blue]: Colour, opacity: number): void {
    const { pixels } = this
    const changes = this.#changes
    let coverage = 0
    let at = (row * this.width + left) * 3
    for (let pixel = left; pixel < right; pixel++, at += 3) {
      coverage += changes[pixel] ?? 0
      const share = Math.min(1, coverage) * opacity
      if (share > 0.999) {
        pixels[at] = red
        pixels[at + 1] = green
        pixels[at + 2] = blue
      } else if (share > 0.001) {
        pixels[at] = blend(pixels[at] ?? 0, red, share)
        pixels[at + 1] = blend(pixels[at + 1] ?? 0, green, share)
        pixels[at + 2] = blend(pixels[at + 2] ?? 0, blue, share)
      }
    }
    changes.fill(0, left, right + 2)
  }
}

function blend(under: number, over: number, share: number): number {
  return Math.round(under + (over - under) * share)
}

/** Where a horizontal line crosses the outline, from left to right. */
function crossingsAt(outline: readonly Point[], y: number): number[] {
  const found: number[] = []
  let previous = outline.at(-1)
  for (const point of outline) {
    if (previous !== undefined && previous[1] <= y !== point[1] <= y) {
      const share = (y - previous[1]) / (point[1] - previous[1])
      found.push(previous[0] + share * (point[0] - previous[0]))
    }
    previous = point
  }
  return found.sort((one, other) => one - other)
}
