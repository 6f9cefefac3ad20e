import { type Editor, Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import { CellSelection, isInTable } from '@tiptap/pm/tables'
import type { EditorView } from '@tiptap/pm/view'
import { movePicture } from '../commands/pictureCommands'
import { containerDepth, isContainer } from '../containerDepth'
import { isAtEndOfLastBlock } from '../endOfStory'
import { continueAfter, leaveAfter } from '../nodeViews/blockPlace'
import { openBlockForm } from './BlockForms'

/**
 * How one gets through blocks with copy of their own: Enter leads from part to part and out at the end, Backspace at
 * the beginning takes an empty one away and selects one that is not, Escape and Mod-Enter lead out, Mod-Enter of
 * quotes and lists too; Escape never changes the story. A picture, a card or a divider beside a line is selected by Backspace and Delete, and goes with the next.
 */
export const BlockKeys = Extension.create({
  name: 'blockKeys',
  priority: 120,

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('blockKeys'),
        props: {
          handleTextInput: (view, _from, _to, text) => typeAfterSelected(view, text),
          handleDOMEvents: { mousedown: pressBelow },
        },
      }),
    ]
  },

  addKeyboardShortcuts() {
    const { editor } = this
    return {
      Enter: () => enterSelected(editor) || goOn(editor),
      Backspace: () => stepBack(editor) || selectBeside(editor, -1),
      Delete: () => selectBeside(editor, 1),
      Escape: () => leave(editor, leaveAfter),
      'Mod-Enter': () => leave(editor, continueAfter) || leaveQuoteOrList(editor),
      ArrowDown: () => leaveAtEnd(editor),
      'Alt-ArrowLeft': () => moveSelectedPicture(editor, 'ArrowLeft'),
      'Alt-ArrowRight': () => moveSelectedPicture(editor, 'ArrowRight'),
    }
  },
})

/** Typing over a block that is selected as a whole goes on after it: no key takes a picture or a table away unasked. */
function typeAfterSelected(view: EditorView, text: string): boolean {
  const { selection } = view.state
  if (!(selection instanceof NodeSelection)) return false
  if (selection.node.isInline) {
    const after = TextSelection.create(view.state.doc, selection.to)
    view.dispatch(view.state.tr.setSelection(after))
  } else continueAfter(view, selection.from)
  view.dispatch(view.state.tr.insertText(text).scrollIntoView())
  return true
}

/** Enter on a block that is selected as a whole goes to what can be written in it. */
function enterSelected({ state, view }: Editor): boolean {
  const { selection } = state
  if (!(selection instanceof NodeSelection)) return false
  const { node, from } = selection
  const { name } = node.type
  if (name === 'footnote' || name === 'embedCard' || name === 'readAlso') {
    openBlockForm(view, { kind: name, at: from })
    return true
  }
  if (name === 'image' || name === 'gallery') {
    const element = view.nodeDOM(from)
    const field = element instanceof HTMLElement ? element.querySelector<HTMLElement>('.blockField') : null
    field?.focus()
    return field !== null
  }
  if (!isContainer(node.type)) return false
  view.dispatch(state.tr.setSelection(TextSelection.near(state.doc.resolve(from + 1))).scrollIntoView())
  return true
}

function goOn(editor: Editor): boolean {
  const { state, view } = editor
  const { $from, empty } = state.selection
  const depth = containerDepth($from)
  if (depth === null || !(state.selection instanceof TextSelection)) return false
  const { name } = $from.parent.type
  if (name === 'quoteText' || name === 'boxTitle') {
    const next = TextSelection.near(state.doc.resolve($from.after() + 1))
    view.dispatch(state.tr.setSelection(next).scrollIntoView())
    return true
  }
  if (name === 'quoteAttribution') {
    continueAfter(view, $from.before(depth))
    return true
  }
  const isLast = $from.depth === depth + 1 && $from.index(depth) === $from.node(depth).childCount - 1
  const isSpare = empty && name === 'paragraph' && $from.parent.content.size === 0
  if (!isLast || !isSpare || !hasOtherCopy($from.node(depth))) return false
  // The empty line at the end goes out with the caret.
  const transaction = state.tr.delete($from.before(), $from.after())
  const after = transaction.mapping.map($from.after(depth))
  const next = transaction.doc.nodeAt(after)
  const isOpen = next?.type.name === 'paragraph' && next.content.size === 0
  if (!isOpen) transaction.insert(after, state.schema.node('paragraph'))
  view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView())
  return true
}

/** True when a container would still hold a line of copy without its last child. */
function hasOtherCopy(container: DocumentNode): boolean {
  return container.children.slice(0, -1).some(({ type }) => type.name !== 'boxTitle')
}

