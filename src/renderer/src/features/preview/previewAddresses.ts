import { mediaAddress } from '../../../../shared/document/nodes/Picture'
import type { PageAddresses } from '../../../../shared/page/pageTypes'

/** Where pages of the site are said to be; the frame's script knows it too. */
const sitePages = 'preview://site/'

/**
 * Addresses inside the preview: pictures from the workspace, the theme's assets from the app, and links to other pages
 * that the frame tells of and does not follow.
 */
export const previewAddresses: PageAddresses = {
  asset(name) {
    // Smaller files are made when the site is written: here the original stands for each.
    const hash = /^media\/([0-9a-f]{64})[.-]/.exec(name)?.[1]
    if (hash !== undefined) return mediaAddress(hash)
    return `preview://assets/${name.replace(/^assets\//, '')}`
  },
  page: (path) => `${sitePages}${path}`,
}
