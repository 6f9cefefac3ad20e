import { Node } from '@tiptap/core'

/** A box beside the story: a title, then what it explains. */
export const InfoBox = Node.create({
  name: 'infoBox',
  group: 'block',
  content: 'boxTitle (paragraph | bulletList | orderedList | image)+',
  defining: true,
  isolating: true,

  parseHTML() {
    return [{ tag: 'aside[data-info-box]', priority: 100 }]
  },

  renderHTML() {
    return ['aside', { 'data-info-box': '' }, 0]
  },
})

/** The title of an info box; may be empty. */
export const BoxTitle = Node.create({
  name: 'boxTitle',
  content: 'text*',
  marks: '',
  defining: true,

  parseHTML() {
    return [{ tag: 'p[data-box-title]', priority: 100 }]
  },

  renderHTML() {
    return ['p', { 'data-box-title': '' }, 0]
  },
})
