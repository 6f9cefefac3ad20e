import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

/** Editors whose next paste is to bring text only. */
const awaiting = new WeakSet<EditorView>()

/** The next thing pasted into the editor comes as plain text. */
export function pasteNextAsPlainText(view: EditorView): void {
  awaiting.add(view)
}

/** Takes the plain text of a paste that was asked for as such; the key for it is the engine's and the editor's own. */
export const PlainPaste = Extension.create({
  name: 'plainPaste',
  priority: 1000,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('plainPaste'),
        props: {
          handleDOMEvents: {
            paste(view, event) {
              if (!awaiting.delete(view) || !view.editable) return false
              event.preventDefault()
              view.pasteText(event.clipboardData?.getData('text/plain') ?? '', event)
              return true
            },
          },
        },
      }),
    ]
  },
})
