import { Mark } from '@tiptap/core'
import { safeHref } from '../href'

/** A link. Its address has passed `safeHref`; whatever has not is dropped and its text kept. */
export const SafeLink = Mark.create({
  name: 'link',
  inclusive: false,
  priority: 1000,
  excludes: 'link storyLink',

  addAttributes() {
    return {
      href: {
        default: null,
        rendered: false,
        parseHTML: (element) => safeHref(element.getAttribute('href')),
      },
    }
  },

  parseHTML() {
    return [
      {
        tag: 'a[href]',
        getAttrs: (element) => (safeHref(element.getAttribute('href')) === null ? false : null),
      },
    ]
  },

  renderHTML({ mark }) {
    const href = safeHref(mark.attrs.href)
    return ['a', href === null ? {} : { href }, 0]
  },
})
