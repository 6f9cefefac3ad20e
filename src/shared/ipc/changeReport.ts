import { z } from 'zod'
import { idSchema } from '../article/idSchema'

/** Why a page is another one than before. */
export const changeReasons = [
  /** Settings of the site, its navigation, the theme, or a newer Galley: every page. */
  'site',
  /** The story's own text and details; a list's own name, number and neighbours. */
  'own',
  /** The stories before and after it. */
  'neighbours',
  /** The stories offered beside it. */
  'related',
  /** Where a story lies that it links to. */
  'links',
  /** The stories in a list. */
  'stories',
] as const
export type ChangeReason = (typeof changeReasons)[number]

export const pageChangeSchema = z.object({
  /** Path inside the site. */
  path: z.string(),
  /** Headline or title; empty for a page that goes. */
  title: z.string(),
  change: z.enum(['new', 'updated', 'removed']),
  /** Empty but for what is updated. */
  reasons: z.array(z.enum(changeReasons)),
})
export type PageChange = z.infer<typeof pageChangeSchema>

export const changeReportSchema = z.object({
  counts: z.object({
    new: z.number().int(),
    updated: z.number().int(),
    removed: z.number().int(),
    unchanged: z.number().int(),
  }),
  /** New pages first, then those updated, then those that go; of very many the first ones. */
  changes: z.array(pageChangeSchema),
})
/** What a publishing would change of a site's pages. */
export type ChangeReport = z.infer<typeof changeReportSchema>

export const targetChangesSchema = changeReportSchema.extend({ targetId: idSchema, targetName: z.string() })
/** The same of one target. */
export type TargetChanges = z.infer<typeof targetChangesSchema>
