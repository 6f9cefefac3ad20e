import { Extension, textblockTypeInputRule } from '@tiptap/core'
import { bodyHeadingLevel, headingLevels } from '../../../../shared/document/nodes/SectionHeading'

/** Writing headings: `## ` to `#### ` at the start of a line, and Mod-Alt-2 to Mod-Alt-4. */
export const HeadingEditing = Extension.create({
  name: 'headingEditing',

  addKeyboardShortcuts() {
    return Object.fromEntries(
      headingLevels.map((level) => [
        `Mod-Alt-${level}`,
        () => this.editor.commands.toggleNode('heading', 'paragraph', { level }),
      ]),
    )
  },

  addInputRules() {
    const heading = this.editor.schema.nodes.heading
    if (heading === undefined) return []
    return [
      textblockTypeInputRule({
        find: /^(#{1,4})\s$/,
        type: heading,
        getAttributes: (match) => ({ level: bodyHeadingLevel(match[1]?.length ?? 2) }),
      }),
    ]
  },
})
