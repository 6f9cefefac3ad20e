export interface Appended {
  articleId: string
  update: Uint8Array
}

/**
 * Hands what is appended to any story's journal on to those who have that story open. It listens once for the whole
 * window, however many stories are open.
 */
export class AppendedUpdates {
  readonly #listeners = new Map<string, Set<(update: Uint8Array) => void>>()

  /** @param listen begins to tell of everything that is appended */
  constructor(listen: (listener: (appended: Appended) => void) => void) {
    listen(({ articleId, update }) => {
      for (const listener of this.#listeners.get(articleId) ?? []) listener(update)
    })
  }

  /** Tells of what is appended to one story. @returns a function that stops listening */
  of(articleId: string, listener: (update: Uint8Array) => void): () => void {
    const listeners = this.#listeners.get(articleId) ?? new Set()
    this.#listeners.set(articleId, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0 && this.#listeners.get(articleId) === listeners) {
        this.#listeners.delete(articleId)
      }
    }
  }
}
