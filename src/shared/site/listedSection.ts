import { z } from 'zod'
import { idSchema } from '../article/idSchema'

export const listedSectionSchema = z.object({
  id: idSchema,
  name: z.string(),
  slug: z.string(),
  /** Stories that have it. */
  count: z.number().int(),
  /** The section that it stands under. */
  parent: idSchema.nullable(),
  /** 1 at the top. */
  level: z.number().int(),
})
/** A section as the settings list them, in the order of the tree. */
export type ListedSection = z.infer<typeof listedSectionSchema>
