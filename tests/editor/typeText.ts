import type { EditorView } from '@tiptap/pm/view'

/** Types a text sign by sign, as keys do: what the editor makes of a sign comes before the sign itself. */
export function typeText(view: EditorView, text: string): void {
  for (const sign of text) {
    const { from, to } = view.state.selection
    const typed = () => view.state.tr.insertText(sign)
    const isHandled = view.someProp('handleTextInput', (handle) => handle(view, from, to, sign, typed))
    if (isHandled !== true) view.dispatch(typed())
  }
}
