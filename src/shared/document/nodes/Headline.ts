import { Node } from '@tiptap/core'

/** The story's headline: one line of plain text, the page's only `h1`. */
export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: '',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'h1[data-headline]' }]
  },

  renderHTML() {
    return ['h1', { 'data-headline': '' }, 0]
  },
})
