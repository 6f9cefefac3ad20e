import { Extension, InputRule } from '@tiptap/core'
import { safeHref } from '../../../../shared/document/href'

/** A link as one writes it in Markdown: `[words](address)`. */
export const LinkWriting = Extension.create({
  name: 'linkWriting',

  addInputRules() {
    const { link } = this.editor.schema.marks
    if (link === undefined) return []
    return [
      new InputRule({
        find: /(?<!!)\[([^[\]]+)\]\(([^\s()]+)\)$/,
        handler({ state, range, match }) {
          const [, words = '', address = ''] = match
          const href = safeHref(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : address)
          const { $from } = state.selection
          if (href === null || !$from.parent.type.allowsMarkType(link)) return null
          const from = range.from
          state.tr
            .delete(from + 1 + words.length, range.to)
            .delete(from, from + 1)
            .addMark(from, from + words.length, link.create({ href }))
            .removeStoredMark(link)
          return undefined
        },
      }),
    ]
  },
})
