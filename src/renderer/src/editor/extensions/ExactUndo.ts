import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { type StoryMoment, StoryUndo } from '../StoryUndo'

const lastBefore = new PluginKey<StoryMoment | null>('exactUndo')

/** Tells the story's undo what the story was before each thing that was done to it. */
export const ExactUndo = Extension.create({
  name: 'exactUndo',

  addProseMirrorPlugins() {
    return [
      new Plugin<StoryMoment | null>({
        key: lastBefore,
        state: {
          init: () => null,
          // What a plugin appends to something done belongs to that.
          apply: (transaction, kept, before) =>
            transaction.getMeta('appendedTransaction') === undefined
              ? { doc: before.doc, selection: before.selection }
              : kept,
        },
        view(view) {
          const undo = yUndoPluginKey.getState(view.state)?.undoManager
          if (undo instanceof StoryUndo) undo.follow(view, () => lastBefore.getState(view.state) ?? null)
          return {}
        },
      }),
    ]
  },
})
