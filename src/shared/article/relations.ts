/** Stories chosen by hand for "You might also like": as many as are shown. */
export const mostPicked = 4

/** Stories under "Further reading", chosen or worked out. */
export const mostFurther = 5

/** Corrections that a story keeps. */
export const mostCorrections = 20

/** In characters. */
export const maximumCorrectionLength = 2000

export const correctionKinds = ['correction', 'clarification', 'update'] as const
export type CorrectionKind = (typeof correctionKinds)[number]

/** Where corrections stand on the page: above the copy, or below it. */
export const correctionPlaces = ['above', 'below'] as const
export type CorrectionPlace = (typeof correctionPlaces)[number]

/** What was put right in a story that had been read already, or what has come since. */
export interface Correction {
  kind: CorrectionKind
  text: string
  /** Milliseconds since 1970 (UTC). */
  at: number
}

/** What a story says of other stories, and of its own earlier versions. Stories are kept by their ids. */
export interface StoryRelations {
  /** Chosen by hand, in order: shown before those that are worked out. */
  related: string[]
  /** The list after the copy. Where none are chosen it is worked out. */
  furtherReading: { shown: boolean; stories: string[] }
  corrections: Correction[]
  /** Null: as the site has it. */
  correctionsPlace: CorrectionPlace | null
}

/** What stands while nobody has chosen anything. */
export const noRelations: StoryRelations = {
  related: [],
  furtherReading: { shown: true, stories: [] },
  corrections: [],
  correctionsPlace: null,
}

/** The newest first; those of one moment in the order that they were written in. */
export function newestCorrections(corrections: readonly Correction[]): Correction[] {
  return corrections.toSorted((a, b) => b.at - a.at)
}
