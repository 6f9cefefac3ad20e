import {
  contrastRatio,
  edgeContrast,
  mixColours,
  nearestPassing,
  type Rgb,
  readColour,
  sayRatio,
  textContrast,
  writeColour,
} from './contrast'

/** What headlines are set in: the theme's serif or sans, or a face that every system has one of. */
export const headlineFaces = ['serif', 'sans', 'classic', 'slab'] as const
export type HeadlineFace = (typeof headlineFaces)[number]

/** The size of the copy, in percent of the theme's. */
export const textSteps = ['92', '100', '108', '116'] as const
export type TextStep = (typeof textSteps)[number]

/** A handful of design tokens. Colours are `#rrggbb`, or empty for the theme's own. */
export interface SiteLook {
  accent: string
  paper: string
  /** The same for readers whose screens are dark. */
  accentDark: string
  paperDark: string
  headlineFace: HeadlineFace
  textStep: TextStep
}

export const unchosenLook: SiteLook = {
  accent: '',
  paper: '',
  accentDark: '',
  paperDark: '',
  headlineFace: 'serif',
  textStep: '100',
}

export type LookColour = 'accent' | 'paper' | 'accentDark' | 'paperDark'
export const lookColours: readonly LookColour[] = ['accent', 'paper', 'accentDark', 'paperDark']

/** The theme's own colours, as `styles/base.css` has them (a test holds them against it). */
export const themeColours = {
  light: {
    paper: '#fdfcf9',
    panel: '#f6f4ef',
    ink: '#1d1c1a',
    ink2: '#5d5950',
    ink3: '#6c675d',
    edge: '#8f897c',
    accent: '#b3361f',
  },
  dark: {
    paper: '#1f1e1c',
    panel: '#262522',
    ink: '#ece8df',
    ink2: '#b3ada0',
    ink3: '#a19b8e',
    edge: '#7d776b',
    accent: '#ef7f66',
  },
} as const

/** How much ink is in what is derived from a chosen paper: panels, pictures not there yet, lines. */
const inkIn = { panel: 0.03, blank: 0.1, line: 0.13 }

export interface LookCheck {
  /** The least ratio of what is read on it, or of it on what it is read on; rounded down to two decimals. */
  ratio: number
  passes: boolean
  /** The nearest colour that passes, as `#rrggbb`; null when it passes, or none does. */
  suggestion: string | null
}

/** The colour that a page has: the one chosen, or the theme's. */
export function colourOf(look: SiteLook, name: LookColour): string {
  const tone = name.endsWith('Dark') ? 'dark' : 'light'
  const own = themeColours[tone][name.startsWith('accent') ? 'accent' : 'paper']
  return readColour(look[name]) === null ? own : look[name].toLowerCase()
}

/** Holds a colour against what stands on it, or what it stands on. */
export function checkColour(look: SiteLook, name: LookColour): LookCheck {
  const colour = rgb(colourOf(look, name))
  const measure = name.startsWith('accent')
    ? (candidate: Rgb) => accentRatio(candidate, look, name === 'accent' ? 'light' : 'dark')
    : (candidate: Rgb) => paperRatio(candidate, name === 'paper' ? 'light' : 'dark')
  const ratio = measure(colour)
  if (ratio >= textContrast) return { ratio: sayRatio(ratio), passes: true, suggestion: null }
  return {
    ratio: sayRatio(ratio),
    passes: false,
    suggestion: nearestPassing(colour, (candidate) => measure(candidate) >= textContrast),
  }
}

/** Whether all colours chosen can be read. */
export function isReadable(look: SiteLook): boolean {
  return lookColours.every((name) => checkColour(look, name).passes)
}

/** Section labels and links stand on paper and on panels. */
function accentRatio(accent: Rgb, look: SiteLook, tone: 'light' | 'dark'): number {
  const paper = rgb(colourOf(look, tone === 'light' ? 'paper' : 'paperDark'))
  return Math.min(contrastRatio(accent, paper), contrastRatio(accent, panelOn(paper, tone)))
}

/** The faintest ink on the paper and on its panels. Edges need less, and are counted so that they pass when text does. */
function paperRatio(paper: Rgb, tone: 'light' | 'dark'): number {
  const { ink, ink2, ink3, edge } = themeColours[tone]
  const inks = [ink, ink2, ink3].flatMap((text) => [
    contrastRatio(rgb(text), paper),
    contrastRatio(rgb(text), panelOn(paper, tone)),
  ])
  return Math.min(...inks, (contrastRatio(rgb(edge), paper) * textContrast) / edgeContrast)
}

function panelOn(paper: Rgb, tone: 'light' | 'dark'): Rgb {
  const own = themeColours[tone]
  return writeColour(paper) === own.paper ? rgb(own.panel) : mixColours(paper, rgb(own.ink), inkIn.panel)
}

function rgb(colour: string): Rgb {
  return readColour(colour) ?? [0, 0, 0]
}

const faces: Readonly<Record<HeadlineFace, string | null>> = {
  serif: null,
  sans: 'var(--sans)',
  classic: "Georgia,'Times New Roman','Noto Serif',serif",
  slab: "Rockwell,'Roboto Slab','Sitka Text','Noto Serif',serif",
}

/** What the reader can set the copy to, in percent; `styles/base.css` has the same. */
const readerSteps = ['115', '130', '150']

/**
 * The tokens chosen as a stylesheet that comes after the theme's; empty while nothing is chosen. Nothing of it is typed
 * text: colours are read and written anew, all else is one of a list.
 */
export function lookStyles(look: SiteLook): string {
  const light = toneStyles(look, 'light')
  const dark = toneStyles(look, 'dark')
  const face = faces[look.headlineFace]
  const step = Number(look.textStep) / 100
  return [
    light !== '' && `:root{${light}}`,
    dark !== '' && `@media (prefers-color-scheme:dark){:root{${dark}}}`,
    face !== null && `:root{--display:${face}}`,
    step !== 1 && `:root{--scale:${step}}`,
    step !== 1 &&
      readerSteps
        .map(
          (percent) => `[data-text-size='${percent}']{--scale:${Math.round(Number(percent) * step) / 100}}`,
        )
        .join(''),
  ]
    .filter((rule) => rule !== false)
    .join('')
}

function toneStyles(look: SiteLook, tone: 'light' | 'dark'): string {
  const names = tone === 'light' ? (['accent', 'paper'] as const) : (['accentDark', 'paperDark'] as const)
  const own = themeColours[tone]
  const [accent, paper] = [colourOf(look, names[0]), colourOf(look, names[1])]
  const other = tone === 'dark' && toneStyles(look, 'light') !== ''
  const paperRules =
    paper === own.paper
      ? ''
      : `--paper:${paper};${Object.entries(inkIn)
          .map(([name, part]) => `--${name}:${writeColour(mixColours(rgb(paper), rgb(own.ink), part))};`)
          .join('')}`
  const ownPaper = other && paperRules === '' && colourOf(look, 'paper') !== themeColours.light.paper
  return `${paperRules}${ownPaper ? ownTone : ''}${accent === own.accent && !other ? '' : `--accent:${accent};`}`
}

/** The theme's dark paper and what goes with it, said again after a light one was chosen. */
const ownTone = '--paper:#1f1e1c;--panel:#262522;--blank:#34322d;--line:#37352f;'
