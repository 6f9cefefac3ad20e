import type { Editor } from '@tiptap/core'

const languages = new WeakMap<Editor, string>()

/** The language (BCP 47) that a story is written in; English until its article is known. */
export function copyLanguageOf(editor: Editor): string {
  return languages.get(editor) ?? 'en'
}

/** Tells the editor what language its story is written in. It may change while one writes. */
export function setCopyLanguage(editor: Editor, language: string): void {
  languages.set(editor, language)
}
