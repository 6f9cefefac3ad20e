import { z } from 'zod'
import { checkTexts } from '../texts/en/checkTexts'
import { articleKinds } from './articleKind'
import { articleStates, roles } from './articleState'
import { idSchema } from './idSchema'
import { moveNames } from './moves'
import { longestPictureWords } from './pictureWords'
import {
  correctionKinds,
  correctionPlaces,
  maximumCorrectionLength,
  mostCorrections,
  mostFurther,
  mostPicked,
  type StoryRelations,
} from './relations'
import { maximumSlugLength } from './slug'
import { maximumTermLength, termKinds } from './term'

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export const momentSchema = z.number().int()

export const mediaHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

export const termKindSchema = z.enum(termKinds)
export const articleKindSchema = z.enum(articleKinds)
export const articleStateSchema = z.enum(articleStates)
export const roleSchema = z.enum(roles)
export const moveNameSchema = z.enum(moveNames)

export const termSchema = z.object({
  id: idSchema,
  kind: termKindSchema,
  name: z.string(),
  slug: z.string(),
})
/** A section, topic, tag or author. */
export type Term = z.infer<typeof termSchema>

export const countedTermSchema = termSchema.extend({ count: z.number().int() })
/** A term with the number of stories it is on. */
export type CountedTerm = z.infer<typeof countedTermSchema>

export const profileSchema = z.object({ id: idSchema, name: z.string(), roles: z.array(roleSchema) })
/** Somebody who works in this workspace. */
export type Profile = z.infer<typeof profileSchema>

/** What must stay in view where a picture is cut: 0 to 1 from its left and from its top. */
export const focusSchema = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
export type Focus = z.infer<typeof focusSchema>

export const featuredImageSchema = z.object({
  media: mediaHashSchema,
  alt: z.string().max(longestPictureWords.alt),
  caption: z.string().max(longestPictureWords.caption),
  credit: z.string().max(longestPictureWords.credit),
  focus: focusSchema.exactOptional(),
})
export type FeaturedImage = z.infer<typeof featuredImageSchema>

export const contentsSettingsSchema = z.object({
  shown: z.boolean(),
  title: z.string().max(80).default(''),
  numbered: z.boolean(),
  depth: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})

/** `StoryRelations`. Without defaults: they would be filled into every change of a part of it. */
export const storyRelationsSchema: z.ZodObject<
  { [Name in keyof StoryRelations]: z.ZodType<StoryRelations[Name]> },
  z.core.$strip
> = z.object({
  related: z.array(idSchema).max(mostPicked),
  furtherReading: z.object({ shown: z.boolean(), stories: z.array(idSchema).max(mostFurther) }),
  corrections: z
    .array(
      z.object({
        kind: z.enum(correctionKinds),
        text: z.string().trim().min(1).max(maximumCorrectionLength),
        at: momentSchema,
      }),
    )
    .max(mostCorrections),
  correctionsPlace: z.enum(correctionPlaces).nullable(),
})

export const mediaSchema = z.object({
  hash: mediaHashSchema,
  /** image/jpeg, image/png, image/gif, image/webp or image/avif. */
  mime: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  /** Bytes. */
  size: z.number().int(),
})
/** A file in the workspace's media folder. */
export type Media = z.infer<typeof mediaSchema>

const personSchema = z.object({ id: idSchema, name: z.string() })

export const articleListItemSchema = z.object({
  id: idSchema,
  kind: articleKindSchema,
  slug: z.string(),
  headline: z.string(),
  standfirst: z.string(),
  state: articleStateSchema,
  /** A version of the story is live. */
  live: z.boolean(),
  /** It is live and has been edited since. */
  workingCopy: z.boolean(),
  section: termSchema.nullable(),
  words: z.number().int(),
  createdAt: momentSchema,
  updatedAt: momentSchema,
  publishedAt: momentSchema.nullable(),
  claimant: personSchema.nullable(),
  featuredMedia: mediaHashSchema.nullable(),
  /** The story bears a correction, a clarification or an update. */
  corrected: z.boolean(),
})
export type ArticleListItem = z.infer<typeof articleListItemSchema>

