import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { ContentsEntry } from '../../../../shared/document/extractContents'
import { blockWords } from '../../editor/countStory'

/**
 * Words of each section, its subsections included, by the anchor of its heading. Costs one step a block: a block's words
 * are counted once as long as it is not edited.
 */
export function sectionWords(document: DocumentNode, entries: readonly ContentsEntry[]): Map<string, number> {
  const counts = new Map<string, number>()
  const open: { entry: ContentsEntry; before: number }[] = []
  let words = 0
  let at = 0
  const close = (level: number) => {
    for (let last = open.at(-1); last !== undefined && last.entry.level >= level; last = open.at(-1)) {
      counts.set(last.entry.anchor, words - last.before)
      open.pop()
    }
  }
  for (const entry of entries) {
    for (; at < Math.min(entry.index, document.childCount); at++) words += blockWords(document.child(at))
    close(entry.level)
    open.push({ entry, before: words })
  }
  for (; at < document.childCount; at++) words += blockWords(document.child(at))
  close(0)
  return counts
}
