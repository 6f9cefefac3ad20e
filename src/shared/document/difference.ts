import { z } from 'zod'

export const textRunSchema = z.object({ kind: z.enum(['same', 'added', 'removed']), text: z.string() })
export const blockDifferenceSchema = z.object({
  kind: z.enum(['same', 'added', 'removed', 'changed']),
  /** The name of the node type that the text stands in: headline, heading, listItem, tableCell, pullQuote ... */
  block: z.string(),
  /** The block's text as runs, in reading order. */
  runs: z.array(textRunSchema),
})
/** One block of the difference between two documents. */
export type BlockDifference = z.infer<typeof blockDifferenceSchema>
