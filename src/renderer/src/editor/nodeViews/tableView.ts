import type { Editor, NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import { updateColumnsOnResize } from '@tiptap/pm/tables'
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { narrowestColumn } from '../../../../shared/document/nodes/StoryTable'
import { t } from '../../texts/t'
import { pressedToolsOf } from '../extensions/TableCaret'
import { fieldMatches } from '../find/fieldMatches'
import { typographyLanguageOf } from '../smartEditAt'
import { misspelledInFields } from '../spelling/spellingPlugin'
import { type BlockField, blockField } from './blockFields'
import { type GetPosition, leaveAfter, setAttribute } from './blockPlace'
import { pressTools, tableTools } from './tableTools'

/** A table that scrolls by itself where it is wider than the column, with its caption above it. */
export function tableView(): NodeViewRenderer {
  return ({ node, editor, view, getPos, decorations }) =>
    new TableView(node, editor, view, getPos, decorations)
}

/**
 * Says something about a table to those who do not see it, when they have heard what is being said.
 * @param element the table's own in the copy
 */
export function sayAtTable(element: Node | null, words: string): void {
  const said = element instanceof Element ? element.querySelector(':scope > .tableHead > .tableSaid') : null
  if (said !== null) said.textContent = words
}

class TableView implements NodeView {
  readonly dom = document.createElement('div')
  readonly contentDOM: HTMLElement
  readonly #table = document.createElement('table')
  readonly #columns: HTMLTableColElement
  readonly #caption: BlockField
  readonly #tools: HTMLElement | null
  #node: DocumentNode

  constructor(
    node: DocumentNode,
    editor: Editor,
    view: EditorView,
    getPosition: GetPosition,
    decorations: readonly Decoration[],
  ) {
    this.#node = node
    this.dom.className = 'storyTable'
    this.#caption = blockField({
      name: 'caption',
      label: t('block.table.caption'),
      readOnly: !view.editable,
      onInput: (value) => setAttribute(view, getPosition(), 'caption', value),
      language: () => typographyLanguageOf(editor),
      onDone: () => enterTable(view, getPosition()),
      onLeave: () => leaveAfter(view, getPosition()),
      spelling: { view, position: getPosition },
    })
    const head = document.createElement('div')
    head.contentEditable = 'false'
    head.className = 'tableHead'
    head.append(this.#caption.dom)
    this.#tools = view.editable ? tableTools(editor) : null
    if (this.#tools !== null) {
      const said = document.createElement('span')
      said.className = 'tableSaid visuallyHidden'
      said.setAttribute('role', 'status')
      head.append(this.#tools, said)
    }
    const scroller = document.createElement('div')
    scroller.className = 'tableScroller'
    // The resizing of columns expects the group of columns to come first.
    this.#columns = this.#table.appendChild(document.createElement('colgroup'))
    this.contentDOM = this.#table.appendChild(document.createElement('tbody'))
    scroller.append(this.#table)
    this.dom.append(head, scroller)
    this.#show(decorations)
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false
    const isResized = node.firstChild !== this.#node.firstChild
    this.#node = node
    this.#show(decorations, isResized)
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.tableHead') !== null
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #show(decorations: readonly Decoration[], isResized = true): void {
    this.#caption.show(this.#node.attrs.caption)
    const caption = String(this.#node.attrs.caption).trim()
    this.#table.setAttribute('aria-label', caption === '' ? t('block.table.tools') : caption)
    this.#caption.showSpelling(misspelledInFields(decorations))
    this.#caption.showMatches(fieldMatches(decorations))
    if (this.#tools !== null) pressTools(this.#tools, pressedToolsOf(decorations))
    if (isResized) updateColumnsOnResize(this.#node, this.#columns, this.#table, narrowestColumn)
  }
}

/** Puts the caret into the first cell of the table at a position. */
function enterTable(view: EditorView, at: number | undefined): void {
  if (at === undefined) return
  const caret = Selection.near(view.state.doc.resolve(at + 1))
  view.dispatch(view.state.tr.setSelection(caret).scrollIntoView())
  view.focus()
}
