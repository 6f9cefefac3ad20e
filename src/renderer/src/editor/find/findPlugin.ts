import { PluginKey } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import type { DocumentRange } from '../blocksInView'

/** What of the search follows the document: what is highlighted, and the stretch that is searched. */
export interface FindState {
  decorations: DecorationSet
  /** Null while the whole story is searched. */
  scope: DocumentRange | null
}

export const noFindState: FindState = { decorations: DecorationSet.empty, scope: null }

export const findKey = new PluginKey<FindState>('findInStory')
