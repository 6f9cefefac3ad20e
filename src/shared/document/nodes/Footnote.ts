import { Node } from '@tiptap/core'

/** A footnote: stands where its number goes, and holds its own text. Numbers follow from the order in the story. */
export const Footnote = Node.create({
  name: 'footnote',
  group: 'inline',
  inline: true,
  atom: true,
  content: 'text*',
  marks: 'bold italic code link storyLink superscript subscript',

  parseHTML() {
    return [{ tag: 'span[data-footnote]', priority: 100 }]
  },

  renderHTML() {
    return ['span', { 'data-footnote': '' }, 0]
  },
})
