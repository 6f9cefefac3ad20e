import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { moveItem } from '../moveItem'

/**
 * An item of a list that is dragged goes where it is let go, between items or between blocks: the engine itself would make
 * a bullet of a number there, and leave an empty item behind.
 */
export const ItemDrag = Extension.create({
  name: 'itemDrag',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('itemDrag'),
        props: {
          handleDrop(view, event, slice, moved) {
            const isItem =
              slice.content.childCount === 1 && slice.content.firstChild?.type.name === 'listItem'
            const place =
              moved && isItem ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null
            if (place === null) return false
            const transaction = moveItem(view.state, place.pos)
            if (transaction !== null) view.dispatch(transaction.setMeta('uiEvent', 'drop'))
            view.focus()
            return true
          },
        },
      }),
    ]
  },
})
