import { Node } from '@tiptap/core'

/** The standfirst (dek): a sentence or two under the headline. May be empty. */
export const Standfirst = Node.create({
  name: 'standfirst',
  content: 'text*',
  marks: 'italic',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'p[data-standfirst]', priority: 100 }]
  },

  renderHTML() {
    return ['p', { 'data-standfirst': '' }, 0]
  },
})
