import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import { mediaHashSchema } from '../article/records'

/** Longest biography, in characters: a few sentences under a name. */
export const longestBiography = 1200

/** More links than these are no longer a line. */
export const mostAuthorLinks = 6

/** Somewhere else to find somebody or something. */
export const namedLinkSchema = z.object({
  /** What the link says. */
  name: z.string().max(60),
  /** An https address. */
  address: z.string().max(500),
})
export type NamedLink = z.infer<typeof namedLinkSchema>

export const authorProfileSchema = z.object({
  /** A picture of the workspace, by its hash; null for the initials. */
  avatar: mediaHashSchema.nullable(),
  biography: z.string().max(longestBiography),
  links: z.array(namedLinkSchema).max(mostAuthorLinks),
})
/** What readers are told about an author beside the name. */
export type AuthorProfile = z.infer<typeof authorProfileSchema>

export const emptyProfile: AuthorProfile = { avatar: null, biography: '', links: [] }

export const listedAuthorSchema = z.object({
  id: idSchema,
  name: z.string(),
  slug: z.string(),
  count: z.number().int(),
  profile: authorProfileSchema,
})
/** An author as the settings list them, with the number of stories. */
export type ListedAuthor = z.infer<typeof listedAuthorSchema>
