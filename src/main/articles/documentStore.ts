import type { Node as DocumentNode } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { GalleyError } from '../../shared/errors'
import type { WritableDatabase } from '../storage/database'
import type { Queries } from '../storage/queries/queries'
import type { StorageEvent } from '../storage/storageApi'
import { loadYjsDocument, storedProjection } from './documentReader'
import { keepHourlyVersion } from './keepHourlyVersion'
import { type Projection, projectDocument } from './projection'
import { freeSlug, slugOf } from './slugs'
import { readYjsDocument, writeYjsDocument } from './yjsDocument'

/**
 * Milliseconds without an edit after which a document is projected anew; and the longest it is put off while somebody
 * types on. It costs the whole story, here and in every window that shows it in a list; whoever needs it sooner (a check,
 * a preview, a move) gets it made for the asking.
 */
const projectionPause = 250
const projectionDelayLimit = 8_000

/** Journal entries after which a snapshot folds them up. */
const entriesPerSnapshot = 400

/** Documents kept in memory. */
const openDocumentLimit = 24

interface OpenDocument {
  ydoc: Y.Doc
  seq: number
  projection: Projection | undefined
}

interface StoreOptions {
  database: WritableDatabase
  queries: Queries
  now(): number
  newId(): string
  emit(event: StorageEvent): void
  /** False when the workspace was opened for reading: projections are made, not stored. */
  writes: boolean
  /** Told what could not be projected in the background; it is tried again at the next edit or reading. */
  onProblem(articleId: string, error: unknown): void
}

/**
 * The stories' documents: reads them from snapshot and journal, appends to the journal, and keeps what is derived from
 * them up to date. The only place that turns journal entries into documents.
 */
