import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, Selection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/**
 * Coming back to the copy without a press (by Tab, by a command), one finds the caret where it was.
 *
 * Chromium puts it at the start of what gets the focus. ProseMirror puts it back unless there was a press a moment ago,
 * as it cannot tell then whether the press brought the focus: whoever presses in the copy, goes to a field by a key and
 * comes back at once would write in the headline. Here the press itself is known.
 */
export const FocusCaret = Extension.create({
  name: 'focusCaret',

  addProseMirrorPlugins() {
    let isPressed = false
    return [
      new Plugin({
        key: new PluginKey('focusCaret'),
        props: {
          handleDOMEvents: {
            mousedown() {
              isPressed = true
              // The focus that a press brings comes before anything else does.
              setTimeout(() => {
                isPressed = false
              })
              return false
            },
            focus(view) {
              if (!isPressed && isCaretAtStart(view)) view.focus()
              return false
            },
          },
        },
      }),
    ]
  },
})

/** Whether the engine has its caret where it puts it by itself: at the first place of the copy. */
function isCaretAtStart(view: EditorView): boolean {
  const selection = view.dom.ownerDocument.getSelection()
  const node = selection?.anchorNode
  if (!selection?.isCollapsed || !node || !view.dom.contains(node)) return false
  return view.posAtDOM(node, selection.anchorOffset) <= Selection.atStart(view.state.doc).from
}
