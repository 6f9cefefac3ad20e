import { siteBase } from '../../shared/page/pageFrame'
import type { PageList } from '../../shared/page/pageTypes'
import { findRedirects } from '../../shared/page/redirects/findRedirects'
import { searchPath } from '../../shared/site/permalinks'
import { type Publication, storiesAndPages } from '../site/publication'

/** Where a whole address leads, when it leads into the site. */
export type OwnAddress =
  | { kind: 'page' }
  | { kind: 'story'; slug: string; anchor: string | null }
  /** Galley publishes such pages, and this one is not there. */
  | { kind: 'missing' }
  /** Something that Galley does not make: whoever serves the site may. */
  | { kind: 'unknown' }

export interface OwnPages {
  /** Null for an address elsewhere, or while nobody has said where the site will be served. */
  find(href: string): OwnAddress | null
}

/**
 * The pages of a site by their whole addresses, as people copy them from a browser. Former addresses that lead on are
 * among them, as are pages without their ending, which many servers add.
 */
export function createOwnPages(publication: Publication, lists: readonly PageList[]): OwnPages {
  const base = URL.parse(siteBase(publication.site.settings.baseUrl) ?? '')
  if (base === null) return { find: () => null }
  let known: ReturnType<typeof readPages> | undefined
  return {
    find(href) {
      const path = pathInside(href, base)
      if (path === null) return null
      known ??= readPages(publication, lists)
      const { stories, others } = known
      for (const candidate of [path, `${path}.html`, `${path}/index.html`]) {
        const slug = stories.get(candidate)
        if (slug !== undefined) return { kind: 'story', slug, anchor: anchorOf(href) }
        if (others.has(candidate)) return { kind: 'page' }
      }
      // Feeds, sitemaps and pictures come and go with what they are of: nobody links to them from a story.
      if (/\.(xml|json|txt)$|^(media|assets)\//.test(path)) return { kind: 'page' }
      return { kind: path.endsWith('.html') ? 'missing' : 'unknown' }
    },
  }
}

/** Path of a file inside the site; null for an address elsewhere. `http` and `https` are the same place. */
function pathInside(href: string, base: URL): string | null {
  const address = URL.parse(href)
  if (address === null || address.host !== base.host || !/^https?:$/.test(address.protocol)) return null
  const folder = base.pathname
  if (`${address.pathname}/` === folder) return 'index.html'
  if (!address.pathname.startsWith(folder)) return null
  const path = decoded(address.pathname.slice(folder.length))
  return path === '' || path.endsWith('/') ? `${path}index.html` : path
}

function anchorOf(href: string): string | null {
  // What follows `:~:` is for the browser alone (WICG Scroll to Text Fragment).
  const hash = URL.parse(href)?.hash.slice(1).split(':~:')[0] ?? ''
  return hash === '' ? null : decoded(hash)
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch (error) {
    if (error instanceof URIError) return text
    throw error
  }
}

/** Paths of stories with their slugs, and those of all other pages. */
function readPages(
  publication: Publication,
  lists: readonly PageList[],
): { stories: ReadonlyMap<string, string>; others: ReadonlySet<string> } {
  const articles = storiesAndPages(publication)
  const stories = new Map(articles.map(({ path, slug }) => [path, slug]))
  const others = new Set([searchPath, ...lists.map(({ path }) => path)])
  const byId = new Map(articles.map(({ id, path, headline, slug }) => [id, { path, headline, slug }]))
  const taken = new Set([...stories.keys(), ...others])
  const slugAt = new Map(stories)
  for (const { from, to } of findRedirects(
    publication.formerPaths(),
    byId,
    taken,
    publication.formerLists(),
  )) {
    const slug = stories.get(to)
    if (slug === undefined) others.add(from)
    else slugAt.set(from, slug)
  }
  return { stories: slugAt, others }
}
