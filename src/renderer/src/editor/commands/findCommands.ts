import type { Editor } from '@tiptap/core'
import { tellFailure } from '../../app/tellFailure'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import { findSessionOf } from '../find/FindInStory'
import { goToNextMisspelling } from '../spelling/goToNextMisspelling'
import { spellingSessionOf } from '../spelling/Spelling'
import type { EditorCommands } from './editorCommand'

/** Finding and replacing, and going to the next misspelled word. */
export const findCommands: EditorCommands = {
  'edit.find': (editor) => openFind(editor, false),
  'edit.replace': (editor) => openFind(editor, true),
  'edit.findNext': (editor) => stepFind(editor, 'next'),
  'edit.findPrevious': (editor) => stepFind(editor, 'previous'),
  'edit.nextMisspelling': goToMisspelling,
}

function openFind({ view }: Editor, replacing: boolean): boolean {
  const session = findSessionOf(view)
  session?.open(replacing)
  return session !== undefined
}

/** Where nothing was looked for yet, the bar opens. */
function stepFind({ view }: Editor, step: 'next' | 'previous'): boolean {
  const session = findSessionOf(view)
  if (session === undefined) return false
  if (session.store.get().open) void session[step]()
  else session.open(false)
  return true
}

function goToMisspelling({ view }: Editor): boolean {
  const session = spellingSessionOf(view)
  if (session === undefined) return false
  goToNextMisspelling(session)
    .then((outcome) => {
      if (outcome === 'none') showToast({ message: t('spelling.noneLeft') })
      if (outcome === 'off') showToast({ message: t('spelling.off') })
    })
    .catch(tellFailure)
  return true
}
