import type { SiteSettings } from '../../site/siteSettings'
import { createPageFrame } from '../pageFrame'
import type { PageSite } from '../pageTypes'
import { type FeedPictures, feedPictures } from './feedPictures'

/** A site whose address is known: what is read away from it needs whole addresses. */
export interface FeedSite {
  settings: SiteSettings
  /** @param path inside the site */
  absolute(path: string): string
  pictures: FeedPictures
}

/** The site, or null while nobody has said where it will be served. */
export function createFeedSite(site: PageSite): FeedSite | null {
  const frame = createPageFrame(site, { asset: () => '', page: () => '' })
  if (frame.absolute('') === null) return null
  const absolute = (path: string) => frame.absolute(path) ?? ''
  return { settings: site.settings, absolute, pictures: feedPictures(site, absolute) }
}
