/** Red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number]

/** What text needs (WCAG 2.2, 1.4.3), and what lines and signs need (1.4.11). */
export const textContrast = 4.5
export const edgeContrast = 3

/** A colour as `#rrggbb`, or null for anything else: nothing else gets into a stylesheet. */
export function readColour(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text)
  if (match === null) return null
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16))
  return [red, green, blue]
}

export function writeColour(colour: Rgb): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`
}

/** The ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Two decimals, rounded down: 4.499 is not 4.5. */
export function sayRatio(ratio: number): number {
  return Math.floor(ratio * 100) / 100
}

/** The first colour with a part of the second in it. @param part 0 to 1 */
export function mixColours(first: Rgb, second: Rgb, part: number): Rgb {
  const mix = (index: 0 | 1 | 2) => first[index] + (second[index] - first[index]) * part
  return [mix(0), mix(1), mix(2)]
}

/**
 * The nearest colour of the same hue and saturation that passes, lighter or darker; null when none does.
 * @param passes asked about colours as they would be written
 */
export function nearestPassing(colour: Rgb, passes: (candidate: Rgb) => boolean): string | null {
  const [hue, saturation, lightness] = toHsl(colour)
  for (let step = 0; step <= 200; step++) {
    for (const next of [lightness - step / 200, lightness + step / 200]) {
      if (next < 0 || next > 1) continue
      const written = writeColour(fromHsl(hue, saturation, next))
      const candidate = readColour(written)
      if (candidate !== null && passes(candidate)) return written
    }
  }
  return null
}

function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** Hue in degrees, saturation and lightness from 0 to 1. */
function toHsl(colour: Rgb): [hue: number, saturation: number, lightness: number] {
  const [red, green, blue] = [colour[0] / 255, colour[1] / 255, colour[2] / 255]
  const most = Math.max(red, green, blue)
  const range = most - Math.min(red, green, blue)
  const lightness = most - range / 2
  if (range === 0) return [0, 0, lightness]
  const saturation = range / (1 - Math.abs(2 * lightness - 1))
  if (most === red) return [((((green - blue) / range) % 6) + 6) * 60, saturation, lightness]
  if (most === green) return [((blue - red) / range + 2) * 60, saturation, lightness]
  return [((red - green) / range + 4) * 60, saturation, lightness]
}

function fromHsl(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness)
  const part = (at: number) => {
    const turned = (at + hue / 30) % 12
    return 255 * (lightness - reach * Math.max(-1, Math.min(turned - 3, 9 - turned, 1)))
  }
  return [part(0), part(8), part(4)]
}
