import { type Editor, Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state'
import { CellSelection, cellAround, deleteCellSelection, isInTable, nextCell } from '@tiptap/pm/tables'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'

/**
 * Marks the table that the caret stands in, so that its tools show: `hasCells` where several cells are selected, which
 * can be merged, `hasSpan` where the cell was merged, and can be split. Alt-F10 goes to the tools. In a table that runs
 * from right to left the arrow keys lead to the cell on their side; the table's own go by the order of the cells. At the edge of
 * the table selected cells stay selected. What is typed over selected cells stands in the first of them.
 */
export const TableCaret = Extension.create({
  name: 'tableCaret',
  // Before the table's own keys.
  priority: 110,

  addKeyboardShortcuts() {
    return {
      ArrowLeft: () => leaveMirroredCell(this.editor, 'left'),
      ArrowRight: () => leaveMirroredCell(this.editor, 'right'),
      'Shift-ArrowLeft': () => extendCells(this.editor, 'left'),
      'Shift-ArrowRight': () => extendCells(this.editor, 'right'),
      'Shift-ArrowUp': () => extendCells(this.editor, 'up'),
      'Shift-ArrowDown': () => extendCells(this.editor, 'down'),
      'Alt-F10': () => {
        const tool = this.editor.view.dom.querySelector<HTMLElement>('.storyTable.hasCaret .blockTool')
        tool?.focus()
        return tool !== null
      },
    }
  },

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('tableCaret'),
        props: {
          decorations: markTable,
          handleTextInput: (view, _from, _to, text) => typeOverCells(view, text),
        },
      }),
    ]
  },
})

/** From the edge of a cell's line: the left is where a table that runs from right to left goes on. */
function leaveMirroredCell({ state, view }: Editor, side: 'left' | 'right'): boolean {
  const { selection, doc, tr } = state
  if (!(selection instanceof TextSelection) || !selection.empty || !isInTable(state)) return false
  if (getComputedStyle(view.dom).direction !== 'rtl' || !view.endOfTextblock(side)) return false
  const { $head } = selection
  const isOn = side === 'left'
  const next = Selection.near(doc.resolve(isOn ? $head.after() : $head.before()), isOn ? 1 : -1)
  view.dispatch(tr.setSelection(next).scrollIntoView())
  return true
}

/**
 * Shift and an arrow, where the table's own keys would go the wrong way or, at the edge of the table, leave it to the
 * engine, which would select something else altogether.
 */
function extendCells({ state, view }: Editor, side: 'left' | 'right' | 'up' | 'down'): boolean {
  const { selection, tr } = state
  const axis = side === 'left' || side === 'right' ? 'horiz' : 'vert'
  const isMirrored = axis === 'horiz' && getComputedStyle(view.dom).direction === 'rtl'
  const isOn = side === 'down' || side === (isMirrored ? 'left' : 'right')
  if (selection instanceof CellSelection) {
    const head = nextCell(selection.$headCell, axis, isOn ? 1 : -1)
    if (head !== null) {
      view.dispatch(tr.setSelection(new CellSelection(selection.$anchorCell, head)).scrollIntoView())
    }
    return true
  }
  if (!isMirrored || !(selection instanceof TextSelection) || !isInTable(state)) return false
  const { $head } = selection
  const cell = cellAround($head)
  const isAtEdge = $head.parentOffset === (isOn ? $head.parent.content.size : 0)
  const next = cell === null || !isAtEdge ? null : nextCell(cell, axis, isOn ? 1 : -1)
  if (cell === null || next === null) return false
  view.dispatch(tr.setSelection(new CellSelection(cell, next)).scrollIntoView())
  return true
}

/** The engine would write into the cell that was reached last. */
function typeOverCells(view: EditorView, text: string): boolean {
  const { state } = view
  const { selection } = state
  if (!(selection instanceof CellSelection)) return false
  let { tr } = state
  deleteCellSelection(state, (emptied) => {
    tr = emptied
  })
  const first = Math.min(...selection.ranges.map(({ $from }) => $from.pos))
  tr.setSelection(TextSelection.near(tr.doc.resolve(tr.mapping.map(first, -1))))
  view.dispatch(tr.insertText(text).scrollIntoView())
  return true
}

function markTable({ doc, selection }: EditorState): DecorationSet | null {
  const { $from } = selection
  const table = $from.depth > 0 ? $from.node(1) : null
  if (table?.type.name !== 'table') return null
  const classes = ['hasCaret']
  if (selection instanceof CellSelection && selection.$anchorCell.pos !== selection.$headCell.pos) {
    classes.push('hasCells')
  }
  const cell = selection instanceof CellSelection ? selection.$anchorCell.nodeAfter : $from.node(3)
  if (Number(cell?.attrs.colspan) > 1 || Number(cell?.attrs.rowspan) > 1) classes.push('hasSpan')
  return DecorationSet.create(doc, [
    Decoration.node(
      $from.before(1),
      $from.after(1),
      { class: classes.join(' ') },
      { pressedTools: pressedTools(table, cell ?? null) },
    ),
  ])
}

/** Which of the table's tools say what is so already, by their names. A text, as decorations are compared by it. */
function pressedTools(table: DocumentNode, cell: DocumentNode | null): string {
  const hasHeaderRow = table.firstChild?.children.every(({ type }) => type.name === 'tableHeader') === true
  const align = typeof cell?.attrs.align === 'string' ? cell.attrs.align : ''
  return `${hasHeaderRow ? 'toggleHeaderRow' : ''} ${align}`
}

/** The same, from what a table is decorated with. */
export function pressedToolsOf(decorations: readonly Decoration[]): readonly string[] {
  return decorations.flatMap(({ spec }) => String(spec.pressedTools ?? '').split(' '))
}
