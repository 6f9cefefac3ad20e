import { parseHTML } from 'linkedom'

/** What a page says about itself. */
export interface PageFacts {
  title: string
  description: string
  /** The name of the site; its host where it does not say. */
  source: string
  /** Address of the picture it wants to be shown with, http or https; null when it names none. */
  picture: string | null
}

/** How much of a page is looked at, in characters: longer heads are cut. */
const longestHead = 400_000
const longest = { title: 300, description: 600, source: 120 }

/**
 * Reads a page's own description: Open Graph (ogp.me) first, then the card metadata of social networks, then plain HTML.
 * Nothing in the page runs and nothing is fetched.
 */
export function readPageFacts(html: string, address: string): PageFacts {
  const { document } = parseHTML(headOf(html))
  const meta = (...names: string[]) => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      const content = found?.getAttribute('content')?.trim() ?? ''
      if (content !== '') return content
    }
    return ''
  }
  const title =
    meta('og:title', 'twitter:title') || (document.querySelector('head > title')?.textContent ?? '')
  const picture = meta(
    'og:image:secure_url',
    'og:image',
    'og:image:url',
    'twitter:image',
    'twitter:image:src',
  )
  return {
    title: oneLine(title, longest.title),
    description: oneLine(meta('og:description', 'twitter:description', 'description'), longest.description),
    source: oneLine(meta('og:site_name', 'application-name'), longest.source) || hostOf(address),
    picture: webAddress(picture, address),
  }
}

/** The head alone, as a document of its own: however large or deep the body is, it costs nothing. */
function headOf(html: string): string {
  const start = html.slice(0, longestHead)
  const end = start.search(/<\/head\s*>|<body[\s>]/i)
  const head = end === -1 ? start : start.slice(0, end)
  return `<!doctype html><html><head>${head.replace(/<\/?(?:!doctype|html|head)\b[^>]*>/gi, '')}</head><body></body></html>`
}

function oneLine(text: string, most: number): string {
  const line = text.replace(/[\p{Control}\s]+/gu, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

function hostOf(address: string): string {
  return new URL(address).hostname.replace(/^www\./, '')
}

function webAddress(reference: string, page: string): string | null {
  if (reference === '' || !URL.canParse(reference, page)) return null
  const url = new URL(reference, page)
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
}
