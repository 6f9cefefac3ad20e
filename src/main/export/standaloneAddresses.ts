import { createPageFrame, siteBase } from '../../shared/page/pageFrame'
import type { PageAddresses, PageSite } from '../../shared/page/pageTypes'
import { themeFiles, themeFolder } from '../../shared/page/theme/themeFiles'

/**
 * Addresses for a page that is read away from its site: other pages are where the site is served, or nowhere while
 * that is not known.
 * @param asset how its files are found
 */
export function standaloneAddresses(site: PageSite, asset: PageAddresses['asset']): PageAddresses {
  const frame = createPageFrame(site, { asset, page: () => '' })
  return { asset, page: (path) => frame.absolute(path) ?? '' }
}

/** The site around such a page: without its lists of links while nobody knows where they would lead. */
export function standaloneSite(site: PageSite): PageSite {
  if (siteBase(site.settings.baseUrl) !== null) return site
  const { navigationPages: _inNavigation, footerPages: _inFooter, ...rest } = site
  return { ...rest, sections: [], topics: [] }
}

/**
 * A file of the theme as its own address. Fonts stay out: they are ten times the size of a story, and the system's own
 * serif stands in.
 * @returns '' for what is no file of the theme
 */
export function selfContainedTheme(name: string): string {
  const file = themeFiles.get(name.slice(themeFolder.length + 1))
  if (name === `${themeFolder}/fonts.css`) return dataAddress('text/css', '')
  if (typeof file !== 'string') return ''
  return dataAddress(name.endsWith('.css') ? 'text/css' : 'text/javascript', file)
}

export function dataAddress(mime: string, content: string | Uint8Array): string {
  return `data:${mime};base64,${Buffer.from(content).toString('base64')}`
}
