import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import { ySyncPluginKey, yUndoPluginKey } from '@tiptap/y-tiptap'

/**
 * What one undo takes back: a run of typing, or one thing done to the story (a new line, a format, a paste, a cut).
 * Without this everything within half a second would go at once.
 */
export const UndoSteps = Extension.create({
  name: 'undoSteps',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('undoSteps'),
        appendTransaction(transactions, _oldState, state) {
          if (transactions.some(startsStep)) yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
          return null
        },
      }),
    ]
  },
})

function startsStep(transaction: Transaction): boolean {
  if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return false
  const [step] = transaction.steps
  return !(transaction.steps.length === 1 && step instanceof ReplaceStep && isTyping(step))
}

/** A character or two written, replaced or taken away inside one line. */
function isTyping({ from, to, slice }: ReplaceStep): boolean {
  const isText = slice.openStart === 0 && slice.openEnd === 0 && slice.content.firstChild?.isText !== false
  return isText && slice.size <= 2 && to - from <= 2
}
