import { Node } from '@tiptap/core'
import { safeHref } from '../href'
import { isMediaHash } from './Picture'

/** The address of an embed card when it is one that a card may lead to: `http` or `https`; else null. */
export function embedAddress(address: unknown): string | null {
  const href = typeof address === 'string' ? safeHref(address) : null
  return href !== null && /^https?:\/\//i.test(href) ? href : null
}

function dataAttribute(name: string) {
  return {
    default: '',
    parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === '' ? {} : { [`data-${name}`]: String(attributes[name]) },
  }
}

/**
 * A card that leads to a page elsewhere: title and description as typed or fetched when asked, the picture a file of
 * the workspace. Nothing of the other site is loaded, in the editor or on the published page.
 */
export const EmbedCard = Node.create({
  name: 'embedCard',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      url: {
        default: '',
        parseHTML: (element) => embedAddress(element.getAttribute('data-embed')) ?? '',
        renderHTML: ({ url }) => ({ 'data-embed': embedAddress(url) ?? '' }),
      },
      title: dataAttribute('title'),
      description: dataAttribute('description'),
      /** The name of the site or publication. */
      source: dataAttribute('source'),
      media: {
        default: null,
        parseHTML: (element) => {
          const hash = element.getAttribute('data-media')
          return isMediaHash(hash) ? hash : null
        },
        renderHTML: ({ media }) => (isMediaHash(media) ? { 'data-media': media } : {}),
      },
      alt: dataAttribute('alt'),
    }
  },

  parseHTML() {
    return [{ tag: 'div[data-embed]', priority: 100 }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', HTMLAttributes]
  },
})
