/**
 * Everything of a page that a theme can override, by the name of its template. What each is given is written in
 * docs/themes.md; a test holds the two lists against each other.
 */
export const partNames = [
  // The frame of every page
  'header',
  'masthead',
  'navigation',
  'topic-bar',
  'reader-tools',
  'breadcrumbs',
  'footer',
  // A story
  'article',
  'section-label',
  'headline',
  'standfirst',
  'byline',
  'dates',
  'share-bar',
  'featured-image',
  'lead',
  'contents',
  'body',
  'corrections',
  'further-reading',
  'tagged',
  'neighbours',
  'comments',
  'related',
  // What stands in the copy
  'picture',
  'gallery',
  'pull-quote',
  'info-box',
  'embed',
  'table',
  'read-also',
  'footnotes',
  // Lists
  'list-page',
  'list-head',
  'subsections',
  'list',
  'front',
  'card',
  'archive',
  'pagination',
  'not-found',
  // Other pages
  'static-page',
  'search-page',
] as const
export type PartName = (typeof partNames)[number]

/** Each of these is one element in the copy, or nothing: the preview changes the copy element by element. */
export const partsOfTheCopy: ReadonlySet<PartName> = new Set<PartName>([
  'lead',
  'contents',
  'body',
  'picture',
  'gallery',
  'pull-quote',
  'info-box',
  'embed',
  'table',
  'read-also',
  'footnotes',
])
