import { OpenStory, type OpenStoryOptions } from './openStory'

/** How long a story that is no longer shown stays open, in milliseconds: going back and forth costs nothing. */
const lingerTime = 2000

interface Held {
  story: OpenStory
  holders: number
  lingering: ReturnType<typeof setTimeout> | undefined
}

/**
 * The stories open in this window, each once, however many views show it. One that is let go is saved first; as long
 * as it cannot be saved it stays, so that its text is still there when one comes back.
 */
export class StoryRegistry {
  readonly #held = new Map<string, Held>()
  readonly #options: OpenStoryOptions

  constructor(options: OpenStoryOptions) {
    this.#options = options
  }

  /** The story, opened if need be. Give it back with `release`. */
  acquire(articleId: string): OpenStory {
    let held = this.#held.get(articleId)
    if (held === undefined) {
      held = { story: new OpenStory(articleId, this.#options), holders: 0, lingering: undefined }
      this.#held.set(articleId, held)
    }
    clearTimeout(held.lingering)
    held.lingering = undefined
    held.holders++
    return held.story
  }

  release(articleId: string): void {
    const held = this.#held.get(articleId)
    if (held === undefined) return
    held.holders--
    if (held.holders > 0) return
    void held.story.flush()
    this.#closeLater(articleId, held)
  }

  /** True when something typed in any story is not in the journal yet. */
  get hasUnsaved(): boolean {
    return [...this.#held.values()].some(({ story }) => story.hasUnsaved)
  }

  /** True when something typed in that story is not in the journal yet. */
  isUnsaved(articleId: string): boolean {
    return this.#held.get(articleId)?.story.hasUnsaved ?? false
  }

  /** Saves what has been typed in every story. */
  async flush(): Promise<void> {
    await Promise.all([...this.#held.values()].map(({ story }) => story.flush()))
  }

  #closeLater(articleId: string, held: Held): void {
    held.lingering = setTimeout(() => {
      if (held.story.hasUnsaved) {
        this.#closeLater(articleId, held)
        return
      }
      this.#held.delete(articleId)
      held.story.close()
    }, lingerTime)
  }
}