export const articleSchema = articleListItemSchema.extend({
  /** The slug was set by hand: the headline no longer changes it. */
  slugIsManual: z.boolean(),
  /** The main section first. */
  sections: z.array(termSchema),
  topics: z.array(termSchema),
  tags: z.array(termSchema),
  authors: z.array(termSchema),
  featuredImage: featuredImageSchema.nullable(),
  contentsSettings: contentsSettingsSchema,
  relations: storyRelationsSchema,
  /** BCP 47, e.g. `en-GB`. */
  language: z.string(),
  /** When it was first, and last, published; null before. */
  firstPublishedAt: momentSchema.nullable(),
  lastPublishedAt: momentSchema.nullable(),
  filedAt: momentSchema.nullable(),
  /** What the acting profile may do now. */
  allowedMoves: z.array(moveNameSchema),
  /** The note with the last move, if it had one. */
  lastNote: z.string().nullable(),
  /** Position of the newest journal entry. */
  journalSeq: z.number().int(),
  liveVersionId: idSchema.nullable(),
})
export type Article = z.infer<typeof articleSchema>

export const articleDetailsPatchSchema = z
  .object({
    /** Null gives the slug back to the headline. */
    slug: z.string().max(maximumSlugLength).nullable(),
    featuredImage: featuredImageSchema.nullable(),
    contentsSettings: contentsSettingsSchema,
    relations: storyRelationsSchema.partial(),
    language: z.string().min(2).max(35),
  })
  .partial()
export type ArticleDetailsPatch = z.infer<typeof articleDetailsPatchSchema>

export const termNamesSchema = z.array(z.string().max(maximumTermLength * 4)).max(100)

export const articleEventSchema = z.object({
  /** Sequence number in the workspace, from 1. */
  seq: z.number().int(),
  id: idSchema,
  articleId: idSchema,
  move: z.union([moveNameSchema, z.enum(['create', 'import', 'restore'])]),
  from: articleStateSchema.nullable(),
  to: articleStateSchema,
  actor: personSchema,
  at: momentSchema,
  note: z.string().nullable(),
  skipped: z.array(articleStateSchema),
})
/** One move of a story: never changed once written. */
export type ArticleEvent = z.infer<typeof articleEventSchema>

export const versionReasons = [
  'created',
  'imported',
  'filed',
  'approved',
  'published',
  'hourly',
  'beforeRestore',
  'restored',
] as const

export const versionSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  reason: z.enum(versionReasons),
  at: momentSchema,
  actor: personSchema.nullable(),
  headline: z.string(),
  words: z.number().int(),
  journalSeq: z.number().int(),
})
export type Version = z.infer<typeof versionSchema>

export const checkCodes = [
  'noHeadline',
  'noSection',
  'noByline',
  'missingAltText',
  'deadInternalLink',
  'skippedHeadingLevel',
  'emptyHeading',
  'emptyBody',
  'emptyBlock',
  'incompleteCard',
  'deskNote',
  'longHeadline',
  'unpublishedPick',
  'correction',
] as const
export const checkSchema = z.object({
  code: z.enum(checkCodes),
  /** `note`: nothing is wrong, but whoever publishes should know. */
  severity: z.enum(['block', 'warn', 'note']),
  /** The sentence, in English. */
  message: z.string(),
  /** The same, by name: what a window says in its own language. */
  says: z.object({
    key: z.custom<keyof typeof checkTexts>((key) => typeof key === 'string' && key in checkTexts),
    values: z.record(z.string(), z.union([z.string(), z.number()])),
  }),
  /** Index of the document's child that it is about, or null. */
  index: z.number().int().nullable(),
  /** Which of that block's pictures (or footnotes, where it is about one), from 0; null: the block as a whole. */
  part: z.number().int().nullable(),
})
/** Something that blocks publishing, or that one should know before. */
export type Check = z.infer<typeof checkSchema>
