import { Extension, InputRule, markInputRule, wrappingInputRule } from '@tiptap/core'
import type { MarkType } from '@tiptap/pm/model'
import { addFootnote } from '../commands/insertCommands'

/** Signs of Markdown beyond those that the formats bring along themselves. */
export const MarkdownWriting = Extension.create({
  name: 'markdownWriting',
  // Before bold and italic, which would each take a part of what is both.
  priority: 110,

  addInputRules() {
    const { marks, nodes } = this.editor.schema
    const rules: InputRule[] = []
    const { bold, italic, superscript, subscript } = marks
    if (bold !== undefined && italic !== undefined) rules.push(boldItalicRule(bold, italic))
    if (superscript !== undefined) {
      rules.push(markInputRule({ find: /(?<=[^\s^])(\^([^\s^]+)\^)$/u, type: superscript }))
    }
    if (subscript !== undefined) {
      rules.push(markInputRule({ find: /(?<=[^\s~])(~([^\s~]+)~)$/u, type: subscript }))
    }
    if (nodes.orderedList !== undefined) {
      rules.push(
        wrappingInputRule({
          find: /^(\d+)\)[^\S\n]$/,
          type: nodes.orderedList,
          getAttributes: ([, start]) => ({ start: Number(start) }),
          joinPredicate: ([, start], list) => list.childCount + Number(list.attrs.start) === Number(start),
        }),
      )
    }
    rules.push(
      new InputRule({
        find: /\[\^[^\s\]]*\]\s$/,
        handler: ({ state, range }) => (addFootnote(state.tr, range.from, range.to) ? undefined : null),
      }),
    )
    return rules
  },
})

function boldItalicRule(bold: MarkType, italic: MarkType): InputRule {
  return new InputRule({
    find: /(?:^|\s)\*\*\*(?!\s)([^*]*[^*\s])\*\*\*$/,
    handler({ state, range, match }) {
      const [, words = ''] = match
      const { parent } = state.selection.$from
      if (!parent.type.allowsMarkType(bold) || !parent.type.allowsMarkType(italic)) return null
      const end = range.to
      // The last star is not in the copy yet.
      const start = end - words.length - 2
      state.tr
        .delete(end - 2, end)
        .delete(start - 3, start)
        .addMark(start - 3, end - 5, bold.create())
        .addMark(start - 3, end - 5, italic.create())
        .removeStoredMark(bold)
        .removeStoredMark(italic)
      return undefined
    },
  })
}
