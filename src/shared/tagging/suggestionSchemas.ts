import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import { suggestionReasons, type TermSuggestions } from './suggestion'

const termSuggestionSchema = z.object({
  name: z.string(),
  termId: idSchema.nullable(),
  uses: z.number().int(),
  reason: z.enum(suggestionReasons),
  mentions: z.number().int(),
  companion: z.string().nullable(),
})

export const termSuggestionsSchema = z.object({
  tags: z.array(termSuggestionSchema),
  topics: z.array(termSuggestionSchema),
  sections: z.array(termSuggestionSchema),
}) satisfies z.ZodType<TermSuggestions>
