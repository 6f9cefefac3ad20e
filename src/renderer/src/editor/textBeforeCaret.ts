import type { ResolvedPos } from '@tiptap/pm/model'

/** Stands for what is no text (a footnote): where it is, the text begins anew. */
const notText = '\ufffc'

/**
 * The text of a position's block just before it, in one piece: every character is one position. A line break and
 * whatever else is no text end it.
 * @param most this many characters at least, where there are so many
 */
export function textBeforeCaret({ parent, parentOffset }: ResolvedPos, most: number): string {
  let text = ''
  let end = parent.content.size
  for (let index = parent.childCount - 1; index >= 0 && text.length < most; index--) {
    const child = parent.child(index)
    const start = end - child.nodeSize
    if (start < parentOffset) {
      if (child.text === undefined) return child.type.name === 'hardBreak' ? text : notText + text
      text = child.text.slice(0, parentOffset - start) + text
    }
    end = start
  }
  return text.slice(-most)
}
