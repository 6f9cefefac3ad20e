import type { Editor } from '@tiptap/core'
import type { ContentsEntry } from '../../../shared/document/extractContents'
import type { GalleyError } from '../../../shared/errors'
import type { ReadableStore } from '../app/store'
import type { SaveState } from './journalClient'

/** What follows the typing: it changes several times a second, and only what shows it may follow. */
export interface StoryProgress {
  saveState: SaveState
  /** Words of the body. */
  words: number
  contents: ContentsEntry[]
}

/**
 * A story as the window sees it now: a new object whenever one of its values changes, which typing does not do. What
 * follows the typing is in `progress`; see `useStoryProgress`.
 */
export interface Story {
  /** Null while loading, and when the story could not be opened. */
  editor: Editor | null
  /** Stands in the editor between the standfirst and the body: what is rendered into it is no part of the copy. */
  bylineSlot: HTMLElement | null
  status: 'loading' | 'ready' | 'readOnly' | 'failed'
  /** Why it failed to open, or why it is read-only. */
  error: GalleyError | null
  progress: ReadableStore<StoryProgress>
  /** Resolves when everything typed is saved, or the attempt failed (`progress` says which). */
  flush(): Promise<void>
  /** Tries again what failed: opening, or saving. */
  retry(): void
}

/** Of a story that is not open yet. */
export const noProgress: StoryProgress = {
  saveState: { kind: 'saved', error: null },
  words: 0,
  contents: [],
}
