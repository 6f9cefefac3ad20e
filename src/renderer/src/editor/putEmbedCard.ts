import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { keepCaretInView } from './keepCaretInView'
import { continueAfter } from './nodeViews/blockPlace'
import { placeBlock } from './placeBlock'

/** What is in an embed card. */
export interface EmbedFields {
  url: string
  title: string
  description: string
  source: string
  /** The hash of its picture's file. */
  media: string | null
  alt: string
}

/** Puts an embed card into the story at the caret, or new fields into the card that begins at `at`. */
export function putEmbedCard(editor: Editor, at: number | null, fields: EmbedFields): void {
  const { schema, state, view } = editor
  const { tr } = state
  const card = schema.node('embedCard', fields)
  if (at !== null && state.doc.nodeAt(at)?.type === card.type) {
    // One goes on writing after the card: left selected, the next key would take its place.
    view.dispatch(tr.setNodeMarkup(at, null, fields))
    continueAfter(view, at)
    keepCaretInView(view)
    return
  }
  const start = placeBlock(tr, card, state.selection.to)
  tr.setSelection(TextSelection.near(tr.doc.resolve(start + card.nodeSize)))
  view.dispatch(tr.scrollIntoView())
  keepCaretInView(view)
}
