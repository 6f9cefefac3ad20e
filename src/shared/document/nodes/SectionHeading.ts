import { Node } from '@tiptap/core'

/** The levels a heading of the body may have; level 1 is the headline. */
export const headingLevels = [2, 3, 4] as const
export type HeadingLevel = (typeof headingLevels)[number]

const deepestLevel = 4

/** The nearest level that a body heading can have, for any heading that comes in. */
export function bodyHeadingLevel(level: number): HeadingLevel {
  return headingLevels.find((allowed) => allowed === level) ?? (level < 2 ? 2 : deepestLevel)
}

/**
 * A heading of the body. `anchor` is null until the story is first published; from then on it holds the anchor that
 * the heading was published with, so that rewording it breaks no link. `short` is what the contents say instead of a
 * long heading; null for the heading itself.
 */
export const SectionHeading = Node.create({
  name: 'heading',
  content: '(text | hardBreak)*',
  marks: 'italic code link storyLink superscript subscript',
  group: 'block',
  defining: true,

  addAttributes() {
    return {
      level: { default: 2, rendered: false },
      anchor: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-anchor'),
        renderHTML: ({ anchor }) => (typeof anchor === 'string' ? { 'data-anchor': anchor } : {}),
        keepOnSplit: false,
      },
      short: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-short'),
        renderHTML: ({ short }) => (typeof short === 'string' ? { 'data-short': short } : {}),
        keepOnSplit: false,
      },
    }
  },

  parseHTML() {
    return [1, 2, 3, 4, 5, 6].map((level) => ({
      tag: `h${level}`,
      attrs: { level: bodyHeadingLevel(level) },
    }))
  },

  renderHTML({ node, HTMLAttributes }) {
    return [`h${bodyHeadingLevel(Number(node.attrs.level))}`, HTMLAttributes, 0]
  },
})
