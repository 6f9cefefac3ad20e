import { describe, expect, it } from 'vitest'
import { cropVariants, roundedFocus, socialVariant, wholeVariants } from './pictureVariants'

const media = 'a'.repeat(64)
const picture = (width: number, height: number, mime = 'image/jpeg') => ({ media, mime, width, height })
const widths = (variants: readonly { width: number }[]) => variants.map(({ width }) => width)

describe('the plan of a picture’s variants', () => {
  it('has a handful of widths, never more than the picture', () => {
    expect(widths(wholeVariants(picture(6000, 4000)))).toEqual([320, 640, 960, 1280, 1920])
    expect(widths(wholeVariants(picture(1000, 500)))).toEqual([320, 640, 960, 1000])
    expect(widths(wholeVariants(picture(640, 360)))).toEqual([320, 640])
    expect(widths(wholeVariants(picture(250, 250)))).toEqual([250])
  })

  it('leaves alone what moves, what is small, and what nobody has measured', () => {
    for (const alone of [
      picture(900, 600, 'image/gif'),
      picture(120, 90),
      picture(0, 0),
      picture(900, 600, ''),
    ]) {
      expect(wholeVariants(alone)).toEqual([])
      expect(cropVariants(alone, 'card')).toEqual([])
      expect(socialVariant(alone)).toBeNull()
    }
  })

  it('cuts cards to their shape, also from a tall or a wide picture', () => {
    expect(cropVariants(picture(3000, 2000), 'card').map(({ width, height }) => [width, height])).toEqual([
      [192, 144],
      [448, 336],
    ])
    expect(widths(cropVariants(picture(400, 4000), 'wide'))).toEqual([384, 400])
    expect(widths(cropVariants(picture(4000, 300), 'card'))).toEqual([192, 400])
    expect(socialVariant(picture(3000, 2000))).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  })

  it('names each by the picture, the recipe, its size and what stays in view', () => {
    expect(wholeVariants(picture(640, 360))[0]?.name).toBe(`media/${media}-r1-320.webp`)
    const focused = { ...picture(3000, 2000), focus: { x: 0.251, y: 1 } }
    expect(cropVariants(focused, 'wide')[0]?.name).toBe(`media/${media}-r1-384x216-25-100.webp`)
    expect(socialVariant(focused)?.name).toBe(`media/${media}-r1-1200x630-25-100.jpg`)
    expect(roundedFocus({ x: -1, y: 7 })).toEqual({ x: 0, y: 1 })
  })
})
