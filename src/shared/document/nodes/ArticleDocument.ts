import { Node } from '@tiptap/core'

/** The whole story: one headline, one standfirst, then the body's blocks. */
export const ArticleDocument = Node.create({
  name: 'doc',
  topNode: true,
  content: 'headline standfirst block+',
})
