import { Node } from '@tiptap/core'

/** The name of the one node that no page, feed or export ever holds. */
export const deskNoteName = 'deskNote'

/** A note to the desk, written into the copy. It is never published, in any exit. */
export const DeskNote = Node.create({
  name: deskNoteName,
  group: 'block',
  content: 'paragraph+',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'aside[data-desk-note]', priority: 100 }]
  },

  renderHTML() {
    return ['aside', { 'data-desk-note': '' }, 0]
  },
})
