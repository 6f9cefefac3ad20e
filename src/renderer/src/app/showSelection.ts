import { changeDesk, type Selection } from './deskStore'
import { changeLayout } from './layoutStore'

/** Under this width the sidebar and the story's panel lie over the rest. */
export const overlayQuery = '(max-width: 1099px)'
/** Under this width the list and the story take turns. */
export const singleQuery = '(max-width: 819px)'

/** Shows what is chosen in the list, and the list itself where it is hidden or behind a story. */
export function showSelection(selection: Selection): void {
  changeLayout({ listShown: true })
  changeDesk({ selection, ...(window.matchMedia(singleQuery).matches ? { articleId: null } : {}) })
}
