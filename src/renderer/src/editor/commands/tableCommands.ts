import type { Editor } from '@tiptap/core'
import type { CellAlignment } from '../../../../shared/document/nodes/StoryTable'
import { addRowAbove, removeColumn, removeRow } from '../changeTable'
import { columnStep, resizeColumns } from '../columnWidths'
import type { EditorCommands } from './editorCommand'

/** Commands on the table that the caret stands in; false outside of one. */
export const tableCommands: EditorCommands = {
  'table.addRowAbove': addRowAbove,
  'table.addRowBelow': (editor) => editor.chain().focus().addRowAfter().run(),
  'table.addColumnBefore': (editor) => editor.chain().focus().addColumnBefore().run(),
  'table.addColumnAfter': (editor) => editor.chain().focus().addColumnAfter().run(),
  'table.removeRow': removeRow,
  'table.removeColumn': removeColumn,
  'table.toggleHeaderRow': (editor) => editor.chain().focus().toggleHeaderRow().run(),
  'table.mergeCells': (editor) => editor.chain().focus().mergeCells().run(),
  'table.splitCell': (editor) => editor.chain().focus().splitCell().run(),
  'table.widenColumn': ({ view }) => resizeColumns(view, columnStep),
  'table.narrowColumn': ({ view }) => resizeColumns(view, -columnStep),
  'table.remove': (editor) => editor.chain().focus().deleteTable().run(),
}

/** Aligns the copy of the cells selected, or of the cell with the caret; null follows the text's direction. */
export function alignCells(editor: Editor, alignment: CellAlignment | null): boolean {
  return editor.chain().focus().setCellAttribute('align', alignment).run()
}
