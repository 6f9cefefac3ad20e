import * as Y from 'yjs'
import { documentFragmentName } from '../../../shared/document/articleDocument'
import { explainSystemError, type GalleyError } from '../../../shared/errors'

/** Where a story's journal is kept. The window's is the storage worker, over IPC. */
export interface JournalStore {
  /** The whole document as one update. @throws GalleyError */
  open(articleId: string): Promise<{ update: Uint8Array; seq: number }>
  /** Answers after the commit. @throws GalleyError */
  append(articleId: string, updates: Uint8Array[]): Promise<unknown>
  /** What others append to the story. @returns a function that stops listening */
  onAppended(articleId: string, listener: (update: Uint8Array) => void): () => void
}

/** Whether everything typed has been committed. */
export interface SaveState {
  kind: 'saved' | 'saving' | 'notSaved'
  /** Why not, while `notSaved`. */
  error: GalleyError | null
}

/** How long edits gather before they are sent, in milliseconds: well inside the 250 that they may take in all. */
const gatherTime = 100
/** First and longest wait before a failed save is tried again, in milliseconds. */
const firstRetryWait = 500
const longestRetryWait = 5000

const remoteOrigin = Symbol('what came from the journal')
const saved: SaveState = { kind: 'saved', error: null }
const saving: SaveState = { kind: 'saving', error: null }

/**
 * A story's Yjs document and the way of its edits into the journal. Edits gather for a moment, at most one append is
 * under way, and nothing counts as saved before it is answered. What cannot be saved stays queued and is tried again.
 */
export class JournalClient {
  readonly articleId: string
  readonly document = new Y.Doc()
  readonly #store: JournalStore
  readonly #onSaveState: (state: SaveState) => void
  readonly #stopListening: () => void
  #state: SaveState = saved
  #queue: Uint8Array[] = []
  #gathering: ReturnType<typeof setTimeout> | undefined
  #retrying: ReturnType<typeof setTimeout> | undefined
  #retryWait = firstRetryWait
  #underWay: Promise<void> | undefined

  /** Loads the story. @throws GalleyError */
  static async open(
    store: JournalStore,
    articleId: string,
    onSaveState: (state: SaveState) => void,
  ): Promise<JournalClient> {
    const client = new JournalClient(store, articleId, onSaveState)
    try {
      const { update } = await store.open(articleId)
      Y.applyUpdate(client.document, update, remoteOrigin)
    } catch (error) {
      client.close()
      throw error
    }
    return client
  }

  private constructor(store: JournalStore, articleId: string, onSaveState: (state: SaveState) => void) {
    this.articleId = articleId
    this.#store = store
    this.#onSaveState = onSaveState
    // Listening starts before loading: what is appended in between is merged, in whatever order it comes.
    this.#stopListening = store.onAppended(articleId, (update) => {
      Y.applyUpdate(this.document, update, remoteOrigin)
    })
    this.document.on('update', this.#queueUpdate)
  }

  /** Where the story's text is inside the document. */
  get fragment(): Y.XmlFragment {
    return this.document.getXmlFragment(documentFragmentName)
  }

  get saveState(): SaveState {
    return this.#state
  }

  /** Sends what has gathered. Resolves when everything is saved, or the attempt failed (`saveState` says which). */
  async flush(): Promise<void> {
    clearTimeout(this.#gathering)
    this.#gathering = undefined
    do await this.#send()
    while (this.#queue.length > 0 && this.#state.kind !== 'notSaved')
  }

  /** Tries a failed save again now. */
  async retry(): Promise<void> {
    clearTimeout(this.#retrying)
    this.#retrying = undefined
    await this.#send()
  }

  /** Stops listening and forgets the document. Call it when everything is saved. */
  close(): void {
    clearTimeout(this.#gathering)
    clearTimeout(this.#retrying)
    this.#stopListening()
    this.document.off('update', this.#queueUpdate)
    this.document.destroy()
  }

  readonly #queueUpdate = (update: Uint8Array, origin: unknown) => {
    if (origin === remoteOrigin) return
    this.#queue.push(update)
    if (this.#state.kind === 'notSaved') return
    this.#setState(saving)
    this.#gathering ??= setTimeout(() => {
      this.#gathering = undefined
      void this.#send()
    }, gatherTime)
  }

  /** One append, after the one under way. Never rejects: a failure becomes the save state. */
  async #send(): Promise<void> {
    while (this.#underWay !== undefined) await this.#underWay
    if (this.#queue.length === 0) return
    const updates = this.#queue
    this.#queue = []
    this.#underWay = this.#append(updates)
    await this.#underWay
  }

  async #append(updates: Uint8Array[]): Promise<void> {
    try {
      await this.#store.append(this.articleId, [Y.mergeUpdates(updates)])
      this.#retryWait = firstRetryWait
      this.#setState(this.#queue.length === 0 ? saved : saving)
    } catch (thrown) {
      // Yjs updates may be applied twice: an append that was committed but not answered does no harm when repeated.
      this.#queue = [...updates, ...this.#queue]
      this.#setState({ kind: 'notSaved', error: explainSystemError(thrown, 'save the story') })
      clearTimeout(this.#retrying)
      this.#retrying = setTimeout(() => void this.#send(), this.#retryWait)
      this.#retryWait = Math.min(this.#retryWait * 2, longestRetryWait)
    } finally {
      this.#underWay = undefined
    }
    if (this.#state.kind === 'saving' && this.#gathering === undefined) {
      this.#gathering = setTimeout(() => {
        this.#gathering = undefined
        void this.#send()
      }, gatherTime)
    }
  }

  #setState(state: SaveState): void {
    if (this.#state === state) return
    this.#state = state
    this.#onSaveState(state)
  }
}
