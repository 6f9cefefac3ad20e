/** The states of a story on its way to the reader, in the order of that way. */
export const articleStates = [
  'draft',
  'filed',
  'in_review',
  'changes_requested',
  'approved',
  'published',
  'withdrawn',
] as const
export type ArticleState = (typeof articleStates)[number]

/** What a person may do in the newsroom. A profile holds one or more. */
export const roles = ['journalist', 'editor', 'publisher'] as const
export type Role = (typeof roles)[number]
