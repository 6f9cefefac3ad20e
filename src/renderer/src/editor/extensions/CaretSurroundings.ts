import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * Marks the blocks at both ends of the selection, and their neighbours, as near the caret. The style sheet leaves
 * blocks that are neither near nor in view out of layout, and Chromium loses keys that arrive in such a block before
 * the next frame: where the caret goes, the block is laid out in the same step. The caret's own block is marked as
 * current: in the focus mode it alone has its full ink.
 */
export const CaretSurroundings = Extension.create({
  name: 'caretSurroundings',

  addKeyboardShortcuts() {
    const goTo = (find: (document: DocumentNode) => Selection) => () => {
      const { state, view } = this.editor
      view.dispatch(state.tr.setSelection(find(state.doc)).scrollIntoView())
      return true
    }
    return {
      'Mod-Home': goTo((document) => Selection.atStart(document)),
      'Mod-End': goTo((document) => Selection.atEnd(document)),
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({ key: new PluginKey('caretSurroundings'), props: { decorations: decorateSurroundings } }),
    ]
  },
})

function decorateSurroundings({ doc, selection }: EditorState): DecorationSet {
  const decorations: Decoration[] = []
  const marked = new Set<number>()
  for (const $end of [selection.$anchor, selection.$head]) {
    const index = $end.index(0)
    let start = $end.depth > 0 ? $end.before(1) : $end.pos
    if (index > 0) start -= doc.child(index - 1).nodeSize
    for (let at = Math.max(0, index - 1); at <= index + 1 && at < doc.childCount; at++) {
      const end = start + doc.child(at).nodeSize
      const name = at === selection.$head.index(0) ? 'isNear isCurrent' : 'isNear'
      if (!marked.has(at)) decorations.push(Decoration.node(start, end, { class: name }))
      marked.add(at)
      start = end
    }
  }
  return DecorationSet.create(doc, decorations)
}
