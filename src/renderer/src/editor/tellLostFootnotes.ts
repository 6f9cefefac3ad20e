import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'

/** Runs what makes headings of lines, and says how many footnotes were left out: a heading holds none. */
export function tellLostFootnotes(editor: Editor, run: () => boolean): boolean {
  const before = countFootnotes(editor.state.doc)
  const hasRun = run()
  const count = before - countFootnotes(editor.state.doc)
  if (count > 0) showToast({ message: t('block.footnote.leftOut', { count }) })
  return hasRun
}

function countFootnotes(document: DocumentNode): number {
  let count = 0
  document.descendants(({ type }) => {
    if (type.name === 'footnote') count++
  })
  return count
}
