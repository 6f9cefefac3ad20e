import { type EditorState, PluginKey } from '@tiptap/pm/state'
import { DecorationSet } from '@tiptap/pm/view'
import type { DocumentRange } from '../blocksInView'

/** What of the search follows the document: what is highlighted, and the stretch that is searched. */
export interface FindState {
  /** The bar is open: what floats over a selection stays out of the way of the matches. */
  open: boolean
  decorations: DecorationSet
  /** Null while the whole story is searched. */
  scope: DocumentRange | null
}

export const noFindState: FindState = { open: false, decorations: DecorationSet.empty, scope: null }

export const findKey = new PluginKey<FindState>('findInStory')

/** True while the search bar is open. */
export function isFinding(state: EditorState): boolean {
  return findKey.getState(state)?.open === true
}
