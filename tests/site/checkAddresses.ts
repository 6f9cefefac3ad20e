import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { type BuiltSite, filesOf } from './builtSites'

/** Attributes that make a browser ask for something while it shows the page. */
const loading = [
  ['img', 'src'],
  ['img', 'srcset'],
  ['source', 'src'],
  ['source', 'srcset'],
  ['script', 'src'],
  ['iframe', 'src'],
  ['video', 'src'],
  ['video', 'poster'],
  ['audio', 'src'],
  ['track', 'src'],
  ['embed', 'src'],
  ['object', 'data'],
  ['input', 'src'],
  [
    'link[rel~=stylesheet], link[rel~=icon], link[rel~=apple-touch-icon], link[rel~=preload], link[rel~=modulepreload], link[rel~=manifest]',
    'href',
  ],
] as const

/** Attributes that lead somewhere, once somebody asks. */
const leading = [
  ['a', 'href'],
  ['area', 'href'],
  ['form', 'action'],
  ['blockquote, q, del, ins', 'cite'],
  ['link[rel=canonical], link[rel=alternate], link[rel=prev], link[rel=next]', 'href'],
  ['meta[property="og:url"], meta[property="og:image"]', 'content'],
] as const

/**
 * What is wrong with the addresses in a built site, one line each: whatever a page loads must be a file of the site, and
 * whatever leads into the site must end at a file of it, at an anchor that is there.
 */
export function checkAddresses(site: BuiltSite): string[] {
  const files = filesOf(site)
  const read = (path: string) => readFileSync(join(site.folder, path), 'utf8')
  const documents = new Map(
    files
      .filter((path) => path.endsWith('.html'))
      .map((path) => [path, parseHTML(read(path)).document] as const),
  )
  const whole: WholeSite = {
    address: new URL(site.address),
    files: new Set(files),
    anchors: new Map([...documents].map(([path, document]) => [path, anchorsOf(document)])),
  }
  return files.flatMap((path) => {
    const document = documents.get(path)
    const named = document === undefined ? addressesInText(path, read(path), site) : addressesInPage(document)
    return named.flatMap((address) => {
      const fault = faultOf(whole, path, address)
      return fault === null ? [] : [`${path}: ${fault}`]
    })
  })
}

/** An address as it is written. */
interface Address {
  written: string
  /** The browser asks for it while it shows the page. */
  loads: boolean
}

interface WholeSite {
  address: URL
  files: ReadonlySet<string>
  /** The ids of each page. */
  anchors: ReadonlyMap<string, ReadonlySet<string>>
}

function faultOf(site: WholeSite, from: string, { written, loads }: Address): string | null {
  if (/^(data|mailto):/.test(written)) return null
  const address = URL.parse(written, site.address.href + from)
  if (written === '' || address === null) return `"${written}" is no address`
  if (!address.href.startsWith(site.address.href)) {
    if (loads) return `loads ${written} from elsewhere`
    if (!/^https?:$/.test(address.protocol)) return `leads to ${written}`
    return /^https?:/.test(written) ? null : `${written} leads out of the site`
  }
  const inside = decodeURIComponent(address.pathname.slice(site.address.pathname.length))
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  if (!site.files.has(file)) return `${written} is not there`
  const anchor = decodeURIComponent(address.hash.slice(1))
  const hasAnchor = anchor === '' || site.anchors.get(file)?.has(anchor) === true
  return hasAnchor ? null : `${written} has no such anchor`
}

const anchorsOf = (document: Document): Set<string> =>
  new Set([...document.querySelectorAll('[id]')].map((element) => element.id))

function addressesInPage(document: Document): Address[] {
  const loads = (written: string): Address => ({ written, loads: true })
  const leads = (written: string): Address => ({ written, loads: false })
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '')
  return [
    ...loading.flatMap(([selector, attribute]) =>
      valuesOf(document, selector, attribute)
        .flatMap((value) => (attribute === 'srcset' ? candidates(value) : [value]))
        .map(loads),
    ),
    ...leading.flatMap(([selector, attribute]) => valuesOf(document, selector, attribute).map(leads)),
    ...valuesOf(document, 'meta[http-equiv=refresh]', 'content').map((content) =>
      loads(content.replace(/^0; url=/, '')),
    ),
    ...texts('style').flatMap(stylesheetAddresses).map(loads),
    ...texts('script[type="application/ld+json"]')
      .flatMap((json) => addressesIn(JSON.parse(json)))
      .map(leads),
  ]
}

/** What a stylesheet loads, and where feeds, sitemaps and rules lead to inside the site. */
function addressesInText(path: string, text: string, site: BuiltSite): Address[] {
  if (path.endsWith('.css')) return stylesheetAddresses(text).map((written) => ({ written, loads: true }))
  if (!/\.(xml|json|txt|map)$/.test(path)) return []
  return ownAddresses(text, site).map((written) => ({ written, loads: false }))
}

function valuesOf(document: Document, selector: string, attribute: string): string[] {
  return [...document.querySelectorAll(selector)].flatMap((element) => element.getAttribute(attribute) ?? [])
}

/** The addresses of a `srcset`. */
function candidates(srcset: string): string[] {
  return srcset.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
}

function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return /^https?:\/\/\S+$/.test(value) ? [value] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => (name === '@context' ? [] : addressesIn(inner)))
}

function stylesheetAddresses(styles: string): string[] {
  return [...styles.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)|@import\s+["']([^"']*)["']/g)].map(
    ([, inUrl, imported]) => inUrl ?? imported ?? '',
  )
}

/** Every address of the site that a feed, a sitemap or a list of rules names. */
function ownAddresses(text: string, { address }: BuiltSite): string[] {
  return text
    .split(address)
    .slice(1)
    .map((rest) => address + (/^[^\s"'<>&\\]*/.exec(rest)?.[0] ?? ''))
}
