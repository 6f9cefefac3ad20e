import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import {
  AllSelection,
  type EditorState,
  Plugin,
  PluginKey,
  Selection,
  TextSelection,
  type Transaction,
} from '@tiptap/pm/state'
import { relativePositionToAbsolutePosition, ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'
import { documentDifference } from '../documentDifference'
import { isClosedBlock } from '../endOfStory'
import { isUndoing, selectionOfStep } from '../StoryUndo'

/** What y-tiptap keeps of a selection with a step of undoing; only it reads it. */
type KeptSelection = object | null

const undoCaret = new PluginKey<KeptSelection>('undoCaret')

/**
 * Where the caret is after undo and redo: at what was changed by them. Where a field or a tool of a block had the focus
 * and goes with the block, the copy gets it, or the next key would reach nothing.
 *
 * y-tiptap keeps with each step the selection before the last transaction. Where a plugin appended one to what was done,
 * that is a selection in a document between the two that are undone and redone: it looks it up in the shorter one, throws,
 * and the step comes back in half or not at all. The selection before all of them is kept here instead.
 */
export const UndoCaret = Extension.create({
  name: 'undoCaret',

  addProseMirrorPlugins() {
    const { editor } = this
    let hadFocus = false
    return [
      new Plugin<KeptSelection>({
        key: undoCaret,
        state: {
          init: () => null,
          apply(transaction, kept, _before, state) {
            const isAppended = transaction.getMeta('appendedTransaction') !== undefined
            return isAppended ? kept : (yUndoPluginKey.getState(state)?.prevSel ?? null)
          },
        },
        view(view) {
          const undoManager = yUndoPluginKey.getState(view.state)?.undoManager
          const keep = ({ stackItem }: { stackItem: { meta: Map<unknown, unknown> } }) => {
            const binding = ySyncPluginKey.getState(view.state)?.binding
            if (binding !== undefined)
              stackItem.meta.set(binding, withoutPlaces(undoCaret.getState(view.state)))
          }
          undoManager?.on('stack-item-added', keep)
          return {
            update() {
              if (!hadFocus) return
              hadFocus = false
              if (view.dom.ownerDocument.activeElement === view.dom.ownerDocument.body) view.focus()
            },
            destroy: () => undoManager?.off('stack-item-added', keep),
          }
        },
        appendTransaction(transactions, before, state) {
          const undone = transactions.find(isUndoing)
          if (undone === undefined) return null
          const { dom } = editor.view
          hadFocus = dom.contains(dom.ownerDocument.activeElement)
          return goToChange(before, state, selectionOfStep(undone))
        },
      }),
    ]
  },
})

/**
 * A kept selection by what stood there, not by its places as numbers: those are of another document than the one that is
 * undone, which may be shorter, and y-tiptap would look them up in it.
 */
function withoutPlaces(kept: KeptSelection | undefined): KeptSelection {
  return kept === null || kept === undefined ? null : { ...kept, absAnchor: null, absHead: null }
}

/**
 * Puts the caret to the end of what came back, or where something went; what was selected when it went is selected
 * again, as it is where a format was changed. A change of fields, or of formats without a selection, leaves the caret.
 */
function goToChange(
  { doc: before, selection: caretBefore }: EditorState,
  state: EditorState,
  kept: Selection | undefined,
): Transaction | null {
  const { doc, tr } = state
  const difference = documentDifference(before, doc)
  if (difference === null) return null
  const { start, endOfOther: end } = difference
  const wasSelected = kept === undefined ? selectedBefore(state) : sameIn(doc, kept)
  const selected = end > start ? wasSelected : null
  if (selected !== null && selected.from <= start && selected.to >= end) {
    return tr.setSelection(selected).scrollIntoView()
  }
  const isSameSize = before.content.size === doc.content.size
  if (isSameSize && before.textBetween(start, end) === doc.textBetween(start, end)) {
    const same = sameIn(doc, caretBefore)
    return same === null ? null : tr.setSelection(same)
  }
  // After what came back; where something went, before what stands there now.
  const $end = doc.resolve(end)
  // After a table or a picture one goes on in the line that it came with.
  const isLineAfter = isClosedBlock($end.nodeBefore) && $end.nodeAfter?.content.size === 0
  const caret = Selection.near($end, end > start && !isLineAfter ? -1 : 1)
  // The engine shows it only where the caret was in sight before.
  return tr.setSelection(caret).scrollIntoView()
}

/** The same places selected in a document of the same size; null where that is no text, or the size is another. */
function sameIn(doc: DocumentNode, selection: Selection): Selection | null {
  if (selection.$anchor.doc.content.size !== doc.content.size) return null
  if (selection instanceof AllSelection) return new AllSelection(doc)
  if (!(selection instanceof TextSelection)) return null
  return TextSelection.between(doc.resolve(selection.anchor), doc.resolve(selection.head))
}

/** What was selected when the step that is undone or redone was made; null for a caret, and where that is gone. */
function selectedBefore(state: EditorState): Selection | null {
  const binding = ySyncPluginKey.getState(state)?.binding
  const step = yUndoPluginKey.getState(state)?.undoManager.currStackItem
  const kept: unknown = step?.meta.get(binding)
  if (binding === undefined) return null
  if (isKept(kept, 'all')) return new AllSelection(state.doc)
  if (!isKept(kept, 'text')) return null
  const find = (end: unknown) =>
    relativePositionToAbsolutePosition(binding.doc, binding.type, end, binding.mapping)
  const anchor = find(kept.anchor)
  const head = find(kept.head)
  const { size } = state.doc.content
  if (anchor === null || head === null || anchor === head || Math.max(anchor, head) > size) return null
  return TextSelection.between(state.doc.resolve(anchor), state.doc.resolve(head))
}

function isKept(kept: unknown, kind: 'all' | 'text'): kept is { anchor: unknown; head: unknown } {
  return typeof kept === 'object' && kept !== null && 'type' in kept && kept.type === kind && 'head' in kept
}
