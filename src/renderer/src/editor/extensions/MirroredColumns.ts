import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { cellAround, columnResizingPluginKey, TableMap, updateColumnsOnResize } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { narrowestColumn } from '../../../../shared/document/nodes/StoryTable'
import { setColumnWidth, shownWidth, type TableColumn } from '../columnWidths'

/** How near to a seam the pointer takes hold of it, in pixels. */
const reach = 5

/**
 * Dragging the seams of tables that run from right to left. The tables' own plugin counts from the left: there it would take
 * hold of the wrong column, and make it narrower where it is dragged to be wider. It still shows the seam.
 */
export const MirroredColumns = Extension.create({
  name: 'mirroredColumns',
  // Before the tables' own plugin, which sees nothing of what is answered here.
  priority: 200,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('mirroredColumns'),
        props: { handleDOMEvents: { mousemove: pointAtSeam, mousedown: takeSeam } },
      }),
    ]
  },
})

function mirroredCell(target: EventTarget | null): HTMLElement | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td, th') : null
  return cell !== null && getComputedStyle(cell).direction === 'rtl' ? cell : null
}

function pointAtSeam(view: EditorView, event: MouseEvent): boolean {
  const element = mirroredCell(event.target)
  const resizing = columnResizingPluginKey.getState(view.state)
  if (element === null || resizing === undefined || !view.editable) return false
  if (resizing.dragging !== false && resizing.dragging !== null) return true
  const { left, right } = element.getBoundingClientRect()
  const isAtEnd = event.clientX - left <= reach
  const seam = isAtEnd || right - event.clientX <= reach ? seamOf(view, element, isAtEnd) : -1
  if (seam !== resizing.activeHandle) {
    view.dispatch(view.state.tr.setMeta(columnResizingPluginKey, { setHandle: seam }))
  }
  return true
}

/** A cell before the seam: this one at its end; at its start the one before, and none at the table's edge. */
function seamOf(view: EditorView, element: HTMLElement, isAtEnd: boolean): number {
  const $cell = cellAround(view.state.doc.resolve(view.posAtDOM(element, 0)))
  if ($cell === null) return -1
  if (isAtEnd) return $cell.pos
  const start = $cell.start(-1)
  const map = TableMap.get($cell.node(-1))
  const index = map.map.indexOf($cell.pos - start)
  const before = index % map.width === 0 ? undefined : map.map[index - 1]
  return before === undefined ? -1 : start + before
}

function takeSeam(view: EditorView, event: MouseEvent): boolean {
  const handle = columnResizingPluginKey.getState(view.state)?.activeHandle ?? -1
  const element = mirroredCell(event.target)
  if (element === null || handle === -1 || event.button !== 0 || !view.editable) return false
  const place = columnBefore(view.state.doc, handle)
  const table = element.closest('table')
  const columns = table?.querySelector('colgroup')
  if (place === null || !table || !columns) return false
  const from = event.clientX
  const startWidth = shownWidth(view, place)
  const widthAt = ({ clientX }: MouseEvent) => Math.max(narrowestColumn, startWidth + from - clientX)
  view.dispatch(view.state.tr.setMeta(columnResizingPluginKey, { setDragging: { startX: from, startWidth } }))
  const move = (moved: MouseEvent) => {
    if (moved.buttons === 0) end(moved)
    else updateColumnsOnResize(place.table, columns, table, narrowestColumn, place.column, widthAt(moved))
  }
  const end = (moved: MouseEvent) => {
    window.removeEventListener('mousemove', move)
    window.removeEventListener('mouseup', end)
    if (view.isDestroyed) return
    const { tr, doc } = view.state
    // The story may have been edited meanwhile, in another window.
    const now = columnResizingPluginKey.getState(view.state)?.activeHandle ?? -1
    const column = now === -1 ? null : columnBefore(doc, now)
    if (column !== null && moved.clientX !== from) setColumnWidth(tr, column, widthAt(moved))
    view.dispatch(tr.setMeta(columnResizingPluginKey, { setDragging: null }))
  }
  window.addEventListener('mousemove', move)
  window.addEventListener('mouseup', end)
  event.preventDefault()
  return true
}

/** The column whose end the seam of the cell at a position is. */
function columnBefore(doc: DocumentNode, at: number): TableColumn | null {
  const $cell = doc.resolve(at)
  const cell = $cell.nodeAfter
  if (cell === null || $cell.depth < 2) return null
  const table = $cell.node(-1)
  const tableStart = $cell.start(-1)
  const column = TableMap.get(table).colCount(at - tableStart) + Number(cell.attrs.colspan) - 1
  return { table, tableStart, column }
}
