import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { mayChangeText } from '../../../../shared/typography/smartText'
import { type PlacedEdit, setTypographySwitch, smartEditAt, typographyLanguageOf } from '../smartEditAt'
import { isOverLines, typedOver } from '../typedOver'

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
    setTypographySwitch(editor, this.options.isOn)
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
              if (!mayChangeText(data)) return false
              // A dead key, or an input method that wrote one sign.
              setTimeout(() => {
                const language = typographyLanguageOf(editor)
                if (view.isDestroyed || view.composing || language === null) return
                const edit = smartEditAt(view.state, '', language)
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
export const SmartTyping = Extension.create({
  name: 'smartTyping',
  priority: 40,

  addProseMirrorPlugins() {
    const { editor } = this
    return [
      new Plugin({
        key: new PluginKey('smartTyping'),
        props: {
          handleTextInput(view, from, to, text, typed) {
            if (view.composing || !mayChangeText(text)) return false
            const { state } = view
            const language = typographyLanguageOf(editor)
            if (language === null) return false
            const edit = smartEditAt(state, text, language, from)
            if (edit === null) return false
            const own = () => typed?.() ?? state.tr.insertText(text, from, to)
            view.dispatch(isOverLines(state.selection) ? typedOver(state.tr, text) : own())
            const placed = isPlaced(view.state, edit) ? edit : smartEditAt(view.state, '', language)
            if (placed?.typed === text) apply(view, placed)
            return true
          },
        },
      }),
    ]
  },
})

/** Whether what an edit replaces stands where it says: over blocks of several kinds the engine may have typed elsewhere. */
function isPlaced({ doc }: EditorState, { from, to, original }: PlacedEdit): boolean {
  return to <= doc.content.size && doc.textBetween(from, to, '\n', '\n') === original
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
