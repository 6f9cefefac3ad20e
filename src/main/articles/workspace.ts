import type { Profile } from '../../shared/article/records'
import { GalleyError } from '../../shared/errors'
import type { WritableDatabase } from '../storage/database'
import type { Queries } from '../storage/queries/queries'
import type { StorageEvent } from '../storage/storageApi'
import type { DocumentStore } from './documentStore'

/** What the use cases work with. Each use case is one action of a user, in one transaction. */
export interface Workspace {
  /** Absolute path of the workspace's folder. */
  folder: string
  database: WritableDatabase
  queries: Queries
  documents: DocumentStore
  /** Milliseconds since 1970 (UTC). */
  now(): number
  newId(): string
  /** Grows with every `publicationChanged`: what was made from the publication at another number is out of date. */
  publicationGeneration(): number
  /**
   * To be called, in its transaction or after it, by each use case that changes what the site is made of: which
   * versions are live, what a term is called or whether it stands, the site's settings. Work on drafts and the outbox
   * change none of it.
   */
  publicationChanged(): void
  /** Tells the windows, once the transaction is committed. */
  emit(event: StorageEvent): void
}

/** Who does it, and from which window (if any). */
export interface Actor {
  profile: Profile
  origin?: string | undefined
}

/** @throws GalleyError `notFound` when there is none */
export function found<Value>(value: Value | undefined, what: string): Value {
  if (value !== undefined) return value
  throw new GalleyError('notFound', {
    happened: `There is no such ${what} in this workspace.`,
    safe: 'Nothing was changed.',
    remedy: 'It may have been removed or renamed; look it up again.',
  })
}

/** Bad input, in words: nothing was changed. */
export function invalid(happened: string, remedy: string): GalleyError {
  return new GalleyError('invalidInput', { happened, safe: 'Nothing was changed.', remedy })
}
