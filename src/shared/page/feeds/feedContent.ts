import { extractContents } from '../../document/extractContents'
import { createPageFrame } from '../pageFrame'
import type { PageArticle, PageSite } from '../pageTypes'
import { storyPicture } from '../parts/pictures'
import { storyBody } from '../parts/storyBody'
import { storyFrames } from '../storyFrames'
import { createFeedSite } from './feedSite'

/**
 * The copy as a feed carries it: the page's own blocks under the story's picture, with addresses that lead back to the
 * site. Null while nobody knows where that is.
 * @throws GalleyError `unknownContent`
 */
export function feedContent(article: PageArticle, site: PageSite): string | null {
  const served = createFeedSite(site)
  if (served === null) return null
  const siteFrame = createPageFrame(site, { asset: served.absolute, page: served.absolute })
  const { story: frame } = storyFrames(siteFrame, article.language)
  const { lead, rest } = storyBody(frame, article, extractContents(article.document), { remember: false })
  const picture =
    article.featuredImage === null ? '' : storyPicture(frame, article.featuredImage, 'featured').text
  return [picture, ...lead, ...rest].filter((block) => block !== '').join('\n')
}
