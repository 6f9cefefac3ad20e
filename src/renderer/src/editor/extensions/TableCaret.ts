import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/**
 * Marks the table that the caret stands in, so that its tools show: `hasCells` where several cells are selected, which
 * can be merged, `hasSpan` where the cell was merged, and can be split. Alt-F10 goes to the tools.
 */
export const TableCaret = Extension.create({
  name: 'tableCaret',

  addKeyboardShortcuts() {
    return {
      'Alt-F10': () => {
        const tool = this.editor.view.dom.querySelector<HTMLElement>('.storyTable.hasCaret .blockTool')
        tool?.focus()
        return tool !== null
      },
    }
  },

  addProseMirrorPlugins() {
    return [new Plugin({ key: new PluginKey('tableCaret'), props: { decorations: markTable } })]
  },
})

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
    Decoration.node($from.before(1), $from.after(1), { class: classes.join(' ') }),
  ])
}
