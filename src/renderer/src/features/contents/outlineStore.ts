import { createStore } from '../../app/store'

interface OutlineState {
  /** The outline stands in the place of the copy. */
  isOpen: boolean
  /** Anchors of the folded headings, by story. Not remembered: anchors are made of the story's text. */
  folded: Readonly<Record<string, ReadonlySet<string>>>
}

const nothingFolded: ReadonlySet<string> = new Set()

export const outlineStore = createStore<OutlineState>({ isOpen: false, folded: {} })

export function foldedOf({ folded }: OutlineState, articleId: string): ReadonlySet<string> {
  return folded[articleId] ?? nothingFolded
}

export function setFolded(articleId: string, folded: ReadonlySet<string>): void {
  outlineStore.set((state) => ({ ...state, folded: { ...state.folded, [articleId]: folded } }))
}

export function showOutline(isOpen: boolean): void {
  outlineStore.set((state) => (state.isOpen === isOpen ? state : { ...state, isOpen }))
}
