import type { Editor } from '@tiptap/core'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'
import { copyText } from './copyText'

/** Puts a story's text on the clipboard, from within a click, and says so. */
export function copyStory({ state: { doc } }: Editor): void {
  const isCopied = copyText(doc.textBetween(0, doc.content.size, '\n\n', '\n'))
  showToast({
    message: t(isCopied ? 'save.copied' : 'save.copyFailed'),
    tone: isCopied ? 'plain' : 'failure',
  })
}
