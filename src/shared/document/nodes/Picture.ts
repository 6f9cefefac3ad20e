import { Node } from '@tiptap/core'

const sha256Pattern = /^[0-9a-f]{64}$/

/** True for a media name: the SHA-256 of the file's bytes, as 64 lower-case hexadecimal digits. */
export function isMediaHash(text: unknown): text is string {
  return typeof text === 'string' && sha256Pattern.test(text)
}

/** The address of a media file inside the app. Published pages resolve it to their own. */
export function mediaAddress(hash: string): string {
  return `media://${hash}`
}

/** The hash in an address that `mediaAddress` made, or null for any other address. */
export function readMediaAddress(address: string | null): string | null {
  const hash = /^media:\/\/([0-9a-f]{64})\/?$/.exec(address ?? '')?.[1]
  return hash ?? null
}

/**
 * A picture of the body, by the hash of its file: never a remote address. Alt text, caption and credit are plain text;
 * width and height are in pixels, of the file.
 */
export const Picture = Node.create({
  name: 'image',
  group: 'block',
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      media: { default: null, rendered: false, parseHTML: (element) => readMediaAddress(source(element)) },
      alt: {
        default: '',
        rendered: false,
        parseHTML: (element) => pictureElement(element)?.getAttribute('alt') ?? '',
      },
      caption: { default: '', rendered: false, parseHTML: (element) => captionOf(element) },
      credit: { default: '', rendered: false, parseHTML: (element) => creditOf(element) },
      width: { default: null, rendered: false, parseHTML: (element) => sizeOf(element, 'width') },
      height: { default: null, rendered: false, parseHTML: (element) => sizeOf(element, 'height') },
    }
  },

  parseHTML() {
    const getAttrs = (element: HTMLElement) => (readMediaAddress(source(element)) === null ? false : null)
    return [
      { tag: 'figure', getAttrs },
      { tag: 'img', getAttrs },
    ]
  },

  renderHTML({ node }) {
    const { media, alt, caption, credit, width, height } = node.attrs
    const image = {
      src: isMediaHash(media) ? mediaAddress(media) : '',
      alt: String(alt),
      ...(Number.isInteger(width) && Number.isInteger(height)
        ? { width: String(width), height: String(height) }
        : {}),
    }
    if (caption === '' && credit === '') return ['figure', ['img', image]]
    const words = caption === '' ? [] : [['span', { 'data-caption': '' }, String(caption)]]
    const source = credit === '' ? [] : [['span', { 'data-credit': '' }, String(credit)]]
    return ['figure', ['img', image], ['figcaption', ...words, ...source]]
  },
})

function pictureElement(element: HTMLElement): Element | null {
  return element.tagName.toLowerCase() === 'img' ? element : element.querySelector('img')
}

function source(element: HTMLElement): string | null {
  return pictureElement(element)?.getAttribute('src') ?? null
}

function captionOf(element: HTMLElement): string {
  const caption = element.querySelector('figcaption')
  if (caption === null) return ''
  const marked = caption.querySelector('[data-caption]')
  if (marked !== null) return marked.textContent ?? ''
  return caption.querySelector('[data-credit]') === null ? (caption.textContent ?? '').trim() : ''
}

function creditOf(element: HTMLElement): string {
  return element.querySelector('figcaption [data-credit]')?.textContent ?? ''
}

function sizeOf(element: HTMLElement, name: 'width' | 'height'): number | null {
  const size = Number(pictureElement(element)?.getAttribute(name))
  return Number.isInteger(size) && size > 0 && size < 100_000 ? size : null
}
