import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'

/** What the caret or selection stands in, by name: marks, `heading2` to `heading4`, the innermost list, `blockquote`. */
export function activeFormats(state: EditorState): string[] {
  const { selection, storedMarks } = state
  const { $from, empty } = selection
  const names: string[] = []
  let isInList = false
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (isList(node)) {
      if (isInList) continue
      isInList = true
    }
    names.push(node.type.name === 'heading' ? `heading${node.attrs.level}` : node.type.name)
  }
  const marks = empty ? (storedMarks ?? $from.marks()) : (selectionStart(state)?.marks ?? [])
  names.push(...marks.map((mark) => mark.type.name))
  return names
}

function isList({ type }: DocumentNode): boolean {
  return type.name === 'bulletList' || type.name === 'orderedList'
}

/** The first text of the selection: its marks stand for the whole, so that looking costs nothing in a long one. */
function selectionStart({ selection: { $from } }: EditorState) {
  return $from.nodeAfter
}
