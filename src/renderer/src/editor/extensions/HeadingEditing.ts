import { Extension, InputRule, textblockTypeInputRule } from '@tiptap/core'
import { bodyHeadingLevel } from '../../../../shared/document/nodes/SectionHeading'
import { tellLostFootnotes } from '../tellLostFootnotes'

/** Writing headings: `## ` to `#### ` at the start of a line. */
export const HeadingEditing = Extension.create({
  name: 'headingEditing',

  addInputRules() {
    const heading = this.editor.schema.nodes.heading
    if (heading === undefined) return []
    const rule = textblockTypeInputRule({
      // Not by Enter, which would make an empty heading of a line of signs.
      find: /^(#{1,4})[^\S\n]$/,
      type: heading,
      getAttributes: (match) => ({ level: bodyHeadingLevel(match[1]?.length ?? 2) }),
    })
    return [
      new InputRule({
        find: rule.find,
        handler(typed) {
          const before = typed.state.doc
          const result = rule.handler(typed)
          tellLostFootnotes(before, typed.state.tr.doc)
          return result
        },
      }),
    ]
  },
})
