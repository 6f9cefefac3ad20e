import { feedPath, termPath } from '../../site/permalinks'
import { type Html, html } from '../html'
import { internetDate, lastChange } from './feedDates'
import type { FeedSite } from './feedSite'
import { feedText, languageTag } from './feedText'
import { describeFeed, titleOfFeed } from './feedTitle'
import type { Feed, FeedStory } from './feedTypes'
import { storyUrn } from './storyUrn'
import { xmlDocument } from './xmlDocument'

/** Atom (RFC 4287). An empty feed was last changed in 1970: a date is required, and nothing has one. */
export function renderAtom(feed: Feed, site: FeedSite): string {
  const {
    settings,
    absolute,
    pictures: { icon, logo },
  } = site
  const self = absolute(feedPath(feed.path, 'atom'))
  return xmlDocument(html`<feed xmlns="http://www.w3.org/2005/Atom"${languageAttribute(settings.language)}>
<id>${self}</id>
<title>${titleOfFeed(feed, site)}</title>
<subtitle>${describeFeed(feed, site)}</subtitle>
<updated>${internetDate(lastChange(feed.stories) ?? 0)}</updated>
<author><name>${feedText(settings.name)}</name><uri>${absolute('index.html')}</uri></author>
<link rel="self" type="application/atom+xml" href="${self}"/>
<link rel="alternate" type="text/html" href="${absolute(feed.path)}"/>
${settings.copyright !== '' && html`<rights>${feedText(settings.copyright)}</rights>\n`}<generator>Galley</generator>
${icon !== null && html`<icon>${icon}</icon>\n`}${logo !== null && html`<logo>${logo.address}</logo>\n`}${feed.stories.map((story) => entry(story, site))}</feed>
`)
}

function entry(story: FeedStory, { settings, absolute }: FeedSite): Html {
  const address = absolute(story.path)
  const terms = [...(story.section === null ? [] : [story.section]), ...story.topics, ...story.tags]
  const standfirst = feedText(story.standfirst)
  return html`<entry${story.language !== settings.language && languageAttribute(story.language)}>
<id>${storyUrn(story.id)}</id>
<title>${feedText(story.headline)}</title>
<published>${internetDate(story.publishedAt)}</published>
<updated>${internetDate(story.updatedAt ?? story.publishedAt)}</updated>
${story.authors.map(
  (author) =>
    html`<author><name>${feedText(author.name)}</name><uri>${absolute(termPath('author', author.slug))}</uri></author>\n`,
)}<link rel="alternate" type="text/html" href="${address}"/>
${terms.map((term) => html`<category term="${term.slug}" label="${feedText(term.name)}"/>\n`)}${
  standfirst !== '' && html`<summary>${standfirst}</summary>\n`
}${
  // The base is for the links of footnotes, which lead to places in the same text.
  story.content !== null && html`<content type="html" xml:base="${address}">${story.content}</content>\n`
}</entry>
`
}

function languageAttribute(language: string): Html | null {
  const tag = languageTag(language)
  return tag === null ? null : html` xml:lang="${tag}"`
}
