import { Extension } from '@tiptap/core'
import { Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep } from '@tiptap/pm/transform'
import type { DocumentRange } from '../blocksInView'
import { changedRange } from '../paste/changedRange'

/**
 * A format given to words goes past the footnotes among them: their own text keeps what it had (a link's address would
 * be the note's as well), and the number has none, as the shared document keeps none for it.
 */
export const FootnoteFormats = Extension.create({
  name: 'footnoteFormats',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('footnoteFormats'),
        appendTransaction(transactions, { doc: before }, { doc, tr }) {
          const formats = transactions.flatMap(formatted)
          // Formats move nothing: where nothing else was done, a footnote stands where it stood.
          const range = changedRange(transactions)
          const stretches = range === null ? formats : [...formats, range]
          for (const { from, to } of stretches) {
            doc.nodesBetween(from, Math.min(to, doc.content.size), (node, at) => {
              if (node.type.name !== 'footnote') return
              const end = at + node.nodeSize
              const was = range === null && from <= at && to >= end ? before.nodeAt(at) : null
              if (was?.type === node.type && !was.content.eq(node.content))
                tr.replaceWith(at, end, was.mark([]))
              else for (const mark of node.marks) tr.removeNodeMark(at, mark)
            })
          }
          return tr.docChanged ? tr : null
        },
      }),
    ]
  },
})

/** The stretches that a transaction gives a format. Taking one away goes by the words that have it: never past a footnote. */
function formatted({ steps, mapping }: Transaction): DocumentRange[] {
  return steps.flatMap((step, index) => {
    if (!(step instanceof AddMarkStep)) return []
    const after = mapping.slice(index + 1)
    return [{ from: after.map(step.from, 1), to: after.map(step.to, -1) }]
  })
}
