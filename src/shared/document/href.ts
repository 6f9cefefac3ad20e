/** Schemes that a link in a story may have. Everything else (`javascript:`, `data:`, `file:` ...) is refused. */
const allowedSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** Characters that URL parsers strip or that hide what a link does: controls, spaces at the ends, bidi controls. */
const hiddenCharacters = /[\p{Control}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu

/** Longest address kept, in characters. */
const maximumHrefLength = 4096

/**
 * The address as it may be kept and published, or null when it must not be: only http, https, mailto, tel, and
 * addresses without a scheme (`#anchor`, `/europe/story.html`, `story`) that don't name a host.
 */
export function safeHref(raw: unknown): string | null {
  if (typeof raw !== 'string') return null
  const href = raw.replace(hiddenCharacters, '').trim()
  if (href === '' || href.length > maximumHrefLength) return null
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]
  if (scheme !== undefined) return allowedSchemes.has(`${scheme.toLowerCase()}:`) ? href : null
  if (/^[/\\]{2}/.test(href)) return null
  // A colon before any slash is a scheme to some parser, whatever precedes it.
  return /^[^/?#]*:/.test(href) ? null : href
}

/** Where an address without a scheme points inside the site. */
export interface InternalLink {
  /** Slug of the story pointed at, or null when the link stays on its own page. */
  slug: string | null
  /** The heading's anchor, without `#`, or null. */
  anchor: string | null
}

/**
 * Reads an address as a link inside the site: the last part of its path, without `.html`, is the story's slug.
 * Null for addresses with a scheme, and for the site's home.
 */
export function readInternalLink(href: string): InternalLink | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return null
  const [beforeHash = '', hash] = href.split('#', 2)
  const anchor = hash === undefined || hash === '' ? null : decodeOrKeep(hash)
  const path = (beforeHash.split('?', 1)[0] ?? '').replace(/\/index\.html$/, '/').replace(/\/+$/, '')
  const last = path.slice(path.lastIndexOf('/') + 1).replace(/\.html?$/, '')
  if (last === '' || last === '.' || last === '..') return anchor === null ? null : { slug: null, anchor }
  return { slug: decodeOrKeep(last), anchor }
}

function decodeOrKeep(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    // A stray percent sign is not an escape: the text stands as it was written.
    if (error instanceof URIError) return text
    throw error
  }
}
