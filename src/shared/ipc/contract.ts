import type { z } from 'zod'
import type { SerializedError } from '../errors'
import type { SiteReport } from '../siteCheck/siteFindings'
import type { SaidText } from '../texts/saidText'
import type { TargetChanges } from './changeReport'
import type { ChannelName, EventName } from './channelNames'
import type { CommandId } from './commands'
import type { Preferences } from './preferences'
import { storageContract } from './storageContract'
import { type WorkspaceInfo, windowContract } from './windowContract'

/** The one contract between the processes: every channel with the schemas of its input and output. */
export const contract = { ...storageContract, ...windowContract } satisfies Record<
  ChannelName,
  { input: z.ZodType; output: z.ZodType }
>

type Contract = typeof contract

/** What a caller passes. */
export type ChannelInput<Name extends ChannelName> = z.input<Contract[Name]['input']>
/** What a handler gets, parsed. */
export type ParsedInput<Name extends ChannelName> = z.output<Contract[Name]['input']>
export type ChannelOutput<Name extends ChannelName> = z.output<Contract[Name]['output']>

/** Long work: what is being done, and how far it is. */
export interface JobProgress {
  jobId: string
  kind: 'exportArticle' | 'exportSite' | 'publishSync' | 'rollBack' | 'reportChanges' | 'import' | 'checkSite'
  done: number
  /** 0 while it is not known. */
  total: number
  /** What is being done now. */
  label: SaidText
}

export interface JobOutcome {
  jobId: string
  kind: JobProgress['kind']
  /** Sentences for the user, when it went well. */
  summary: SaidText[]
  error: SerializedError | null
  /** True when there is something that `job:reveal` can show. */
  revealable: boolean
  /** What a sync would change at each target, when that was asked. */
  changes?: TargetChanges[]
  /** What a check of the site has found. */
  report?: SiteReport
}

/** What each event carries. */
export interface EventPayloads {
  'articles:changed': { ids: string[] }
  'terms:changed': Record<string, never>
  'site:changed': Record<string, never>
  'outbox:changed': Record<string, never>
  /** An update that another window (or a use case) appended to the journal. */
  'journal:appended': { articleId: string; update: Uint8Array; seq: number }
  'workspace:changed': { workspace: WorkspaceInfo | null }
  /** With `opening`, another workspace could not be opened; else the one that is open stopped answering. */
  'storage:failed': { error: SerializedError; opening?: boolean }
  'job:progress': JobProgress
  'job:finished': JobOutcome
  'menu:command': { command: CommandId }
  'window:flush': Record<string, never>
  'preferences:changed': { preferences: Preferences }
  /** A screen reader, or the like, began to read along or stopped. */
  'app:assistive': { assistive: boolean }
  /** Words came into the house dictionary or left it. */
  'dictionary:changed': Record<string, never>
  /** Other words than before are ignored in a story. */
  'dictionary:ignoring': { articleId: string }
  /** A dictionary was installed or removed on this computer. */
  'spelling:changed': Record<string, never>
}

/** Fails to compile when an event has no payload or a payload no event. */
export type EventPayload<Name extends EventName> = EventPayloads[Name]
