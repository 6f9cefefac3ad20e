import type { EditorView } from '@tiptap/pm/view'

/** The element that scrolls a story's copy (it says so by `data-copy-scroller`); null while the story is not shown. */
export function scrollerOf(view: EditorView): HTMLElement | null {
  return view.dom.closest<HTMLElement>('[data-copy-scroller]')
}
