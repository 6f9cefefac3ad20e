import type { Editor } from '@tiptap/core'
import { t } from '../../texts/t'
import { alignCells, tableCommands } from '../commands/tableCommands'
import type { BlockIcon } from './blockIcons'
import { blockTool, blockTools, onEscape } from './blockTool'

type TableCommand = Extract<keyof typeof tableCommands, `table.${string}`>

const tools: readonly (readonly [TableCommand, BlockIcon])[] = [
  ['table.addRowAbove', 'addRowAbove'],
  ['table.addRowBelow', 'addRowBelow'],
  ['table.addColumnBefore', 'addColumnBefore'],
  ['table.addColumnAfter', 'addColumnAfter'],
  ['table.removeRow', 'removeRow'],
  ['table.removeColumn', 'removeColumn'],
  ['table.toggleHeaderRow', 'headerRow'],
  ['table.mergeCells', 'mergeCells'],
  ['table.splitCell', 'splitCell'],
]

const alignments = [
  ['block.table.alignLeft', 'alignLeft', 'left'],
  ['block.table.alignCenter', 'alignCenter', 'center'],
  ['block.table.alignRight', 'alignRight', 'right'],
] as const

/** The tools of the table that the caret stands in. A press leaves caret and selected cells where they are. */
export function tableTools(editor: Editor): HTMLElement {
  const button = ([command, icon]: readonly [TableCommand, BlockIcon]) => {
    const tool = blockTool(t(`command.${command}`), icon, () => tableCommands[command]?.(editor))
    tool.dataset.tool = command.replace('table.', '')
    return tool
  }
  const align = alignments.map(([label, icon, alignment]) => {
    const tool = blockTool(t(label), icon, () => {
      // Pressed again, the cells follow the text's direction.
      const isSet =
        editor.isActive('tableCell', { align: alignment }) ||
        editor.isActive('tableHeader', { align: alignment })
      alignCells(editor, isSet ? null : alignment)
    })
    tool.dataset.tool = alignment
    return tool
  })
  const bar = blockTools(t('block.table.tools'), [
    ...tools.map(button),
    ...align,
    button(['table.remove', 'remove']),
  ])
  bar.addEventListener('mousedown', (event) => event.preventDefault())
  onEscape(bar, () => editor.view.focus())
  return bar
}

const toggles = new Set<string | undefined>([
  'toggleHeaderRow',
  ...alignments.map(([, , alignment]) => alignment),
])

/** Shows which of the tools say what is so already in the cell of the caret. */
export function pressTools(bar: HTMLElement, pressed: readonly string[]): void {
  for (const tool of bar.querySelectorAll<HTMLElement>('[data-tool]')) {
    const { tool: name } = tool.dataset
    if (toggles.has(name)) tool.setAttribute('aria-pressed', String(pressed.includes(name ?? '')))
  }
}