export function createDocumentStore(options: StoreOptions) {
  const { database, queries } = options
  const open = new Map<string, OpenDocument>()
  const pending = new Map<string, { timer: NodeJS.Timeout; since: number }>()

  function load(articleId: string): OpenDocument {
    const known = open.get(articleId)
    if (known !== undefined) {
      open.delete(articleId)
      open.set(articleId, known)
      return known
    }
    const { ydoc, seq } = loadYjsDocument(queries, articleId)
    const loaded: OpenDocument = { ydoc, seq, projection: undefined }
    open.set(articleId, loaded)
    for (const oldest of open.keys()) {
      if (open.size <= openDocumentLimit) break
      forget(oldest)
    }
    return loaded
  }

  function forget(articleId: string): void {
    open.get(articleId)?.ydoc.destroy()
    open.delete(articleId)
  }

  /** Writes updates that `loaded` already holds. A failure forgets the document, which is then ahead of the journal. */
  function commit(
    articleId: string,
    loaded: OpenDocument,
    updates: readonly Uint8Array[],
    actorId: string | null,
  ) {
    const at = options.now()
    try {
      database.transaction(() => {
        for (const update of updates) loaded.seq = queries.journal.append(articleId, update, actorId, at)
        queries.articles.markAppended(articleId, loaded.seq, at)
      })
    } catch (error) {
      forget(articleId)
      throw error
    }
    loaded.projection = undefined
    return { seq: loaded.seq, at }
  }

  /** Writes the projection, and with it what follows from it: slug, snapshot, hourly version. */
  function store(articleId: string, projection: Projection): void {
    database.transaction(() => {
      const article = queries.articles.get(articleId)
      if (article === undefined) return
      queries.projections.put(articleId, {
        seq: projection.seq,
        document: JSON.stringify(projection.document.toJSON()),
        plainText: projection.plainText,
        contents: JSON.stringify(projection.contents),
      })
      queries.articles.markProjected(
        articleId,
        projection.headline,
        projection.standfirst,
        projection.words,
        projection.seq,
      )
      if (!article.slugIsManual && projection.headline !== article.headline) {
        const wanted = slugOf(article.kind, projection.headline)
        queries.articles.setSlug(articleId, freeSlug(queries, article.kind, wanted, articleId))
      }
      keepHourlyVersion(queries, articleId, projection, options.now(), options.newId)
      foldUp(articleId)
    })
  }

  /** A story can be read on a full disk, too: only inside a transaction is a projection that cannot be stored fatal. */
  function storeIfPossible(articleId: string, projection: Projection): void {
    try {
      store(articleId, projection)
    } catch (error) {
      if (database.isInTransaction()) throw error
      options.onProblem(articleId, error)
    }
  }

  function foldUp(articleId: string): void {
    const snapshot = queries.journal.snapshot(articleId)
    if (queries.journal.countAfter(articleId, snapshot?.seq ?? 0) < entriesPerSnapshot) return
    const { ydoc, seq } = load(articleId)
    queries.journal.putSnapshot(articleId, seq, Y.encodeStateAsUpdate(ydoc))
  }

  function projectLater(articleId: string): void {
    const waiting = pending.get(articleId)
    const now = Date.now()
    const since = waiting?.since ?? now
    if (waiting !== undefined) clearTimeout(waiting.timer)
    const wait = Math.max(0, Math.min(projectionPause, since + projectionDelayLimit - now))
    const timer = setTimeout(() => {
      pending.delete(articleId)
      try {
        store(articleId, project(articleId))
        options.emit({ name: 'articles:changed', payload: { ids: [articleId] } })
      } catch (error) {
        options.onProblem(articleId, error)
      }
    }, wait)
    pending.set(articleId, { timer, since })
  }

  function project(articleId: string): Projection {
    const loaded = load(articleId)
    loaded.projection ??= projectDocument(readYjsDocument(loaded.ydoc), loaded.seq)
    return loaded.projection
  }

  return {
    /** The whole document as one Yjs update, and the journal position that it stands at. */
    read(articleId: string): { update: Uint8Array; seq: number } {
      const { ydoc, seq } = load(articleId)
      return { update: Y.encodeStateAsUpdate(ydoc), seq }
    },

    /**
     * Appends what a window did. Each update is applied to the document first: what is not a Yjs update is refused
     * and never reaches the journal.
     * @returns the journal position and moment, after the commit
     */
    append(articleId: string, updates: readonly Uint8Array[], actorId: string | null, origin?: string) {
      const loaded = load(articleId)
      const update = updates.length === 1 && updates[0] !== undefined ? updates[0] : mergeUpdates(updates)
      try {
        Y.applyUpdate(loaded.ydoc, update)
      } catch (error) {
        forget(articleId)
        throw notAnUpdate(error)
      }
      const committed = commit(articleId, loaded, [update], actorId)
      options.emit({
        name: 'journal:appended',
        payload: { articleId, update, seq: committed.seq },
        ...(origin === undefined ? {} : { origin }),
      })
      projectLater(articleId)
      return committed
    },

    /** Makes the story hold `document`, as one edit that every window is told of. Writes the projection as well. */
    write(articleId: string, document: DocumentNode, actorId: string | null): Projection {
      const loaded = load(articleId)
      const update = writeYjsDocument(loaded.ydoc, document)
      const { seq } = commit(articleId, loaded, [update], actorId)
      options.emit({ name: 'journal:appended', payload: { articleId, update, seq } })
      const projection = project(articleId)
      store(articleId, projection)
      return projection
    },

    /**
     * What is derived from the document, up to date with the journal; stored if what is stored is stale.
     * @throws GalleyError `unknownContent`
     */
    project(articleId: string): Projection {
      if (!open.has(articleId)) {
        const kept = storedProjection(queries, articleId)
        if (kept !== undefined) return kept
      }
      const projection = project(articleId)
      const isStale = queries.articles.get(articleId)?.projectedSeq !== projection.seq
      if (isStale && options.writes) storeIfPossible(articleId, projection)
      return projection
    },

    /** Drops what is in memory of a story whose transaction was rolled back. */
    forget,

    /** Projects what an earlier run left stale. */
    catchUp(): void {
      for (const id of queries.articles.staleIds()) projectLater(id)
    },

    /** Projects at once what was put off, then lets go of everything. */
    close(): void {
      const waiting = [...pending.keys()]
      for (const { timer } of pending.values()) clearTimeout(timer)
      pending.clear()
      for (const id of waiting) {
        try {
          store(id, project(id))
        } catch (error) {
          options.onProblem(id, error)
        }
      }
      for (const id of [...open.keys()]) forget(id)
    },
  }
}

export type DocumentStore = ReturnType<typeof createDocumentStore>

function mergeUpdates(updates: readonly Uint8Array[]): Uint8Array {
  try {
    return Y.mergeUpdates([...updates])
  } catch (error) {
    throw notAnUpdate(error)
  }
}

function notAnUpdate(cause: unknown): GalleyError {
  return new GalleyError(
    'invalidInput',
    {
      happened: 'An edit arrived that cannot be read.',
      safe: 'Everything saved before it is untouched; it was not written.',
      remedy: 'Copy the text, close it and open it again.',
    },
    { cause },
  )
}
