import { secureAddress } from '../../site/secureAddress'
import { type Html, html, noHtml, scriptJson } from '../html'
import type { PageFrame } from '../pageFrame'
import { mediaAssetName, type PageArticleDetails, type PagePicture } from '../pageTypes'
import { socialVariant } from '../pictureVariants'
import { personData } from './authorHead'
import type { Crumb } from './breadcrumbs'

export interface StoryWords {
  headline: string
  standfirst: string
}

/** `NewsArticle` and `BreadcrumbList` (schema.org) as JSON-LD. Addresses are absolute, so left out while unknown. */
export function storyData(
  frame: PageFrame,
  article: PageArticleDetails,
  { headline, standfirst }: StoryWords,
  crumbs: readonly Crumb[],
): Html {
  const url = frame.absolute(article.path)
  const image = article.featuredImage
  const news = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    ...given('description', standfirst),
    ...given('url', url),
    ...given('mainEntityOfPage', url),
    ...given('datePublished', isoOrNull(frame, article.publishedAt)),
    ...given('dateModified', isoOrNull(frame, article.updatedAt ?? article.publishedAt)),
    inLanguage: article.language,
    ...given('articleSection', article.section?.name ?? null),
    ...(article.tags.length > 0 ? { keywords: article.tags.map((tag) => tag.name) } : {}),
    author: article.authors.map((author) => personData(frame, author)),
    publisher: publisherData(frame),
    ...(article.corrections.length > 0
      ? {
          correction: article.corrections.map(({ kind, text, at }) => ({
            '@type': 'CorrectionComment',
            name: frame.words[kind],
            text,
            datePublished: frame.dates.iso(at),
          })),
        }
      : {}),
    ...(image === null ? {} : imageData(frame, image)),
  }
  return html`<script type="application/ld+json">${scriptJson(news)}</script>
${trailData(frame, crumbs)}`
}

/** `BreadcrumbList` (schema.org) as JSON-LD: the way to a page, itself at its end. */
export function trailData(frame: PageFrame, crumbs: readonly Crumb[]): Html {
  const trail = {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      ...given('item', frame.absolute(path)),
    })),
  }
  return html`<script type="application/ld+json">${scriptJson(trail)}</script>
`
}

/** `WebSite` (schema.org) as JSON-LD, for the home page: what the site is called, and whose it is. */
export function siteData(frame: PageFrame): Html {
  const { settings } = frame.site
  const site = {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: settings.name,
    ...given('url', frame.absolute('index.html')),
    ...given('description', settings.tagline.trim()),
    inLanguage: settings.language,
    publisher: publisherData(frame),
  }
  return html`<script type="application/ld+json">${scriptJson(site)}</script>
`
}

/** The newspaper as schema.org's `Organization`. */
export function publisherData(frame: PageFrame): object {
  const { settings, logo } = frame.site
  const address = logo === undefined ? null : pictureAddress(frame, logo.light)
  const accounts = settings.socialAccounts.flatMap((account) => secureAddress(account.address) ?? [])
  return {
    '@type': 'Organization',
    name: settings.name,
    ...given('url', frame.absolute('index.html')),
    ...(address === null ? {} : { logo: { '@type': 'ImageObject', url: address } }),
    ...(accounts.length > 0 ? { sameAs: accounts } : {}),
  }
}

/** Canonical address and Open Graph of a story. */
export function storyMeta(frame: PageFrame, article: PageArticleDetails, words: StoryWords): Html {
  return html`${canonical(frame, article.path)}${sharedBy(frame, article, words, 'article')}${[
    property('article:published_time', isoOrNull(frame, article.publishedAt)),
    property('article:modified_time', isoOrNull(frame, article.updatedAt)),
    property('article:section', article.section?.name ?? ''),
    article.tags.map((tag) => property('article:tag', tag.name)),
  ]}`
}

function property(name: string, content: string | null): Html | false {
  return content !== null && content !== '' && html`<meta property="${name}" content="${content}">\n`
}

/** What others show of a page beside a link to it (Open Graph). */
export function sharedBy(
  frame: PageFrame,
  article: PageArticleDetails,
  { headline, standfirst }: StoryWords,
  type: 'article' | 'website',
): Html {
  const { featuredImage: image } = article
  const social = image === null ? null : sharedPicture(frame, image)
  return html`${[
    property('og:type', type),
    property('og:title', headline),
    property('og:description', standfirst),
    property('og:site_name', frame.site.settings.name),
    property('og:locale', article.language.replaceAll('-', '_')),
    property('og:url', frame.absolute(article.path)),
    social !== null && [
      property('og:image', social.url),
      property('og:image:type', social.mime),
      social.width > 0 && [
        property('og:image:width', String(social.width)),
        property('og:image:height', String(social.height)),
      ],
      property('og:image:alt', image?.alt ?? ''),
    ],
  ]}`
}

export function canonical(frame: PageFrame, path: string): Html {
  const url = frame.absolute(path)
  return url === null ? noHtml : html`<link rel="canonical" href="${url}">\n`
}

export function imageData(frame: PageFrame, image: PagePicture): object {
  const social = sharedPicture(frame, image)
  if (social === null) return {}
  return {
    image: [
      {
        '@type': 'ImageObject',
        url: social.url,
        ...(social.width > 0 ? { width: pixels(social.width), height: pixels(social.height) } : {}),
        ...given('caption', image.caption),
        ...given('creditText', image.credit),
      },
    ],
  }
}

/** A length as schema.org's `QuantitativeValue`; E37 is the pixel in UN/CEFACT's list of units. */
function pixels(value: number): object {
  return { '@type': 'QuantitativeValue', value, unitCode: 'E37' }
}

/** The picture as others show it beside a link to the story; null while nobody knows where the site will be. */
function sharedPicture(
  frame: PageFrame,
  image: PagePicture,
): { url: string; mime: string; width: number; height: number } | null {
  const variant = frame.site.originalsOnly === true ? null : socialVariant(image)
  const url = variant === null ? pictureAddress(frame, image) : frame.absolute(variant.name)
  if (url === null) return null
  const { width, height } = variant ?? image
  return { url, mime: variant === null ? image.mime : 'image/jpeg', width, height }
}

function pictureAddress(frame: PageFrame, image: PagePicture): string | null {
  return frame.absolute(mediaAssetName(image.media, image.mime))
}

function isoOrNull({ dates }: PageFrame, moment: number | null): string | null {
  return moment === null ? null : dates.iso(moment)
}

export function given(name: string, value: string | null): Record<string, string> {
  return value === null || value === '' ? {} : { [name]: value }
}
