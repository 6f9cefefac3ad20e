import { expect, it } from 'vitest'
import { themeFiles } from '../page/theme/themeFiles'
import { fontsNamed, readStyles } from './stylesLoad'

it('a stylesheet loads the faces of Latin letters whose families it names, and its pictures', () => {
  const styles = `
    /* url(old.png) */
    @font-face { font-family: "Wide Sans"; src: url("fonts/wide.woff2") format("woff2"), url(fonts/wide-old.woff2) }
    @font-face { font-family: Greek; src: url(fonts/greek.woff2); unicode-range: U+0370-03FF }
    @font-face { font-family: 'Unused'; src: url('fonts/unused.woff2') }
    @font-face { font-family: Basic; src: url(fonts/basic.woff2); unicode-range: U+00??, U+2000-206F; }
    .a { font-family: 'wide sans', Greek, Basic; background: url(leaf.svg) }
    .b { background-image: url("leaf.svg"), url('paper.png'); clip-path: url(#shape) }`
  const { fonts, pictures } = readStyles(styles)
  expect(pictures).toEqual(['leaf.svg', 'paper.png'])
  expect(fontsNamed(fonts, [styles])).toEqual(['fonts/wide.woff2', 'fonts/basic.woff2'])
  expect(fontsNamed(fonts, [''])).toEqual([])
})

it('of Galley’s own fonts those for Latin letters', () => {
  const own = String(themeFiles.get('fonts.css'))
  const { fonts, pictures } = readStyles(own)
  expect(pictures).toEqual([])
  expect(fontsNamed(fonts, [String(themeFiles.get('theme.css'))]).sort()).toEqual(
    [...themeFiles.keys()]
      .filter((name) => name.endsWith('.woff2') && name.includes('latin') && !name.includes('-ext'))
      .sort(),
  )
})
