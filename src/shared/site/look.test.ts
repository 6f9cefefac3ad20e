import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contrastRatio, nearestPassing, type Rgb, readColour, sayRatio, writeColour } from './contrast'
import {
  checkColour,
  colourOf,
  isReadable,
  lookColours,
  lookStyles,
  themeColours,
  unchosenLook,
} from './look'
import { lookSchema } from './lookSchema'

const colour = (text: string): Rgb => readColour(text) ?? [1, 2, 3]

describe('contrast', () => {
  it('is what WCAG says of well-known pairs', () => {
    expect(contrastRatio(colour('#000000'), colour('#ffffff'))).toBe(21)
    expect(contrastRatio(colour('#ffffff'), colour('#ffffff'))).toBe(1)
    expect(sayRatio(contrastRatio(colour('#767676'), colour('#ffffff')))).toBe(4.54)
    expect(sayRatio(contrastRatio(colour('#777777'), colour('#ffffff')))).toBe(4.47)
    expect(sayRatio(4.4999)).toBe(4.49)
  })

  it('reads colours and nothing else', () => {
    expect(readColour('#B3361f')).toEqual([179, 54, 31])
    for (const text of ['', 'red', '#fff', '#12345g', '#123456;', 'url(x)', '#1234567', ' #123456'])
      expect(readColour(text), text).toBeNull()
    for (const text of ['#000000', '#b3361f', '#0f62fe', '#ffffff', '#808080'])
      expect(writeColour(colour(text))).toBe(text)
  })

  it('finds the nearest colour that passes, of the same hue', () => {
    const white = colour('#ffffff')
    const found = nearestPassing(colour('#ff6666'), (candidate) => contrastRatio(candidate, white) >= 4.5)
    const passing = colour(found ?? '')
    expect(contrastRatio(passing, white)).toBeGreaterThanOrEqual(4.5)
    expect(contrastRatio(passing, white)).toBeLessThan(4.8)
    expect(passing[0]).toBeGreaterThan(passing[1] * 2)
    expect(nearestPassing(white, () => false)).toBeNull()
  })
})

describe('a look', () => {
  it('of the theme passes, and is what its stylesheet says', () => {
    expect(isReadable(unchosenLook)).toBe(true)
    expect(lookStyles(unchosenLook)).toBe('')
    const theme = readFileSync(join(import.meta.dirname, '../page/theme/styles/base.css'), 'utf8')
    const [light = '', dark = ''] = theme.split('@media (prefers-color-scheme: dark)')
    for (const [tone, styles] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const { paper, panel, ink, ink2, ink3, edge, accent } = themeColours[tone]
      for (const [name, value] of Object.entries({
        paper,
        panel,
        ink,
        'ink-2': ink2,
        'ink-3': ink3,
        edge,
        accent,
      })) {
        expect(styles).toContain(`--${name}: ${value};`)
      }
    }
  })

  it.each(['#ff8800', '#ffff00', '#7fb2ff', '#dddddd'])(
    'with the accent %s is too faint, and offers one that is not',
    (accent) => {
      const { ratio, passes, suggestion } = checkColour({ ...unchosenLook, accent }, 'accent')
      expect(passes).toBe(false)
      expect(ratio).toBeLessThan(4.5)
      expect(checkColour({ ...unchosenLook, accent: suggestion ?? '' }, 'accent').passes).toBe(true)
    },
  )

  it('is told where text on a paper is too faint', () => {
    const grey = { ...unchosenLook, paper: '#bbbbbb' }
    expect(checkColour(grey, 'paper').passes).toBe(false)
    const { suggestion } = checkColour(grey, 'paper')
    expect(checkColour({ ...unchosenLook, paper: suggestion ?? '' }, 'paper').passes).toBe(true)
    expect(checkColour({ ...unchosenLook, paperDark: '#ffffff' }, 'paperDark').passes).toBe(false)
    expect(checkColour({ ...unchosenLook, paper: '#ffffff' }, 'paper')).toMatchObject({ passes: true })
  })

  it('holds the accent against the paper that was chosen with it', () => {
    const look = { ...unchosenLook, accent: '#757575', paper: '#ffffff' }
    expect(checkColour(look, 'accent').passes).toBe(false)
    expect(checkColour({ ...look, accent: '#555555' }, 'accent').passes).toBe(true)
  })

  it('comes out as a few tokens', () => {
    expect(lookStyles({ ...unchosenLook, accent: '#0B5FA5', accentDark: '#7fb2ff' })).toBe(
      ':root{--accent:#0b5fa5;}@media (prefers-color-scheme:dark){:root{--accent:#7fb2ff;}}',
    )
    // What is chosen for light screens alone leaves dark ones as they were.
    expect(lookStyles({ ...unchosenLook, accent: '#0b5fa5', paper: '#ffffff' })).toBe(
      ':root{--paper:#ffffff;--panel:#f8f8f8;--blank:#e8e8e8;--line:#e2e1e1;--accent:#0b5fa5;}@media (prefers-color-scheme:dark){:root{--paper:#1f1e1c;--panel:#262522;--blank:#34322d;--line:#37352f;--accent:#ef7f66;}}',
    )
    expect(lookStyles({ ...unchosenLook, headlineFace: 'sans', textStep: '108' })).toBe(
      ":root{--display:var(--sans)}:root{--scale:1.08}[data-text-size='115']{--scale:1.24}[data-text-size='130']{--scale:1.4}[data-text-size='150']{--scale:1.62}",
    )
  })

  it('takes no text for a colour', () => {
    const hostile = '#000;}</style><script>alert(1)</script>'
    for (const name of lookColours) {
      expect(lookSchema.safeParse({ ...unchosenLook, [name]: hostile }).success).toBe(false)
      const look = { ...unchosenLook, [name]: hostile }
      expect(lookStyles(look)).toBe('')
      expect(colourOf(look, name)).toMatch(/^#[0-9a-f]{6}$/)
    }
  })
})
