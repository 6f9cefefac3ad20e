import type { Node as DocumentNode } from '@tiptap/pm/model'
import { showToast } from '../components/toasts'
import { t } from '../texts/t'

/** Says how many footnotes were left out where lines became headings, which hold none. */
export function tellLostFootnotes(before: DocumentNode, after: DocumentNode): void {
  const count = countFootnotes(before) - countFootnotes(after)
  if (count > 0) showToast({ message: t('block.footnote.leftOut', { count }) })
}

function countFootnotes(document: DocumentNode): number {
  let count = 0
  document.descendants(({ type }) => {
    if (type.name === 'footnote') count++
  })
  return count
}
