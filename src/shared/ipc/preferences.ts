import type { InterfaceLanguage } from '../texts/languages'
import type { ChangedShortcuts } from './shortcuts'

export const appearances = ['system', 'light', 'dark'] as const
export type Appearance = (typeof appearances)[number]

/** What is chosen on one computer, for every workspace. */
export interface Preferences {
  appearance: Appearance
  /** The interface's language. */
  language: InterfaceLanguage | 'system'
  /** The language of new stories (BCP 47); `site` for that of the site. */
  copyLanguage: string
  /** Size of the copy in the writing column, in pixels: 14 to 32. */
  copySize: number
  /** Measure of the writing column, in characters: 50 to 100. */
  copyMeasure: number
  /** Line height of the copy, as a multiple of its size: 1.3 to 2. */
  copyLeading: number
  copyFont: 'serif' | 'sans'
  focusMode: boolean
  /** The focus mode goes by the sentence, not by the paragraph. */
  sentenceFocus: boolean
  typewriter: boolean
  invisibles: boolean
  spelling: boolean
  /** Quotes, dashes, ellipses and spaces become those of the copy's language as one types. */
  smartTypography: boolean
  /** Keys given by hand. */
  shortcuts: ChangedShortcuts
  /** The tour was taken or dismissed. */
  tourDone: boolean
}

export const defaultPreferences: Preferences = {
  appearance: 'system',
  language: 'system',
  copyLanguage: 'site',
  copySize: 20,
  copyMeasure: 68,
  copyLeading: 1.6,
  copyFont: 'serif',
  focusMode: false,
  sentenceFocus: false,
  typewriter: false,
  invisibles: false,
  spelling: true,
  smartTypography: true,
  shortcuts: {},
  tourDone: false,
}
