import { createPageFrame, siteBase } from '../../shared/page/pageFrame'
import type { PageAddresses, PageSite } from '../../shared/page/pageTypes'
import { themeFiles, themeFolder } from '../../shared/page/theme/themeFiles'
import { themeAssetName, themeFilePath, themeStylesheet } from '../../shared/page/theming/pageTheme'
import type { Publication } from '../site/publication'

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
 * Files of the theme as their own addresses. Fonts stay out: they are ten times the size of a story, and the system's own
 * serif stands in.
 * @returns addresses by asset names; '' for what is no file of the theme
 */
export function selfContainedTheme(publication: Publication): PageAddresses['asset'] {
  const its = new Map<string, string>()
  const { theme } = publication.site
  if (theme !== undefined) {
    const pictures = new Map(theme.assets.map((path) => [path, themePicture(publication, path)]))
    for (const [path, address] of pictures) its.set(themeAssetName(theme, path), address)
    const styles = publication.themeFile(themeStylesheet) ?? new Uint8Array()
    its.set(themeAssetName(theme, themeStylesheet), dataAddress('text/css', withPictures(styles, pictures)))
  }
  return (name) => its.get(name) ?? ownFile(name)
}

function ownFile(name: string): string {
  const file = themeFiles.get(name.slice(themeFolder.length + 1))
  if (name === `${themeFolder}/fonts.css`) return dataAddress('text/css', '')
  if (typeof file !== 'string') return ''
  return dataAddress(name.endsWith('.css') ? 'text/css' : 'text/javascript', file)
}

const pictureTypes: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
}

function themePicture(publication: Publication, path: string): string {
  const type = pictureTypes[path.slice(path.lastIndexOf('.') + 1)]
  const content = type === undefined ? undefined : publication.themeFile(themeFilePath(path))
  return type === undefined || content === undefined ? '' : dataAddress(type, content)
}

/** A stylesheet that is an address itself cannot name its neighbours: what it names is put into it. */
function withPictures(styles: Uint8Array, pictures: ReadonlyMap<string, string>): string {
  return new TextDecoder()
    .decode(styles)
    .replace(/url\(\s*["']?([^)"']*?)["']?\s*\)/gi, (whole, path: string) =>
      path.startsWith('#') ? whole : `url("${pictures.get(path) ?? ''}")`,
    )
}

export function dataAddress(mime: string, content: string | Uint8Array): string {
  return `data:${mime};base64,${Buffer.from(content).toString('base64')}`
}
