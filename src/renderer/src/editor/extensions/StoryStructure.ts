import { type Editor, Extension } from '@tiptap/core'
import type { Node as DocumentNode, Fragment, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey, Selection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { bodyStart } from '../../../../shared/document/articleDocument'
import { dispatchPaste } from '../dispatchPaste'
import { wholeBlocks } from '../paste/wholeBlocks'
import { readSelection } from '../readSelection'
import { deleteOwn, needsOwnDeletion } from './ownDeletion'
import {
  crossesRegions,
  deleteAcrossRegions,
  insertAtBodyStart,
  moveToBody,
  regionAt,
  regionEnds,
} from './storyRegions'
import { makingRoom } from './UndoSteps'

/**
 * Keeps headline, standfirst and body what they are while one writes: Enter leads from one to the next, and neither
 * Backspace, typing nor pasting merges them.
 */
export const StoryStructure = Extension.create({
  name: 'storyStructure',
  priority: 900,

  addKeyboardShortcuts() {
    const enter = () => leaveByEnter(this.editor)
    const backspace = () => deleteSelectionAcross(this.editor) || holdAtStart(this.editor)
    const remove = () => deleteSelectionAcross(this.editor) || holdAtEnd(this.editor)
    return {
      Enter: enter,
      'Shift-Enter': enter,
      'Mod-Enter': enter,
      Backspace: backspace,
      'Mod-Backspace': backspace,
      'Alt-Backspace': backspace,
      'Shift-Backspace': backspace,
      Delete: remove,
      'Mod-Delete': remove,
      'Alt-Delete': remove,
    }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        key: new PluginKey('storyStructure'),
        props: {
          handleTextInput(view, _from, _to, text) {
            if (!crossesRegions(view.state.selection)) return false
            const transaction = deleteAcrossRegions(view.state.tr)
            view.dispatch(transaction.insertText(text).scrollIntoView())
            return true
          },
          handlePaste(view, event, slice) {
            // Pictures have a place of their own, wherever the caret is.
            if (slice.content.size === 0 && (event.clipboardData?.files.length ?? 0) > 0) return false
            if (crossesRegions(view.state.selection))
              view.dispatch(makingRoom(deleteAcrossRegions(view.state.tr)))
            return pasteOutsideBody(view, slice)
          },
          handleDOMEvents: {
            keydown(view, event) {
              if (!event.isComposing && actsOnSelection(view, event)) readSelection()
              return false
            },
            // What deletes without a key: the menu, a spoken command, another keyboard.
            beforeinput(view, event) {
              if (!view.editable || !event.inputType.startsWith('delete')) return false
              const isForward = event.inputType.endsWith('Forward')
              const isBackward = event.inputType.endsWith('Backward')
              readSelection()
              const isHeld =
                deleteSelectionAcross(editor) ||
                (isForward && holdAtEnd(editor)) ||
                (isBackward && holdAtStart(editor))
              if (isHeld) event.preventDefault()
              return isHeld
            },
            compositionstart(view) {
              if (needsOwnDeletion(view.state.selection)) view.dispatch(deleteOwn(view.state.tr))
              return false
            },
            cut(view, event) {
              const { selection } = view.state
              if (!view.editable || !needsOwnDeletion(selection) || event.clipboardData === null) return false
              const { dom, text } = view.serializeForClipboard(selection.content())
              event.preventDefault()
              event.clipboardData.clearData()
              event.clipboardData.setData('text/html', dom.innerHTML)
              event.clipboardData.setData('text/plain', text)
              view.dispatch(deleteOwn(view.state.tr).scrollIntoView().setMeta('uiEvent', 'cut'))
              return true
            },
          },
        },
      }),
    ]
  },
})

/**
 * True for keys that the editor may act on by the selection that it knows of: all but a letter at a plain caret, which
 * the engine itself writes where its caret is.
 */
function actsOnSelection({ state, dom }: EditorView, event: KeyboardEvent): boolean {
  const isLetter = event.key.length === 1 && !event.ctrlKey && !event.metaKey
  if (!isLetter) return !modifiers.has(event.key)
  const { selection } = state
  const isCaret = selection instanceof TextSelection && selection.empty
  return !isCaret || dom.ownerDocument.getSelection()?.isCollapsed === false
}

