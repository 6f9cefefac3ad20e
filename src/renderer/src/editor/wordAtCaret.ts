import type { EditorState } from '@tiptap/pm/state'

/** The word that the caret stands in or beside; null where there is none. */
export function wordAtCaret({ doc, selection: { $from } }: EditorState): { from: number; to: number } | null {
  if (!$from.parent.isTextblock) return null
  const start = $from.start()
  const before = doc.textBetween(start, $from.pos, '\n', '\n')
  const after = doc.textBetween($from.pos, $from.end(), '\n', '\n')
  const letters = /[\p{L}\p{M}\p{N}'’]/u
  let from = before.length
  while (from > 0 && letters.test(before[from - 1] ?? '')) from--
  let to = 0
  while (to < after.length && letters.test(after[to] ?? '')) to++
  const isFootnoteNear = before.length !== $from.parentOffset
  if (isFootnoteNear || from === before.length + to) return null
  return from === before.length && to === 0 ? null : { from: start + from, to: $from.pos + to }
}
