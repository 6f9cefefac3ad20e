import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { keepCaretInView } from './keepCaretInView'
import { continueAfter } from './nodeViews/blockPlace'
import { placeBlock } from './placeBlock'

/** Puts a block that is edited in a form into the story at the caret, or new fields into the one that begins at `at`. */
export function putAtom(
  editor: Editor,
  at: number | null,
  name: 'embedCard' | 'readAlso',
  fields: Readonly<Record<string, unknown>>,
): void {
  const { schema, state, view } = editor
  const { tr } = state
  const block = schema.node(name, fields)
  if (at !== null && state.doc.nodeAt(at)?.type === block.type) {
    // One goes on writing after the block: left selected, the next key would take its place.
    view.dispatch(tr.setNodeMarkup(at, null, fields))
    continueAfter(view, at)
    keepCaretInView(view)
    return
  }
  const start = placeBlock(tr, block, state.selection.to)
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + block.nodeSize)))
  view.dispatch(tr.scrollIntoView())
  keepCaretInView(view)
}
