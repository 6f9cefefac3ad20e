import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { SpellingSession } from './SpellingSession'
import { followEdit, noSpelling, type SpellingState, spellingKey } from './spellingPlugin'

const sessions = new WeakMap<EditorView, SpellingSession>()

/** The spelling of the story, or the footnote, of a view. */
export function spellingSessionOf(view: EditorView): SpellingSession | undefined {
  return sessions.get(view)
}

/** Squiggles under misspelled words in view. Does nothing until its session is told the language (`configure`). */
export const Spelling = Extension.create({
  name: 'spelling',

  addProseMirrorPlugins() {
    return [spellingOf((view) => SpellingSession.ofStory(view))]
  },
})

/** The same squiggles in an editor of its own for a footnote of the story. @param position where the footnote begins now */
export function footnoteSpelling(story: EditorView, position: () => number): Plugin {
  return spellingOf((view) => SpellingSession.ofFootnote(view, position, sessions.get(story)))
}

function spellingOf(start: (view: EditorView) => SpellingSession): Plugin {
  let isComposing = () => false
  return new Plugin<SpellingState>({
    key: spellingKey,
    state: {
      init: () => noSpelling,
      apply(transaction, value) {
        const change: SpellingState | undefined = transaction.getMeta(spellingKey)
        if (change !== undefined) return change
        if (!transaction.docChanged || value === noSpelling) return value
        return { decorations: followEdit(value.decorations, transaction, isComposing()) }
      },
    },
    props: {
      decorations: (state) => spellingKey.getState(state)?.decorations,
      handleDOMEvents: {
        contextmenu(view, event) {
          const isPointer = event.button === 2 || event.ctrlKey
          const at = isPointer ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null
          const position = isPointer ? at?.pos : view.state.selection.from
          const opened =
            position !== undefined && sessions.get(view)?.openMenuAt(position, !isPointer) === true
          if (opened) event.preventDefault()
          return opened
        },
      },
      handleKeyDown(view, event) {
        return isMenuKey(event) && sessions.get(view)?.openMenuAt(view.state.selection.from, true) === true
      },
    },
    view(view) {
      const session = start(view)
      sessions.set(view, session)
      isComposing = () => view.composing
      return {
        update: (_view, before) => session.update(before),
        destroy: () => session.destroy(),
      }
    },
  })
}

/** The keys that ask for the menu of what one is at. */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey)
}