const modifiers: ReadonlySet<string> = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock'])

function deleteSelectionAcross(editor: Editor): boolean {
  const { state, view } = editor
  if (!needsOwnDeletion(state.selection)) return false
  view.dispatch(deleteOwn(state.tr).scrollIntoView())
  return true
}

/** Enter in the headline leads to the standfirst, in the standfirst to the body. */
function leaveByEnter(editor: Editor): boolean {
  const { state, view } = editor
  if (needsOwnDeletion(state.selection)) return deleteSelectionAcross(editor)
  const region = regionAt(state.selection.$from)
  if (region === 'body') return false
  if (region === 'standfirst') {
    view.dispatch(moveToBody(state.tr))
    return true
  }
  const afterHeadline = state.doc.resolve(regionEnds(state.doc).headline + 1)
  view.dispatch(state.tr.setSelection(TextSelection.near(afterHeadline)).scrollIntoView())
  return true
}

/** At the start of a part Backspace deletes nothing of the part before; a heading or list becomes plain copy first. */
function holdAtStart(editor: Editor): boolean {
  const { selection, doc } = editor.state
  const { $from } = selection
  if (!selection.empty || $from.parentOffset > 0 || !(selection instanceof TextSelection)) return false
  if (regionAt($from) !== 'body') return true
  if ($from.index(0) !== bodyStart) return false
  for (let depth = 1; depth < $from.depth; depth++) {
    if ($from.index(depth) > 0) return false
  }
  if (editor.isActive('listItem')) return editor.commands.liftListItem('listItem')
  if (editor.isActive('blockquote')) return editor.commands.lift('blockquote')
  if ($from.parent.type.name !== 'paragraph') return editor.commands.setNode('paragraph')
  const isSpareLine = $from.parent.content.size === 0 && doc.childCount > bodyStart + 1
  return !isSpareLine
}

/** At the end of the headline or the standfirst Delete pulls nothing up into it. */
function holdAtEnd(editor: Editor): boolean {
  const { selection } = editor.state
  const { $from } = selection
  return selection.empty && regionAt($from) !== 'body' && $from.parentOffset === $from.parent.content.size
}

/**
 * Pasting into the headline or the standfirst: the first line goes there, what follows to the start of the body. What
 * begins with a list, a table or the like goes to the body whole. The caret goes to the end of it all.
 */
function pasteOutsideBody(view: EditorView, slice: Slice): boolean {
  const { state } = view
  if (regionAt(state.selection.$from) === 'body') return false
  const [first, ...rest] = wholeBlocks(slice).content
  if (first === undefined) return true
  const isLine = first.isInline || first.isTextblock
  const transaction = state.tr
  if (isLine) transaction.insertText(lineOf(first.isInline ? slice.content : first.content))
  const below = first.isInline ? [] : isLine ? rest : [first, ...rest]
  const blocks = below.map(asBodyBlock)
  insertAtBodyStart(transaction, blocks)
  if (blocks.length > 0) {
    const { doc } = transaction
    const end = regionEnds(doc).standfirst + blocks.reduce((size, { nodeSize }) => size + nodeSize, 0)
    transaction.setSelection(Selection.near(doc.resolve(end), -1))
  }
  dispatchPaste(view, transaction)
  return true
}

/** Inline content as plain text on one line; footnotes are not part of the line. */
function lineOf(content: Fragment): string {
  const texts = content.content.map((node) => (node.isText ? (node.text ?? '') : ' '))
  return texts.join('').replace(/\s+/gu, ' ').trim()
}

/** A copied headline or standfirst becomes a paragraph of the body. */
function asBodyBlock(block: DocumentNode): DocumentNode {
  const { headline, standfirst, paragraph } = block.type.schema.nodes
  const isOutside = block.type === headline || block.type === standfirst
  return isOutside && paragraph !== undefined ? paragraph.create(null, block.content) : block
}
