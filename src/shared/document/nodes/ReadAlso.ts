import { Node } from '@tiptap/core'
import { isStoryId } from '../marks/StoryLink'

/** The name of the block that leads to another story. */
export const readAlsoName = 'readAlso'

/**
 * "Read also": a line in the copy that leads to another story of the workspace, by its id. It has no words of its own:
 * wherever it is shown it bears that story's headline.
 */
export const ReadAlso = Node.create({
  name: readAlsoName,
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      story: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-read-also'),
        renderHTML: ({ story }) => ({ 'data-read-also': isStoryId(story) ? story : '' }),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'div[data-read-also]',
        priority: 100,
        getAttrs: (element) => (isStoryId(element.getAttribute('data-read-also')) ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes]
  },
})
