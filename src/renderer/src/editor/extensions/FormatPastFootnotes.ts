import { Extension } from '@tiptap/core'
import type { Mark, ResolvedPos } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'

/** What is typed right after a footnote has the format of the words before it: the number itself has none. */
export const FormatPastFootnotes = Extension.create({
  name: 'formatPastFootnotes',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('formatPastFootnotes'),
        appendTransaction(_transactions, _before, { selection, storedMarks, tr }) {
          if (!selection.empty || storedMarks !== null) return null
          const marks = marksPastFootnotes(selection.$from)
          return marks.length === 0 ? null : tr.setStoredMarks(marks)
        },
      }),
    ]
  },
})

/** The formats that go on from the words before the footnotes that end here; none where there are no footnotes. */
function marksPastFootnotes({ parent, parentOffset, textOffset, nodeBefore }: ResolvedPos): readonly Mark[] {
  if (textOffset > 0 || nodeBefore?.type.name !== 'footnote') return []
  let offset = parentOffset
  for (let node = nodeBefore; node.type.name === 'footnote'; ) {
    offset -= node.nodeSize
    const before = parent.childBefore(offset).node
    if (before === null) return []
    node = before
  }
  return parent.childBefore(offset).node?.marks.filter(({ type }) => type.spec.inclusive !== false) ?? []
}
