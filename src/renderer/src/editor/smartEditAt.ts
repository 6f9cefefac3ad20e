import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { isInsideBackticks, type SmartEdit, smartText } from '../../../shared/typography/smartText'
import { copyLanguageOf } from './copyLanguage'
import { textBeforeCaret } from './textBeforeCaret'

/** What typing made of a text, by positions of the document in which it was typed. */
export interface PlacedEdit extends SmartEdit {
  typed: string
  original: string
}

/** How much of the block the rules read: for most keys a few words do, for quotes and code what is before. */
const readByKey = 80
const readByQuote = 4000

const switches = new WeakMap<Editor, () => boolean>()

/** Tells whose preference a story's typography follows. It is asked at every sign. */
export function setTypographySwitch(editor: Editor, isOn: () => boolean): void {
  switches.set(editor, isOn)
}

/** The language by whose rules the words of a story are set as they are typed; null while that is switched off. */
export function typographyLanguageOf(editor: Editor): string | null {
  return switches.get(editor)?.() === false ? null : copyLanguageOf(editor)
}

/** What the rules make of the text before the caret once `more` is typed there; by positions of the document then. */
export function smartEditAt(
  state: EditorState,
  more: string,
  language: string,
  at = state.selection.from,
): PlacedEdit | null {
  const $from = state.doc.resolve(at)
  if (!$from.parent.inlineContent || isCode(state, at)) return null
  const near = textBeforeCaret($from, readByKey)
  const isWhole = more === '"' || more === "'" || more === '' || near.includes('`')
  const text = (isWhole ? textBeforeCaret($from, readByQuote) : near) + more
  const edit = smartText(language, text)
  if (edit === null || (!isWhole && isInsideBackticks(textBeforeCaret($from, readByQuote)))) return null
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
