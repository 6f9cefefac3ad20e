import { feedPath, termPath } from '../../site/permalinks'
import { scriptJson } from '../html'
import { mediaAssetName } from '../pageTypes'
import { assetOf } from '../parts/avatar'
import { internetDate } from './feedDates'
import type { FeedSite } from './feedSite'
import { allowedText, feedText, languageTag } from './feedText'
import { describeFeed, titleOfFeed } from './feedTitle'
import type { Feed, FeedStory } from './feedTypes'
import { storyUrn } from './storyUrn'

/**
 * JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). Written so that it may stand in a `script` element too: some
 * servers send a `.json` as something else than what it is.
 */
export function renderJsonFeed(feed: Feed, site: FeedSite): string {
  const {
    settings,
    absolute,
    pictures: { icon, favicon },
  } = site
  const content = {
    version: 'https://jsonfeed.org/version/1.1',
    title: titleOfFeed(feed, site),
    home_page_url: absolute(feed.path),
    feed_url: absolute(feedPath(feed.path, 'json')),
    description: describeFeed(feed, site),
    ...(icon === null ? {} : { icon }),
    ...(favicon === null ? {} : { favicon }),
    ...language(settings.language),
    authors: [{ name: feedText(settings.name), url: absolute('index.html') }],
    items: feed.stories.map((story) => item(story, site)),
  }
  return `${scriptJson(content).text}\n`
}

function item(story: FeedStory, { settings, absolute }: FeedSite): object {
  const { authors, featuredImage: image } = story
  const terms = [...(story.section === null ? [] : [story.section]), ...story.topics, ...story.tags]
  const standfirst = feedText(story.standfirst)
  const headline = feedText(story.headline)
  return {
    id: storyUrn(story.id),
    url: absolute(story.path),
    title: headline,
    ...(standfirst === '' ? {} : { summary: standfirst }),
    // One of the two is required.
    ...(story.content === null
      ? { content_text: standfirst === '' ? headline : standfirst }
      : { content_html: allowedText(story.content) }),
    ...(image === null ? {} : { image: absolute(mediaAssetName(image.media, image.mime)) }),
    date_published: internetDate(story.publishedAt),
    ...(story.updatedAt === null ? {} : { date_modified: internetDate(story.updatedAt) }),
    ...(authors.length === 0
      ? {}
      : {
          authors: authors.map((author) => ({
            name: feedText(author.name),
            url: absolute(termPath('author', author.slug)),
            ...(author.profile?.avatar ? { avatar: absolute(assetOf(author.profile.avatar)) } : {}),
          })),
        }),
    ...(terms.length === 0 ? {} : { tags: terms.map((term) => feedText(term.name)) }),
    ...(story.language === settings.language ? {} : language(story.language)),
  }
}

function language(of: string): { language?: string } {
  const tag = languageTag(of)
  return tag === null ? {} : { language: tag }
}
