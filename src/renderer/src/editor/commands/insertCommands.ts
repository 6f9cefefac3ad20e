import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { TextSelection, type Transaction } from '@tiptap/pm/state'
import { chooseGallery, choosePictures } from '../choosePictures'
import { openBlockForm, withBlockForm } from '../extensions/BlockForms'
import { openStoryLinking } from '../extensions/StoryLinking'
import { regionAt } from '../extensions/storyRegions'
import { isLineOfBody } from '../isLineOfBody'
import { placeBlock } from '../placeBlock'
import type { EditorCommands } from './editorCommand'
import { newTable, type TableSize } from './newTable'

/** What is put into the copy. */
export const insertCommands: EditorCommands = {
  'insert.picture': (editor) => choosePictures(editor),
  'insert.gallery': (editor) => chooseGallery(editor),
  'insert.pullQuote': insertPullQuote,
  'insert.table': (editor) => {
    openBlockForm(editor.view, { kind: 'tableSize', at: null })
    return true
  },
  'insert.embedCard': (editor) => {
    openBlockForm(editor.view, { kind: 'embedCard', at: null })
    return true
  },
  'insert.readAlso': (editor) => {
    openBlockForm(editor.view, { kind: 'readAlso', at: null })
    return true
  },
  'insert.storyLink': (editor) => openStoryLinking(editor.view),
  'insert.footnote': insertFootnote,
  'insert.infoBox': (editor) => {
    const { schema } = editor
    const box = schema.node('infoBox', null, [schema.node('boxTitle'), schema.node('paragraph')])
    return insertAndEnter(editor, box, 2)
  },
  'insert.deskNote': (editor) => {
    const { schema } = editor
    return insertAndEnter(editor, schema.node('deskNote', null, [schema.node('paragraph')]), 2)
  },
  'insert.divider': insertDivider,
}

/** Puts an empty table into the story, with the caret in its first cell. */
export function insertTable(editor: Editor, size: TableSize): void {
  insertAndEnter(editor, newTable(editor.schema, size), 4)
}

/** @param inside where the caret goes, counted from the block's beginning */
function insertAndEnter(editor: Editor, block: DocumentNode, inside: number): true {
  const { tr, selection } = editor.state
  const start = placeBlock(tr, block, selection.to)
  return dispatchWithCaret(editor, tr, start + inside)
}

function dispatchWithCaret(editor: Editor, transaction: Transaction, position: number): true {
  const caret = TextSelection.near(transaction.doc.resolve(position))
  editor.view.dispatch(transaction.setSelection(caret).scrollIntoView())
  editor.view.focus()
  return true
}

/** A pull quote with the selected words of the body in it; the caret goes to what is still to be written. */
function insertPullQuote(editor: Editor): boolean {
  const { state, schema } = editor
  const { from, to, $from } = state.selection
  const selected = regionAt($from) === 'body' ? state.doc.textBetween(from, to, ' ', ' ').trim() : ''
  const text = schema.node('quoteText', null, selected === '' ? [] : [schema.text(selected)])
  const quote = schema.node('pullQuote', null, [text, schema.node('quoteAttribution')])
  return insertAndEnter(editor, quote, selected === '' ? 2 : 1 + text.nodeSize + 1)
}

/** A divider at the caret, which parts a paragraph of the body; after whatever else the caret stands in. */
function insertDivider(editor: Editor): boolean {
  const { selection, schema, tr } = editor.state
  const isText = selection instanceof TextSelection
  if (isText && isLineOfBody(selection.$from) && isLineOfBody(selection.$to)) {
    return editor.chain().focus().setHorizontalRule().run()
  }
  const start = placeBlock(tr, schema.node('horizontalRule'), selection.to)
  return dispatchWithCaret(editor, tr, start + 1)
}

/** A footnote after the selected words, its text asked for at once. False where none may stand. */
function insertFootnote({ state, view }: Editor): boolean {
  const { to } = state.selection
  const { tr } = state
  if (!addFootnote(tr, to, to)) return false
  view.dispatch(tr.scrollIntoView())
  return true
}

/** Puts a footnote in the place of some text, and asks for its own. False, and nothing done, where none may stand. */
export function addFootnote(transaction: Transaction, from: number, to: number): boolean {
  const type = transaction.doc.type.schema.nodes.footnote
  const { parent } = transaction.doc.resolve(to)
  if (type === undefined || !parent.inlineContent) return false
  const index = transaction.doc.resolve(from).index()
  if (!parent.canReplaceWith(index, index, type)) return false
  transaction.replaceWith(from, to, type.create())
  transaction.setSelection(TextSelection.create(transaction.doc, from + 2))
  withBlockForm(transaction, { kind: 'footnote', at: from })
  return true
}
