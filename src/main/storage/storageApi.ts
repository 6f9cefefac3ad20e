import type { ArticleKind } from '../../shared/article/articleKind'
import type { Article, ArticleListItem, FeaturedImage } from '../../shared/article/records'
import type { Correction } from '../../shared/article/relations'
import type { DocumentJson } from '../../shared/document/articleDocument'
import type { SerializedError } from '../../shared/errors'
import type { StorageChannelName } from '../../shared/ipc/channelNames'
import type { ChannelInput, ChannelOutput, EventPayloads } from '../../shared/ipc/contract'
import type { OutboxJob, Target } from '../../shared/ipc/outboxRecords'
import type { CheckedTheme, InstalledTheme } from '../../shared/site/themeManifest'

/** Who asks, beside what is asked. Added by main or the command line, never taken from a window. */
export interface CallContext {
  /** The acting profile; the workspace's first one when left out. */
  profileId?: string
  /** Names the window that asks, so that it is not told of its own edits. */
  origin?: string
}

/** A story that comes in from outside, already read into a document. */
export interface ImportedArticle {
  /** A story, unless it is said. */
  kind?: ArticleKind
  document: DocumentJson
  slug?: string
  sections: string[]
  topics: string[]
  tags: string[]
  authors: string[]
  language?: string
  featuredImage?: FeaturedImage
  /** Those of a story that has been published. */
  corrections?: Correction[]
  state: 'draft' | 'published'
  /** Milliseconds since 1970 (UTC); now when left out. */
  publishedAt?: number
  updatedAt?: number
}

/** A batch of one target's due jobs, held by whoever claimed it until the lease runs out. */
export interface ClaimedBatch {
  target: Target
  /** Names this claim; what it no longer holds is refused. */
  claim: string
  jobs: OutboxJob[]
}

/** What publish sync read back for one job. */
export interface JobReceipt {
  jobId: string
  location: string
  /** SHA-256 of what was read back, hexadecimal. */
  readBackHash: string
}

/** Calls that no window may make: for the command line and the job workers. */
export interface InternalCalls {
  'import:article': { input: ImportedArticle; output: Article }
  /** Takes a theme into the workspace. Whoever calls has looked at every file (`checkTheme`). */
  'theme:install': { input: CheckedTheme; output: InstalledTheme }
  /** A file of an installed theme, by the first 16 digits of the theme's hash; null where there is none. */
  'theme:file': { input: { start: string; path: string }; output: Uint8Array<ArrayBuffer> | null }
  /** Every story, the newest change first, as they stand at one moment. */
  'article:listAll': { input: Record<string, never>; output: ArticleListItem[] }
  /**
   * Claims the due jobs of one target (the first that has any, when none is named). Takes over claims whose lease is
   * over. Null when nothing is due. With `now: true` jobs waiting for their next attempt are due as well.
   */
  'outbox:claim': {
    input: { targetId?: string; leaseMilliseconds: number; now?: boolean }
    output: ClaimedBatch | null
  }
  /** Holds the claim for longer: work that takes its time renews it now and then. Refused once it was lost. */
  'outbox:renew': { input: { claim: string; leaseMilliseconds: number }; output: null }
  /** Writes down what is about to be done, before it is done. Any JSON. */
  'outbox:intend': { input: { claim: string; intent: unknown }; output: null }
  /** The intent that a claim, or one it took over, has written; null when none. */
  'outbox:intent': { input: { claim: string }; output: unknown }
  /** Done and read back: writes the receipts and what is now at the target, in one transaction. */
  'outbox:complete': { input: { claim: string; receipts: JobReceipt[] }; output: null }
  /**
   * What a target holds from now on, story and version each, after it was put back there: in place of what it held,
   * which is the answer. Refused while something is being sent to it.
   */
  'target:hold': {
    input: { targetId: string; held: readonly (readonly [articleId: string, versionId: string])[] }
    output: [articleId: string, versionId: string][]
  }
  /** @property retryAt milliseconds since 1970, or null when only a person can help */
  'outbox:fail': {
    input: { claim: string; jobIds: string[]; failure: SerializedError; retryAt: number | null }
    output: null
  }
}
export type InternalCallName = keyof InternalCalls

/** Everything that can be asked of the storage, by the thread that holds it or through a port. */
export interface StorageApi {
  /** @throws GalleyError */
  call<Name extends StorageChannelName>(
    name: Name,
    input: ChannelInput<Name>,
    context?: CallContext,
  ): Promise<ChannelOutput<Name>>
  /** @throws GalleyError */
  callInternal<Name extends InternalCallName>(
    name: Name,
    input: InternalCalls[Name]['input'],
    context?: CallContext,
  ): Promise<InternalCalls[Name]['output']>
}

/** Events that start in the storage; `origin` is the window that caused one, if any. */
export type StorageEventName =
  | 'articles:changed'
  | 'terms:changed'
  | 'site:changed'
  | 'outbox:changed'
  | 'journal:appended'
  | 'dictionary:changed'
  | 'dictionary:ignoring'

export type StorageEvent = {
  [Name in StorageEventName]: { name: Name; payload: EventPayloads[Name]; origin?: string }
}[StorageEventName]
