import { NodeSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import type { GetPosition } from './blockPlace'

/** The picture that is being dragged in each editor. The editor itself remembers what is dragged, but not from where. */
const dragged = new WeakMap<EditorView, GetPosition>()

/** Notes that dragging began on a picture. */
export function startDraggingPicture(view: EditorView, position: GetPosition): void {
  dragged.set(view, position)
}

export function stopDraggingPicture(view: EditorView): void {
  dragged.delete(view)
}

/** Where the picture stands that is being dragged, by itself or by its block's handle; null while none is. */
export function draggedPicture(view: EditorView): number | null {
  if (view.dragging === null) return null
  const { selection } = view.state
  const isSelected = selection instanceof NodeSelection && selection.node.type.name === 'image'
  return dragged.get(view)?.() ?? (isSelected ? selection.from : null)
}
