export const suggestionReasons = ['inText', 'name', 'subject', 'together', 'likeEarlier'] as const

/** A term that a story might be given. */
export interface TermSuggestion {
  name: string
  /** Null for a term that would be new. */
  termId: string | null
  /** Stories that have it. */
  uses: number
  /**
   * Why it is suggested: a term in use that the text has; a name in the text; a word the text keeps coming back to; a
   * term that stories with the same terms have; one that stories with the same words have.
   */
  reason: (typeof suggestionReasons)[number]
  /** Mentions in the text; 0 where it is none that counts. */
  mentions: number
  /** The term that it goes together with; null for other reasons. */
  companion: string | null
}

export interface TermSuggestions {
  tags: TermSuggestion[]
  topics: TermSuggestion[]
  sections: TermSuggestion[]
}

/** Kinds of term that are suggested. */
export const suggestedKinds = ['tag', 'topic', 'section'] as const
export type SuggestedKind = (typeof suggestedKinds)[number]
