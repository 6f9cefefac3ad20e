import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { mayChangeText, type SmartEdit, smartText } from '../../../../shared/typography/smartText'
import { copyLanguageOf } from '../copyLanguage'
import { textBeforeCaret } from '../textBeforeCaret'

export interface SmartTypographyOptions {
  /** Asked at every sign: it can be switched off while a story is open. */
  isOn: () => boolean
}

/** What the last edit put in, until something else happens: Backspace takes it back. */
interface Revertible {
  from: number
  to: number
  original: string
}

const smartTypography = new PluginKey<Revertible | null>('smartTypography')

/** How much of the block the rules read: for most keys a few words do, for quotes those before them count. */
const readByKey = 80
const readByQuote = 4000

/** How long the engine takes to hand over what an input method wrote, in milliseconds. */
const compositionDelay = 40

/**
 * Quotes, dashes, ellipses and fixed spaces as the story's language wants them, as one types. What was typed comes
 * first, the change is a step of its own: one Backspace, or one undo, and the keys' own characters stand there.
 */
export const SmartTypography = Extension.create<SmartTypographyOptions>({
  name: 'smartTypography',
  // Before the parts of a story are held apart: the last edit is the first that Backspace means.
  priority: 950,

  addOptions() {
    return { isOn: () => true }
  },

  addKeyboardShortcuts() {
    return {
      Backspace: () => revertLast(this.editor.view) || this.editor.commands.undoInputRule(),
    }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    const { isOn } = this.options
    const language = () => copyLanguageOf(editor)
    return [
      new Plugin<Revertible | null>({
        key: smartTypography,
        state: {
          init: () => null,
          apply(transaction, last): Revertible | null {
            const set: unknown = transaction.getMeta(smartTypography)
            if (isRevertible(set)) return set
            return transaction.docChanged || transaction.selectionSet ? null : last
          },
        },
        props: {
          handleDOMEvents: {
            compositionend(view, { data }) {
              if (!isOn() || !mayChangeText(data)) return false
              // A dead key, or an input method that wrote one sign.
              setTimeout(() => {
                if (view.isDestroyed || view.composing) return
                const edit = editAtCaret(view.state, '', language())
                if (edit?.typed === data) apply(view, edit)
              }, compositionDelay)
              return false
            },
          },
        },
      }),
    ]
  },
})

/**
 * Asks the rules about each character. Apart from the rest because of its place: what begins a heading or a list is
 * looked for first.
 */
export const SmartTyping = Extension.create<SmartTypographyOptions>({
  name: 'smartTyping',
  priority: 40,

  addOptions() {
    return { isOn: () => true }
  },

  addProseMirrorPlugins() {
    const { editor } = this
    const { isOn } = this.options
    return [
      new Plugin({
        key: new PluginKey('smartTyping'),
        props: {
          handleTextInput(view, from, to, text, typed) {
            if (view.composing || !mayChangeText(text) || !isOn()) return false
            const { state } = view
            const edit = editAtCaret(state, text, copyLanguageOf(editor), from)
            if (edit === null) return false
            view.dispatch(typed?.() ?? state.tr.insertText(text, from, to))
            apply(view, edit)
            return true
          },
        },
      }),
    ]
  },
})

interface PlacedEdit extends SmartEdit {
  typed: string
  original: string
}

/** What the rules make of the text before the caret once `more` is typed there; by positions of the document then. */
function editAtCaret(
  state: EditorState,
  more: string,
  language: string,
  at = state.selection.from,
): PlacedEdit | null {
  const $from = state.doc.resolve(at)
  if (!$from.parent.isTextblock || isCode(state, at)) return null
  const isQuote = more === '"' || more === "'" || more === ''
  const text = textBeforeCaret($from, isQuote ? readByQuote : readByKey) + more
  const edit = smartText(language, text)
  if (edit === null) return null
  const start = at + more.length - text.length
  return {
    from: start + edit.from,
    to: start + edit.to,
    text: edit.text,
    typed: text.at(-1) ?? '',
    original: text.slice(edit.from, edit.to),
  }
}

function isCode(state: EditorState, at: number): boolean {
  const { code } = state.schema.marks
  if (code === undefined) return false
  const $at = state.doc.resolve(at)
  return code.isInSet(state.storedMarks ?? $at.marks()) !== undefined
}

function apply(view: EditorView, { from, to, text, original }: PlacedEdit): void {
  const undoManager = yUndoPluginKey.getState(view.state)?.undoManager
  const last: Revertible = { from, to: from + text.length, original }
  undoManager?.stopCapturing()
  view.dispatch(view.state.tr.insertText(text, from, to).setMeta(smartTypography, last).scrollIntoView())
  undoManager?.stopCapturing()
}

function revertLast(view: EditorView): boolean {
  const { state } = view
  const last = smartTypography.getState(state)
  if (!last || !state.selection.empty || !(state.selection instanceof TextSelection)) return false
  view.dispatch(state.tr.insertText(last.original, last.from, last.to).scrollIntoView())
  return true
}

function isRevertible(value: unknown): value is Revertible {
  return typeof value === 'object' && value !== null && 'original' in value
}
