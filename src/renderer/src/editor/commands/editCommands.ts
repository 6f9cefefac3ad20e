import type { Editor } from '@tiptap/core'
import type { LetterCase } from '../../../../shared/text/changeCase'
import { call } from '../../app/ipcClient'
import { tellFailure } from '../../app/tellFailure'
import { changeSelectionCase } from '../changeSelectionCase'
import { copyLanguageOf } from '../copyLanguage'
import { pasteNextAsPlainText } from '../extensions/PlainPaste'
import { specialCharactersStore } from '../specialCharacters'
import type { EditorCommands } from './editorCommand'

/** What is done to copy that is there. */
export const editCommands: EditorCommands = {
  'edit.pastePlain': (editor) => pastePlain(editor),
  'edit.upperCase': (editor) => setCase(editor, 'upper'),
  'edit.lowerCase': (editor) => setCase(editor, 'lower'),
  'edit.titleCase': (editor) => setCase(editor, 'title'),
  'edit.sentenceCase': (editor) => setCase(editor, 'sentence'),
  'edit.specialCharacters': (editor) => {
    specialCharactersStore.set(editor)
    return true
  },
}

function setCase(editor: Editor, to: LetterCase): boolean {
  const { state, view } = editor
  const transaction = changeSelectionCase(state, to, copyLanguageOf(editor))
  if (transaction !== null) view.dispatch(transaction.scrollIntoView())
  return transaction !== null
}

function pastePlain({ view }: Editor): true {
  view.focus()
  pasteNextAsPlainText(view)
  call('window:paste', {}).catch(tellFailure)
  return true
}
