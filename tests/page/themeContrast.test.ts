import { describe, expect, it } from 'vitest'
import { themeFiles } from '../../src/shared/page/theme/themeFiles'
import { colours, contrast } from './stylesheetColours'

const styles = String(themeFiles.get('theme.css'))

describe('the theme', () => {
  it.each([
    ['light', ':root'],
    ['dark', '(prefers-color-scheme: dark)'],
  ])('is legible in the %s: 4.5:1 for every text, 3:1 for edges that mean something', (_name, after) => {
    const palette = colours(styles, after)
    const colour = (name: string) => palette.get(name) ?? ''
    for (const ground of ['paper', 'panel']) {
      for (const ink of ['ink', 'ink-2', 'ink-3', 'accent']) {
        expect(contrast(colour(ink), colour(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(contrast(colour('edge'), colour(ground)), `edge on ${ground}`).toBeGreaterThanOrEqual(3)
    }
    // Initials in their circle.
    expect(contrast(colour('ink-2'), colour('blank')), 'ink-2 on blank').toBeGreaterThanOrEqual(4.5)
  })

  it('stays small, and asks nobody for anything', () => {
    expect(styles.length).toBeGreaterThan(5000)
    expect(Buffer.byteLength(styles)).toBeLessThan(30 * 1024)
    expect(Buffer.byteLength(String(themeFiles.get('theme.js')))).toBeLessThan(10 * 1024)
    for (const [name, file] of themeFiles) {
      if (typeof file === 'string' && !name.endsWith('.txt')) expect(file).not.toMatch(/https?:|@import|\/\//)
    }
  })

  it('has every font that its stylesheet names', () => {
    const fonts = [...String(themeFiles.get('fonts.css')).matchAll(/url\(([^)]*)\)/g)].map(
      ([, name = '']) => name,
    )
    expect(fonts).toHaveLength(7)
    for (const name of fonts) {
      const file = themeFiles.get(name)
      expect(Buffer.from(file instanceof Uint8Array ? file.subarray(0, 4) : '').toString()).toBe('wOF2')
    }
    expect(String(themeFiles.get('fonts-licence.txt'))).toContain('SIL OPEN FONT LICENSE Version 1.1')
  })
})
