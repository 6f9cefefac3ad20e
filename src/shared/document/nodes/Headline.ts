import { Node } from '@tiptap/core'

/**
 * The story's headline: one line of plain text, the page's only `h1`. Not isolating, unlike the standfirst: between two
 * that are, the arrow keys would find a gap to stop at, and what is typed there would be lost.
 */
export const Headline = Node.create({
  name: 'headline',
  content: 'text*',
  marks: '',
  defining: true,

  parseHTML() {
    return [{ tag: 'h1[data-headline]' }]
  },

  renderHTML() {
    return ['h1', { 'data-headline': '' }, 0]
  },
})
