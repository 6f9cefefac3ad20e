import type { JournalStore } from './journalClient'
import { OpenStory, type OpenStoryOptions } from './openStory'

/** How long a story that is no longer shown stays open, in milliseconds: going back and forth costs nothing. */
const lingerTime = 2000

/** Stories that were edited stay open behind the desk for the whole sitting, with their undo: this much of them. */
const mostKept = { stories: 12, words: 250_000 }

interface Held {
  workspace: string
  story: OpenStory
  holders: number
  /** Counts up with every time a story was let go: those let go longest ago are closed first. */
  leftAt: number
  lingering: ReturnType<typeof setTimeout> | undefined
}

export interface StoryRegistryOptions extends Omit<OpenStoryOptions, 'store'> {
  /** The journals of the workspace in that folder; refuses once another one is open. */
  storeOf(workspace: string): JournalStore
}

/**
 * The stories open in this window, each once, however many views show it. One that is let go is saved first; as long
 * as it cannot be saved it stays, so that its text is still there when one comes back; one that was edited stays with its
 * undo, for the whole sitting. A story belongs to the workspace
 * that it was opened in: a copied workspace has stories with the same ids.
 */
export class StoryRegistry {
  readonly #held = new Map<string, Held>()
  readonly #options: StoryRegistryOptions
  #workspace = ''
  #left = 0

  constructor(options: StoryRegistryOptions) {
    this.#options = options
  }

  /**
   * From here on stories are those of the workspace in this folder. @returns the others' that are not saved yet; they
   * stay, and are saved when their workspace is open again
   */
  enter(workspace: string): OpenStory[] {
    this.#workspace = workspace
    for (const [key, held] of this.#tooMany()) this.#close(key, held)
    return [...this.#held.values()]
      .filter((held) => held.workspace !== workspace && held.story.hasUnsaved)
      .map(({ story }) => story)
  }

  /** The story, opened if need be. Give it back with `release`. */
  acquire(articleId: string): OpenStory {
    const workspace = this.#workspace
    const key = keyOf(workspace, articleId)
    let held = this.#held.get(key)
    if (held === undefined) {
      const options: OpenStoryOptions = { ...this.#options, store: this.#options.storeOf(workspace) }
      held = {
        workspace,
        story: new OpenStory(articleId, options),
        holders: 0,
        leftAt: 0,
        lingering: undefined,
      }
      this.#held.set(key, held)
    }
    clearTimeout(held.lingering)
    held.lingering = undefined
    held.holders++
    return held.story
  }

  release(story: OpenStory): void {
    const [key, held] = [...this.#held].find(([, candidate]) => candidate.story === story) ?? []
    if (key === undefined || held === undefined) return
    held.holders--
    if (held.holders > 0) return
    held.leftAt = ++this.#left
    void held.story.flush()
    this.#closeLater(key, held)
  }

  /** True when something typed in any story is not in the journal yet. */
  get hasUnsaved(): boolean {
    return [...this.#held.values()].some(({ story }) => story.hasUnsaved)
  }

  /** True when something typed in that story is not in the journal yet. */
  isUnsaved(articleId: string): boolean {
    return this.#held.get(keyOf(this.#workspace, articleId))?.story.hasUnsaved ?? false
  }

  /** Saves what has been typed in every story. */
  async flush(): Promise<void> {
    await Promise.all([...this.#held.values()].map(({ story }) => story.flush()))
  }

  #closeLater(key: string, held: Held): void {
    held.lingering = setTimeout(() => {
      if (held.story.hasUnsaved) {
        this.#closeLater(key, held)
        return
      }
      held.lingering = undefined
      if (!this.#keeps(held)) this.#close(key, held)
      for (const [other, kept] of this.#tooMany()) this.#close(other, kept)
    }, lingerTime)
  }

  /** What can be undone in it is still wanted when one comes back. */
  #keeps({ workspace, story }: Held): boolean {
    return workspace === this.#workspace && story.canUndo
  }

  #close(key: string, held: Held): void {
    this.#held.delete(key)
    held.story.close()
  }

  /** Kept stories beyond the bound, and those of a workspace that was left. */
  #tooMany(): [string, Held][] {
    const kept = [...this.#held]
      .filter(([, held]) => held.holders === 0 && held.lingering === undefined && !held.story.hasUnsaved)
      .sort(([, one], [, other]) => other.leftAt - one.leftAt)
    let stories = 0
    let words = 0
    return kept.filter(([, held]) => {
      stories++
      words += held.story.read().progress.get().words
      return !this.#keeps(held) || (stories > 1 && (stories > mostKept.stories || words > mostKept.words))
    })
  }
}

function keyOf(workspace: string, articleId: string): string {
  return `${workspace}\n${articleId}`
}
