import { feedPath } from '../../site/permalinks'
import { type Html, html } from '../html'
import { lastChange, mailDate } from './feedDates'
import type { FeedSite } from './feedSite'
import { feedText, languageTag } from './feedText'
import { describeFeed, titleOfFeed } from './feedTitle'
import type { Feed, FeedStory } from './feedTypes'
import { storyUrn } from './storyUrn'
import { xmlDocument } from './xmlDocument'

/**
 * RSS 2.0 (https://www.rssboard.org/rss-specification) with `dc:creator`, `content:encoded` and `atom:link`. As the
 * RSS Best Practices Profile (https://www.rssboard.org/rss-profile) has it, a title is text, and a description HTML.
 */
export function renderRss(feed: Feed, site: FeedSite): string {
  const {
    settings,
    absolute,
    pictures: { rssImage },
  } = site
  const changed = lastChange(feed.stories)
  const language = languageTag(settings.language)
  return xmlDocument(html`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>${titleOfFeed(feed, site)}</title>
<link>${absolute(feed.path)}</link>
<description>${html`${describeFeed(feed, site)}`.text}</description>
${language !== null && html`<language>${language}</language>\n`}${
  settings.copyright !== '' && html`<copyright>${feedText(settings.copyright)}</copyright>\n`
}${changed !== null && html`<lastBuildDate>${mailDate(changed)}</lastBuildDate>\n`}<generator>Galley</generator>
${
  rssImage !== null &&
  html`<image>
<url>${rssImage.address}</url>
<title>${titleOfFeed(feed, site)}</title>
<link>${absolute(feed.path)}</link>
<width>${rssImage.width}</width>
<height>${rssImage.height}</height>
</image>
`
}<atom:link rel="self" type="application/rss+xml" href="${absolute(feedPath(feed.path, 'rss'))}"/>
${feed.stories.map((story) => item(story, site))}</channel>
</rss>
`)
}

function item(story: FeedStory, { absolute }: FeedSite): Html {
  const terms = [...(story.section === null ? [] : [story.section]), ...story.topics, ...story.tags]
  const standfirst = feedText(story.standfirst)
  return html`<item>
<title>${feedText(story.headline)}</title>
<link>${absolute(story.path)}</link>
<guid isPermaLink="false">${storyUrn(story.id)}</guid>
<pubDate>${mailDate(story.publishedAt)}</pubDate>
${story.authors.map((author) => html`<dc:creator>${feedText(author.name)}</dc:creator>\n`)}${terms.map(
  (term) => html`<category>${feedText(term.name)}</category>\n`,
)}${standfirst !== '' && html`<description>${html`${standfirst}`.text}</description>\n`}${
  story.content !== null && html`<content:encoded>${story.content}</content:encoded>\n`
}</item>
`
}
