import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { scrollerOf } from '../scrollerOf'

/** What stays between the caret and the edge of the view, in pixels: its whole line is seen, leading and all. */
const margin = 8

/**
 * Keeps the caret's line in view as one types. ProseMirror asks every element around the copy for its place and size at
 * each key, which in a deep frame is a third of what a key costs; here only the element that scrolls the copy is asked.
 * What is not a caret in a plain line (a block, a table that scrolls by itself) is left to ProseMirror.
 */
export const CaretScrolling = Extension.create({
  name: 'caretScrolling',
  // After typewriter scrolling, which has a say of its own.
  priority: 20,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('caretScrolling'),
        props: {
          handleScrollToSelection: (view) => isInPlainLine(view.state) && scrollToCaret(view),
        },
      }),
    ]
  },
})

function isInPlainLine({ selection }: EditorState): boolean {
  if (!(selection instanceof TextSelection)) return false
  const { $head } = selection
  for (let depth = $head.depth; depth > 0; depth--) {
    if ($head.node(depth).type.spec.tableRole !== undefined) return false
  }
  return true
}

function scrollToCaret(view: EditorView): boolean {
  const scroller = scrollerOf(view)
  if (scroller === null) return false
  const caret = view.coordsAtPos(view.state.selection.head, 1)
  // A copy that is not shown has no place on the screen.
  if (caret.top === caret.bottom) return true
  const bounds = scroller.getBoundingClientRect()
  const above = bounds.top + margin - caret.top
  const below = caret.bottom + margin - bounds.bottom
  if (above > 0) {
    // What stands over the headline is the story's beginning too.
    const isAtTop = view.state.selection.$head.index(0) === 0
    const fitsAtTop = caret.bottom + scroller.scrollTop < bounds.bottom
    scroller.scrollTop -= isAtTop && fitsAtTop ? scroller.scrollTop : above
  }
  if (below > 0) scroller.scrollTop += below
  return true
}
