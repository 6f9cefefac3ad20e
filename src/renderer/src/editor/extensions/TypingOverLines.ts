import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { isOverLines, typedOver } from '../typedOver'

/** What is typed over several lines takes their place, whatever they are lines of. */
export const TypingOverLines = Extension.create({
  name: 'typingOverLines',
  // After everything that makes something else of what is typed.
  priority: 30,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('typingOverLines'),
        props: {
          handleTextInput({ state, dispatch }, _from, _to, text) {
            if (!isOverLines(state.selection)) return false
            dispatch(typedOver(state.tr, text))
            return true
          },
        },
      }),
    ]
  },
})
