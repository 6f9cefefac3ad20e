import { z } from 'zod'
import { idSchema } from '../article/records'

export const suggestionReasons = ['inText', 'name', 'subject', 'together', 'likeEarlier'] as const

export const termSuggestionSchema = z.object({
  name: z.string(),
  /** Null for a term that would be new. */
  termId: idSchema.nullable(),
  /** Stories that have it. */
  uses: z.number().int(),
  /**
   * Why it is suggested: a term in use that the text has; a name in the text; a word the text keeps coming back to; a
   * term that stories with the same terms have; one that stories with the same words have.
   */
  reason: z.enum(suggestionReasons),
  /** Mentions in the text; 0 where it is none that counts. */
  mentions: z.number().int(),
  /** The term that it goes together with; null for other reasons. */
  companion: z.string().nullable(),
})
export type TermSuggestion = z.infer<typeof termSuggestionSchema>

export const termSuggestionsSchema = z.object({
  tags: z.array(termSuggestionSchema),
  topics: z.array(termSuggestionSchema),
  sections: z.array(termSuggestionSchema),
})
export type TermSuggestions = z.infer<typeof termSuggestionsSchema>

/** Kinds of term that are suggested. */
export const suggestedKinds = ['tag', 'topic', 'section'] as const
export type SuggestedKind = (typeof suggestedKinds)[number]
