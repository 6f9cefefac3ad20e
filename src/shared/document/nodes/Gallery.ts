import { Node } from '@tiptap/core'

/** Pictures that are shown together. Each has its own alt text, caption and credit; the gallery may have a caption. */
export const Gallery = Node.create({
  name: 'gallery',
  group: 'block',
  content: 'image+',
  isolating: true,

  addAttributes() {
    return {
      caption: {
        default: '',
        rendered: false,
        parseHTML: (element) => element.getAttribute('data-caption') ?? '',
      },
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-gallery]', priority: 100 }]
  },

  renderHTML({ node }) {
    const caption = String(node.attrs.caption)
    return ['div', { 'data-gallery': '', ...(caption === '' ? {} : { 'data-caption': caption }) }, 0]
  },
})
