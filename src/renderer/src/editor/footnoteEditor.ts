import type { Editor } from '@tiptap/core'
import { toggleMark } from '@tiptap/pm/commands'
import { keymap } from '@tiptap/pm/keymap'
import type { Node as DocumentNode, Slice } from '@tiptap/pm/model'
import { EditorState, Plugin, type Transaction } from '@tiptap/pm/state'
import { StepMap } from '@tiptap/pm/transform'
import { EditorView } from '@tiptap/pm/view'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { safeHref } from '../../../shared/document/href'
import { mayChangeText } from '../../../shared/typography/smartText'
import { documentDifference } from './documentDifference'
import { smartEditAt, typographyLanguageOf } from './smartEditAt'
import { footnoteSpelling } from './spelling/Spelling'

const fromStory = 'fromStory'

export interface FootnoteEditorOptions {
  /** Names the field. */
  label: string
  placeholder: string
  /** Where the footnote begins now. */
  position: () => number
  /** Enter was pressed: back to the copy. */
  onLeave: () => void
  /** Escape was pressed. */
  onEscape: () => void
  /** The footnote's state changed: for buttons that show it. */
  onChange: () => void
}

/**
 * An editor of its own for the text of a footnote. Every step in it is done in the story at once, where it is undone and
 * saved like any other; what happens to the footnote in the story is shown here.
 */
export class FootnoteEditor {
  readonly view: EditorView
  readonly #story: Editor
  readonly #options: FootnoteEditorOptions

  constructor(host: HTMLElement, story: Editor, options: FootnoteEditorOptions) {
    this.#story = story
    this.#options = options
    const footnote = story.state.doc.nodeAt(options.position())
    if (footnote === null) throw new Error('There is no footnote there')
    this.view = new EditorView(host, {
      state: EditorState.create({
        doc: footnote,
        plugins: [
          footnoteSpelling(story.view, options.position),
          this.#keys(),
          this.#typography(),
          pasteAsLine(),
        ],
      }),
      dispatchTransaction: (transaction) => this.#dispatch(transaction),
      attributes: {
        role: 'textbox',
        'aria-multiline': 'false',
        'aria-label': options.label,
        'data-placeholder': options.placeholder,
        // The window's keys for the copy are not for this field: it answers to them itself.
        'data-own-keys': '',
        spellcheck: 'false',
      },
      editable: () => story.isEditable,
    })
    this.#showEmpty()
    story.on('transaction', this.#follow)
  }

  destroy(): void {
    this.#story.off('transaction', this.#follow)
    this.view.destroy()
  }

  /** Sets or takes away bold or italic of what is selected. */
  toggle(mark: 'bold' | 'italic'): void {
    const type = this.view.state.schema.marks[mark]
    if (type !== undefined) toggleMark(type)(this.view.state, this.view.dispatch)
    this.view.focus()
  }

  /** True when what is selected, or typed next, has the mark. */
  isActive(mark: 'bold' | 'italic' | 'link'): boolean {
    const { state } = this.view
    const type = state.schema.marks[mark]
    const { from, to, empty, $from } = state.selection
    if (type === undefined) return false
    return empty
      ? (state.storedMarks ?? $from.marks()).some((active) => active.type === type)
      : state.doc.rangeHasMark(from, to, type)
  }

  /** Links what is selected; takes the link away for null. False for an address that may not be kept. */
  link(address: string | null): boolean {
    const { state } = this.view
    const type = state.schema.marks.link
    const href = address === null ? null : safeHref(address)
    if (type === undefined || (address !== null && href === null)) return false
    const { from, to } = state.selection
    const transaction = state.tr.removeMark(from, to, type)
    if (href !== null) transaction.addMark(from, to, type.create({ href }))
    this.view.dispatch(transaction)
    this.view.focus()
    return true
  }

  #keys(): Plugin {
    const { onLeave, onEscape } = this.#options
    const run = (answer: () => void) => () => {
      answer()
      return true
    }
    const toggle = (mark: 'bold' | 'italic') => () => {
      this.toggle(mark)
      return true
    }
    return keymap({
      Enter: run(onLeave),
      Escape: run(onEscape),
      'Mod-b': toggle('bold'),
      'Mod-i': toggle('italic'),
      'Mod-z': () => this.#story.commands.undo(),
      'Mod-Shift-z': () => this.#story.commands.redo(),
      'Mod-y': () => this.#story.commands.redo(),
    })
  }

  /** Quotes, dashes and spaces as in the copy around it: a step that one undo takes back. */
  #typography(): Plugin {
    return new Plugin({
      props: {
        handleTextInput: (view, from, to, text) => {
          const language = typographyLanguageOf(this.#story)
          if (view.composing || language === null || !mayChangeText(text)) return false
          const edit = smartEditAt(view.state, text, language, from)
          if (edit === null) return false
          const undoManager = yUndoPluginKey.getState(this.#story.state)?.undoManager
          view.dispatch(view.state.tr.insertText(text, from, to))
          undoManager?.stopCapturing()
          view.dispatch(view.state.tr.insertText(edit.text, edit.from, edit.to))
          undoManager?.stopCapturing()
          return true
        },
      },
    })
  }

  #dispatch(transaction: Transaction): void {
    const { state, transactions } = this.view.state.applyTransaction(transaction)
    this.view.updateState(state)
    if (transaction.getMeta(fromStory) === undefined) {
      const inStory = this.#story.state.tr
      const offset = StepMap.offset(this.#options.position() + 1)
      for (const { steps } of transactions) {
        for (const step of steps) {
          const mapped = step.map(offset)
          if (mapped !== null) inStory.step(mapped)
        }
      }
      if (inStory.docChanged) this.#story.view.dispatch(inStory)
    }
    this.#showEmpty()
    this.#options.onChange()
  }

  /** Undo, and other windows, change the footnote in the story: what differs is shown here. */
  readonly #follow = (): void => {
    const at = this.#options.position()
    const { doc } = this.#story.state
    const footnote = at >= 0 && at <= doc.content.size ? doc.nodeAt(at) : null
    if (footnote?.type.name === 'footnote') this.#show(footnote)
  }

  #show(footnote: DocumentNode): void {
    const { state } = this.view
    const difference = documentDifference(state.doc, footnote)
    if (difference === null || this.view.composing) return
    const { start, end, endOfOther } = difference
    const slice = footnote.slice(start, endOfOther)
    this.view.dispatch(state.tr.replace(start, end, slice).setMeta(fromStory, true))
  }

  #showEmpty(): void {
    this.view.dom.classList.toggle('isEmpty', this.view.state.doc.content.size === 0)
  }
}

/** A footnote is one line: whatever is pasted becomes part of it. */
function pasteAsLine(): Plugin {
  return new Plugin({
    props: {
      handlePaste(view, event, slice: Slice) {
        const text = slice.content.textBetween(0, slice.content.size, ' ', ' ').replace(/\s+/gu, ' ')
        const isInline = slice.content.firstChild?.isInline === true
        if (isInline) return false
        event.preventDefault()
        view.dispatch(view.state.tr.insertText(text.trim()).scrollIntoView())
        return true
      },
    },
  })
}
