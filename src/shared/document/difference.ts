import { z } from 'zod'

export const textRunSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const blockDifferenceSchema = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  /** What sort of block: headline, standfirst, paragraph, heading, listItem, blockquote, image, horizontalRule. */
  block: z.string(),
  /** The block's text as runs, in reading order. */
  runs: z.array(textRunSchema),
})
/** One block of the difference between two documents. */
export type BlockDifference = z.infer<typeof blockDifferenceSchema>
