import { homePath, sectionPath, termPath } from '../../site/permalinks'
import { secureAddress } from '../../site/secureAddress'
import type { PageFrame } from '../pageFrame'
import { type SectionBranch, sectionTree } from '../pageSections'
import type { PageSite, PageTerm } from '../pageTypes'
import { textDirection } from '../textDirection'
import type { PageWords } from '../words/pageWords'

/** An address for templates: nothing where a page that stands alone has nowhere to lead. */
export function addressOf(address: string): string | null {
  return address === '' ? null : address
}

/** A section, topic, tag or author for templates. */
export function termData(
  { addresses }: PageFrame,
  kind: 'section' | 'topic' | 'tag' | 'author',
  term: PageTerm,
) {
  const path = kind === 'section' ? sectionPath(term.slug) : termPath(kind, term.slug)
  return { name: term.name, url: addressOf(addresses.page(path)) }
}

/** What every part knows of the site. */
export function siteData(frame: PageFrame) {
  const { settings, topics } = frame.site
  return {
    name: settings.name,
    tagline: settings.tagline,
    language: settings.language,
    direction: textDirection(settings.language),
    footerText: settings.footerText,
    copyright: settings.copyright,
    url: addressOf(frame.addresses.page(homePath)),
    signIn: secureAddress(settings.signInAddress),
    get sections() {
      return sectionTree(frame.site.sections).map((branch) => branchData(frame, branch))
    },
    get topics() {
      return topics.map((topic) => termData(frame, 'topic', topic))
    },
    /** Static pages of the navigation's menu, and those of the footer. */
    get pages() {
      return pagesData(frame, frame.site.navigationPages)
    },
    get footerPages() {
      return pagesData(frame, frame.site.footerPages)
    },
    get accounts() {
      return linksData(settings.socialAccounts)
    },
    get links() {
      return linksData(settings.usefulLinks)
    },
  }
}

function branchData(frame: PageFrame, { section, under }: SectionBranch): object {
  return {
    ...termData(frame, 'section', section),
    slug: section.slug,
    sections: under.map((branch) => branchData(frame, branch)),
  }
}

function pagesData({ addresses }: PageFrame, pages: PageSite['navigationPages'] = []) {
  return pages.map(({ name, path }) => ({ name, url: addressOf(addresses.page(path)) }))
}

function linksData(links: readonly { name: string; address: string }[]) {
  return links.flatMap(({ name, address }) => {
    const url = secureAddress(address)
    return url === null ? [] : [{ name, url }]
  })
}

const known = new WeakMap<PageWords, Record<string, string>>()

/** What pages say of themselves, as far as it needs no number or name in it. */
export function plainWords(words: PageWords): Record<string, string> {
  let plain = known.get(words)
  if (plain === undefined) {
    plain = {}
    for (const [name, word] of Object.entries(words)) if (typeof word === 'string') plain[name] = word
    known.set(words, plain)
  }
  return plain
}
