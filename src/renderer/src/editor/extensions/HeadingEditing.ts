import { Extension, textblockTypeInputRule } from '@tiptap/core'
import { bodyHeadingLevel } from '../../../../shared/document/nodes/SectionHeading'

/** Writing headings: `## ` to `#### ` at the start of a line. */
export const HeadingEditing = Extension.create({
  name: 'headingEditing',

  addInputRules() {
    const heading = this.editor.schema.nodes.heading
    if (heading === undefined) return []
    return [
      textblockTypeInputRule({
        // Not by Enter, which would make an empty heading of a line of signs.
        find: /^(#{1,4})[^\S\n]$/,
        type: heading,
        getAttributes: (match) => ({ level: bodyHeadingLevel(match[1]?.length ?? 2) }),
      }),
    ]
  },
})
