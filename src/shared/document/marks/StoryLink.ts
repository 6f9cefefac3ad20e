import { Mark } from '@tiptap/core'

/** A story's id, as rows carry it: a UUID. */
const storyIdPattern = /^[0-9a-zA-Z-]{1,64}$/

/** True for what may be the id of a story. */
export function isStoryId(text: unknown): text is string {
  return typeof text === 'string' && storyIdPattern.test(text)
}

/**
 * A link to another story of the workspace, by its id: the page resolves it to where that story is published, so it
 * follows the story when its slug changes.
 */
export const StoryLink = Mark.create({
  name: 'storyLink',
  inclusive: false,
  priority: 1000,
  excludes: 'storyLink link',

  addAttributes() {
    return {
      story: {
        default: null,
        parseHTML: (element) => element.getAttribute('data-story'),
        renderHTML: ({ story }) => (isStoryId(story) ? { 'data-story': story } : {}),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'a[data-story]',
        priority: 60,
        getAttrs: (element) => (isStoryId(element.getAttribute('data-story')) ? null : false),
      },
    ]
  },

  renderHTML({ HTMLAttributes }) {
    return ['a', HTMLAttributes, 0]
  },
})
