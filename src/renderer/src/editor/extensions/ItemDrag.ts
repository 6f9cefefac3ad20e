import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { moveItem } from '../moveItem'

/** Where a dragged item would go: a position between items, and the item that it is shown at. */
interface ItemPlace {
  to: number
  shownAt: number
  side: 'before' | 'after'
}

const itemDrag = new PluginKey<ItemPlace | null>('itemDrag')

/**
 * An item of a list that is dragged goes where it is let go. Over a list the upper and the lower half of an item's line
 * decide, which the engine does not do: it counts letters, and would leave an empty item behind. Between blocks it
 * becomes a list of its own kind.
 */
export const ItemDrag = Extension.create({
  name: 'itemDrag',

  addProseMirrorPlugins() {
    return [
      new Plugin<ItemPlace | null>({
        key: itemDrag,
        state: {
          init: () => null,
          apply(transaction, place) {
            const shown: { place: ItemPlace | null } | undefined = transaction.getMeta(itemDrag)
            return shown === undefined ? (transaction.docChanged ? null : place) : shown.place
          },
        },
        props: {
          decorations: drawPlace,
          handleDrop(view, event, _slice, moved) {
            const place =
              moved && isDragged(view) ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null
            if (place === null) return false
            drop(view, place.pos)
            return true
          },
        },
        view: (view) => {
          const over = (event: DragEvent) => overItem(view, event)
          const leave = ({ relatedTarget }: DragEvent) => {
            if (!(relatedTarget instanceof Node && view.dom.contains(relatedTarget))) show(view, null)
          }
          // Before the line that the editor draws where anything else would be dropped.
          view.dom.addEventListener('dragover', over, { capture: true })
          view.dom.addEventListener('drop', over, { capture: true })
          view.dom.addEventListener('dragleave', leave)
          return {
            destroy() {
              view.dom.removeEventListener('dragover', over, { capture: true })
              view.dom.removeEventListener('drop', over, { capture: true })
              view.dom.removeEventListener('dragleave', leave)
            },
          }
        },
      }),
    ]
  },
})

function isDragged({ dragging }: EditorView): boolean {
  const content = dragging?.move === true ? dragging.slice.content : null
  return content?.childCount === 1 && content.firstChild?.type.name === 'listItem'
}

function overItem(view: EditorView, event: DragEvent): void {
  if (!isDragged(view)) return
  const place = placeAt(view, event)
  // The editor's own line is taken away as if the pointer had left: it hears nothing of what follows.
  if (place !== null && !itemDrag.getState(view.state)) view.dom.dispatchEvent(new DragEvent('dragleave'))
  show(view, event.type === 'drop' ? null : place)
  if (place === null) return
  event.preventDefault()
  event.stopPropagation()
  if (event.type === 'drop') drop(view, place.to)
}

function drop(view: EditorView, to: number): void {
  const transaction = moveItem(view.state, to)
  if (transaction !== null) view.dispatch(transaction.setMeta('uiEvent', 'drop'))
  view.focus()
}

/** The place between items at the pointer; null where it is over none. */
function placeAt(view: EditorView, event: DragEvent): ItemPlace | null {
  const element = event.target instanceof Element ? event.target.closest('li') : null
  const line = element?.firstElementChild?.getBoundingClientRect()
  if (element === null || line === undefined || !view.dom.contains(element)) return null
  const $inside = view.state.doc.resolve(view.posAtDOM(element, 0))
  const item = $inside.node()
  if (item.type.name !== 'listItem') return null
  const start = $inside.before()
  if (event.clientY < line.top + line.height / 2) return { to: start, shownAt: start, side: 'before' }
  // Below its line come the items that hang on it: the first place is before those.
  const nested = item.maybeChild(1)
  if (nested !== null && nested.firstChild?.type.name === 'listItem') {
    const first = start + 2 + item.child(0).nodeSize
    return { to: first, shownAt: first, side: 'before' }
  }
  return { to: $inside.after(), shownAt: start, side: 'after' }
}

function show(view: EditorView, place: ItemPlace | null): void {
  const now = itemDrag.getState(view.state) ?? null
  if (now?.to === place?.to && now?.side === place?.side) return
  view.dispatch(view.state.tr.setMeta(itemDrag, { place }))
}

function drawPlace(state: EditorState): DecorationSet | null {
  const place = itemDrag.getState(state)
  const item = place ? state.doc.nodeAt(place.shownAt) : null
  if (!place || item === null) return null
  const name = place.side === 'before' ? 'dropBefore' : 'dropAfter'
  return DecorationSet.create(state.doc, [
    Decoration.node(place.shownAt, place.shownAt + item.nodeSize, { class: name }),
  ])
}
