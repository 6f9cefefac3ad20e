import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { FindSession } from './FindSession'
import { type FindState, findKey, noFindState } from './findPlugin'
import { createTextSearcher, type TextSearcher } from './textSearcher'

const sessions = new WeakMap<EditorView, FindSession>()

/** The search in the story of a view. */
export function findSessionOf(view: EditorView): FindSession | undefined {
  return sessions.get(view)
}

/** Finding and replacing: what the search bar drives, and its highlights. The searching is done by a worker. */
export const FindInStory = Extension.create<{ createSearcher: () => TextSearcher }>({
  name: 'findInStory',

  addOptions() {
    return { createSearcher: createTextSearcher }
  },

  addProseMirrorPlugins() {
    const { createSearcher } = this.options
    return [
      new Plugin<FindState>({
        key: findKey,
        state: {
          init: () => noFindState,
          apply(transaction, value) {
            const change: Partial<FindState> | undefined = transaction.getMeta(findKey)
            if (change === undefined && (!transaction.docChanged || value === noFindState)) return value
            const { mapping, doc } = transaction
            const scope =
              value.scope === null || !transaction.docChanged
                ? value.scope
                : { from: mapping.map(value.scope.from, -1), to: mapping.map(value.scope.to, 1) }
            const decorations = transaction.docChanged
              ? value.decorations.map(mapping, doc)
              : value.decorations
            return { open: value.open, decorations, scope, ...change }
          },
        },
        props: { decorations: (state) => findKey.getState(state)?.decorations },
        view(view) {
          const session = new FindSession(view, createSearcher())
          sessions.set(view, session)
          return {
            update: (_view, before) => session.update(before),
            destroy: () => session.destroy(),
          }
        },
      }),
    ]
  },
})
