import type { Editor } from '@tiptap/core'
import type { ContentsEntry } from '../../../shared/document/extractContents'
import type { GalleyError } from '../../../shared/errors'
import type { SaveState } from './journalClient'

/** A story as the window sees it now. A new object whenever one of the values changes. */
export interface Story {
  /** Null while loading, and when the story could not be opened. */
  editor: Editor | null
  /** Stands in the editor between the standfirst and the body: what is rendered into it is no part of the copy. */
  bylineSlot: HTMLElement | null
  status: 'loading' | 'ready' | 'readOnly' | 'failed'
  /** Why it failed to open, or why it is read-only. */
  error: GalleyError | null
  saveState: SaveState
  words: number
  contents: ContentsEntry[]
  /** Resolves when everything typed is saved, or the attempt failed (`saveState` says which). */
  flush(): Promise<void>
  /** Tries again what failed: opening, or saving. */
  retry(): void
}
