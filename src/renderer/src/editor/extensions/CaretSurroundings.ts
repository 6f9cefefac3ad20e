import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, Selection, type Transaction } from '@tiptap/pm/state'
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
    const key = new PluginKey<Surroundings>('caretSurroundings')
    return [
      new Plugin<Surroundings>({
        key,
        state: {
          init: (_config, state) => surroundings(state),
          apply: (transaction, before, _old, state) => followCaret(transaction, before, state),
        },
        props: { decorations: (state) => key.getState(state)?.decorations },
      }),
    ]
  },
})

interface Surroundings {
  /** Blocks of the story, and which of them the ends of the selection are in. */
  blocks: number
  anchor: number
  head: number
  decorations: DecorationSet
}

/** Made anew when the caret goes to another block, as a set costs a step for each block; within one it is moved along. */
function followCaret(transaction: Transaction, before: Surroundings, state: EditorState): Surroundings {
  const { $anchor, $head } = state.selection
  const stays =
    state.doc.childCount === before.blocks &&
    $anchor.index(0) === before.anchor &&
    $head.index(0) === before.head
  if (!stays) return surroundings(state)
  if (!transaction.docChanged) return before
  const decorations = before.decorations.map(transaction.mapping, transaction.doc)
  // A block that was replaced as a whole took its decoration with it.
  const isWhole = decorations.find().length === before.decorations.find().length
  return isWhole ? { ...before, decorations } : surroundings(state)
}

function surroundings(state: EditorState): Surroundings {
  const { $anchor, $head } = state.selection
  return {
    blocks: state.doc.childCount,
    anchor: $anchor.index(0),
    head: $head.index(0),
    decorations: decorateSurroundings(state),
  }
}

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