function stepBack({ state, view }: Editor): boolean {
  const { selection } = state
  const { $from, empty } = selection
  const depth = containerDepth($from)
  if (depth === null || !empty || !(selection instanceof TextSelection) || $from.parentOffset > 0)
    return false
  const container = $from.node(depth)
  const start = $from.start(depth)
  const isFirst = $from.pos === firstCaret(container, start)
  if (isFirst && container.textContent === '' && isPlain(container)) {
    const paragraph = state.schema.node('paragraph')
    const transaction = state.tr.replaceWith(start - 1, start - 1 + container.nodeSize, paragraph)
    view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, start)).scrollIntoView())
    return true
  }
  if (isFirst) {
    view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, start - 1)))
    return true
  }
  const before = $from.depth === depth + 1 ? container.maybeChild($from.index(depth) - 1) : null
  const isAfterLabel = before?.type.name === 'quoteText' || before?.type.name === 'boxTitle'
  if (!isAfterLabel) return false
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, $from.before() - 1)).scrollIntoView())
  return true
}

/** What holds words and choices of its own is not taken away by a key that was meant for the line beside it. */
function selectBeside({ state, view }: Editor, direction: -1 | 1): boolean {
  const { selection, doc, tr } = state
  const { $from, empty } = selection
  const { parent, parentOffset } = $from
  const isAtEdge = parentOffset === (direction < 0 ? 0 : parent.content.size)
  // An empty line goes first, and what stood beside it is selected by that.
  if (!(selection instanceof TextSelection) || !empty || !isAtEdge || parent.content.size === 0) return false
  const $edge = doc.resolve(direction < 0 ? $from.before() : $from.after())
  const beside = direction < 0 ? $edge.nodeBefore : $edge.nodeAfter
  if (beside === null || !beside.isAtom) return false
  const at = direction < 0 ? $edge.pos - beside.nodeSize : $edge.pos
  view.dispatch(tr.setSelection(NodeSelection.create(doc, at)).scrollIntoView())
  return true
}

/** Where the caret stands when it is at the beginning of a container. */
function firstCaret(container: DocumentNode, start: number): number {
  let position = start
  let node = container.firstChild
  while (node !== null && !node.isAtom) {
    position++
    if (node.isTextblock) return position
    node = node.firstChild
  }
  return position
}

/** True for a container without pictures, rules or the like: nothing but empty lines. */
function isPlain(container: DocumentNode): boolean {
  return container.children.every((child) => child.isTextblock)
}

/** Out of the block, to the line after it. Selected cells are let go first. */
function leave({ state, view }: Editor, goAfter: typeof leaveAfter): boolean {
  const { selection } = state
  const depth = containerDepth(selection.$from)
  if (selection instanceof CellSelection) {
    const caret = TextSelection.near(state.doc.resolve(selection.$headCell.pos + 1))
    view.dispatch(state.tr.setSelection(caret))
    return true
  }
  if (depth === null && !isInTable(state)) return false
  goAfter(view, selection.from)
  return true
}

/** A quote or a list has no keys of its own to get out of it at once: Escape is left to what else it may mean there. */
function leaveQuoteOrList({ state, view }: Editor): boolean {
  const { $from } = state.selection
  if ($from.depth < 2) return false
  continueAfter(view, $from.pos)
  return true
}

/** Below the last line of a block that ends the story there is a line to go to: it is made. */
function leaveAtEnd({ state, view }: Editor): boolean {
  const { selection, doc } = state
  if (!isAtEndOfLastBlock(doc, selection)) return false
  if (!(selection instanceof NodeSelection) && !view.endOfTextblock('down')) return false
  continueAfter(view, selection.from)
  return true
}

/** A press on the empty paper below a block that ends the story makes a line there. */
function pressBelow(view: EditorView, event: MouseEvent): boolean {
  const last = view.dom.lastElementChild
  if (event.button !== 0 || event.target !== view.dom || !view.editable || last === null) return false
  const { doc } = view.state
  if (doc.lastChild?.isTextblock !== false || event.clientY <= last.getBoundingClientRect().bottom)
    return false
  event.preventDefault()
  continueAfter(view, doc.content.size - doc.lastChild.nodeSize)
  return true
}

/** The picture that is selected in a gallery goes one place on, as the arrow shows. */
function moveSelectedPicture({ state, view }: Editor, key: 'ArrowLeft' | 'ArrowRight'): boolean {
  const { selection } = state
  if (!(selection instanceof NodeSelection) || selection.$from.parent.type.name !== 'gallery') return false
  const isMirrored = getComputedStyle(view.dom).direction === 'rtl'
  const transaction = state.tr
  const step = (key === 'ArrowRight') === isMirrored ? -1 : 1
  if (movePicture(transaction, selection.from, step) !== null) view.dispatch(transaction.scrollIntoView())
  return true
}
