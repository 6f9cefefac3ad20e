import { type Html, html, scriptJson } from '../html'
import type { PageFrame } from '../pageFrame'
import type { PageArticleDetails } from '../pageTypes'
import type { Crumb } from './breadcrumbs'
import {
  canonical,
  given,
  imageData,
  publisherData,
  type StoryWords,
  sharedBy,
  trailData,
} from './structuredData'

/** `WebPage` and `BreadcrumbList` (schema.org) of a static page, as JSON-LD. */
export function webPageData(
  frame: PageFrame,
  page: PageArticleDetails,
  { headline, standfirst }: StoryWords,
  crumbs: readonly Crumb[],
): Html {
  const { featuredImage: image } = page
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: headline,
    ...given('description', standfirst),
    ...given('url', frame.absolute(page.path)),
    inLanguage: page.language,
    publisher: publisherData(frame),
    ...(image === null ? {} : imageData(frame, image)),
  }
  return html`<script type="application/ld+json">${scriptJson(data)}</script>
${trailData(frame, crumbs)}`
}

/** Canonical address and Open Graph of a static page. */
export function webPageMeta(frame: PageFrame, page: PageArticleDetails, words: StoryWords): Html {
  return html`${canonical(frame, page.path)}${sharedBy(frame, page, words, 'website')}`
}
