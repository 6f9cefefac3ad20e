import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { isBroughtIn } from '../StoryUndo'

/** A question that the window puts beside the copy, or a field of its own for what stands in it. */
export type BlockForm =
  /** The text of the footnote that begins at `at`. */
  | { kind: 'footnote'; at: number }
  /** The fields of the embed card that begins at `at`; of a new one when that is null. */
  | { kind: 'embedCard'; at: number | null }
  /** Which story the line that begins at `at` says to read also; a new line when that is null. */
  | { kind: 'readAlso'; at: number | null }
  /** How large a new table is. */
  | { kind: 'tableSize'; at: null }
  /** Which story the selection is to lead to. */
  | { kind: 'storyLink'; at: null }

const blockForms = new PluginKey<BlockForm | null>('blockForms')

/** Remembers which form is open, and follows the node that it is about while the story is edited. */
export const BlockForms = Extension.create({
  name: 'blockForms',

  addProseMirrorPlugins() {
    return [
      new Plugin<BlockForm | null>({
        key: blockForms,
        state: { init: () => null, apply: followForm },
        view: () => ({ update: startUndoStep }),
      }),
    ]
  },
})

/** What is written in a form is undone apart from what was written before it, and after. */
function startUndoStep({ state }: EditorView, before: EditorState): void {
  if (blockFormOf(state)?.kind === blockFormOf(before)?.kind) return
  yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
}

function followForm(transaction: Transaction, open: BlockForm | null): BlockForm | null {
  const asked: { form: BlockForm | null } | undefined = transaction.getMeta(blockForms)
  if (asked !== undefined) return asked.form
  if (open === null || open.at === null || !transaction.docChanged) return open
  // Undo, and what another window wrote, may replace more than they change: positions are told by what differs.
  const isReplaced = isBroughtIn(transaction)
  const at = isReplaced
    ? placeAfterReplacing(transaction.before, transaction.doc, open.kind, open.at)
    : transaction.mapping.map(open.at)
  if (at === null || nameAt(transaction.doc, at) !== open.kind) return null
  return at === open.at ? open : { ...open, at }
}

/** Where the node of a form stands in a document that took the other's place; null when it is gone. */
function placeAfterReplacing(
  before: DocumentNode,
  after: DocumentNode,
  kind: BlockForm['kind'],
  at: number,
): number | null {
  const start = before.content.findDiffStart(after.content)
  const end = before.content.findDiffEnd(after.content)
  if (start === null || end === null || at < start) return at
  if (at >= end.a) return at + end.b - end.a
  let found: number | null = null
  after.nodesBetween(Math.min(start, end.b), Math.max(start, end.b), (node, position) => {
    if (node.type.name === kind) found ??= position
    return found === null
  })
  return found
}

function nameAt(document: DocumentNode, at: number): string | undefined {
  return at <= document.content.size ? document.nodeAt(at)?.type.name : undefined
}

/** The form that is open, or null. The same object as long as nothing about it changes. */
export function blockFormOf(state: EditorState): BlockForm | null {
  return blockForms.getState(state) ?? null
}

export function openBlockForm(view: EditorView, form: BlockForm): void {
  view.dispatch(view.state.tr.setMeta(blockForms, { form }))
}

/** Adds to a transaction that it opens a form. */
export function withBlockForm(transaction: Transaction, form: BlockForm): Transaction {
  return transaction.setMeta(blockForms, { form })
}

/** Closes the form that is open. The focus stays where it is. */
export function closeBlockForm(view: EditorView): void {
  if (blockFormOf(view.state) !== null) view.dispatch(view.state.tr.setMeta(blockForms, { form: null }))
}
