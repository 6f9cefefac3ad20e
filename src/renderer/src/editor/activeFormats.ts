import type { EditorState } from '@tiptap/pm/state'

/** What the caret or selection stands in, by name: marks, `heading2` to `heading4`, lists, `blockquote`. */
export function activeFormats(state: EditorState): string[] {
  const { selection, storedMarks } = state
  const { $from, empty } = selection
  const names: string[] = []
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    names.push(node.type.name === 'heading' ? `heading${node.attrs.level}` : node.type.name)
  }
  const marks = empty ? (storedMarks ?? $from.marks()) : (selectionStart(state)?.marks ?? [])
  names.push(...marks.map((mark) => mark.type.name))
  return names
}

/** The first text of the selection: its marks stand for the whole, so that looking costs nothing in a long one. */
function selectionStart({ selection: { $from } }: EditorState) {
  return $from.nodeAfter
}
