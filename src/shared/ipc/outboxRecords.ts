import { z } from 'zod'
import { idSchema } from '../article/idSchema'
import { momentSchema } from '../article/records'
import { errorCodes } from '../errors'

/** How a target is reached, by kind. New kinds are added here. */
export const targetSettingsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('folder'),
    /** Absolute path of the folder that holds the site. */
    path: z.string().min(1).max(4096),
  }),
])
export type TargetSettings = z.infer<typeof targetSettingsSchema>

export const targetSchema = z.object({
  id: idSchema,
  name: z.string(),
  settings: targetSettingsSchema,
  createdAt: momentSchema,
})
/** A place one publishes to. */
export type Target = z.infer<typeof targetSchema>

/** `queued` -> `claimed` -> `acting` (intent written) -> `done`; or `failed`, which waits for its next attempt. */
export const jobStates = ['queued', 'claimed', 'acting', 'done', 'failed', 'cancelled'] as const

export const failureSchema = z.object({
  code: z.enum(errorCodes),
  happened: z.string(),
  safe: z.string(),
  remedy: z.string(),
})

export const jobSchema = z.object({
  id: idSchema,
  articleId: idSchema,
  headline: z.string(),
  slug: z.string(),
  targetId: idSchema,
  targetName: z.string(),
  action: z.enum(['publish', 'withdraw']),
  /** The version to publish; null when withdrawing. */
  versionId: idSchema.nullable(),
  state: z.enum(jobStates),
  attempts: z.number().int(),
  queuedAt: momentSchema,
  /** Not before this moment; null when it may run now or is over. */
  nextAttemptAt: momentSchema.nullable(),
  failure: failureSchema.nullable(),
})
/** One thing to do at one target. */
export type OutboxJob = z.infer<typeof jobSchema>

export const receiptSchema = z.object({
  id: idSchema,
  jobId: idSchema,
  articleId: idSchema,
  headline: z.string(),
  targetId: idSchema,
  targetName: z.string(),
  action: z.enum(['publish', 'withdraw']),
  versionId: idSchema.nullable(),
  at: momentSchema,
  /** Where it can be seen: a file path or an address. */
  location: z.string(),
  /** SHA-256 of what was read back, hexadecimal. */
  readBackHash: z.string(),
})
/** Proof that a job's work was read back at its target. */
export type Receipt = z.infer<typeof receiptSchema>

/** Former releases that are kept of a site at each target. */
export const keptReleases = 5

export const releaseSchema = z.object({
  id: z.string().min(1).max(64),
  /** When it was written to its target. */
  at: momentSchema,
  pages: z.number().int(),
  stories: z.number().int(),
})
/** The site as it stood at a target before, kept so that one can go back to it. */
export type Release = z.infer<typeof releaseSchema>
