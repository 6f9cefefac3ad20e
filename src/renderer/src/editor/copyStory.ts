import type { Editor } from '@tiptap/core'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'
import { copyText } from './copyText'
import { withoutNotes } from './paste/copiesForOthers'

/** Puts a story's text on the clipboard, without its notes to the desk, from within a click, and says so. */
export function copyStory({ state: { doc } }: Editor): void {
  const copy = withoutNotes(doc.content)
  const isCopied = copyText(copy.textBetween(0, copy.size, '\n\n', '\n'))
  showToast({
    message: t(isCopied ? 'save.copied' : 'save.copyFailed'),
    tone: isCopied ? 'plain' : 'failure',
  })
}
