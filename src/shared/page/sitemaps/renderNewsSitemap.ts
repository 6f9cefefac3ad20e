import { internetDate } from '../feeds/feedDates'
import type { FeedSite } from '../feeds/feedSite'
import { feedText } from '../feeds/feedText'
import type { FeedStory } from '../feeds/feedTypes'
import { xmlDocument } from '../feeds/xmlDocument'
import { html } from '../html'

export const newsSitemapPath = 'sitemap-news.xml'

export type NewsStory = Pick<FeedStory, 'path' | 'language' | 'headline' | 'publishedAt'>

/** How long a story is news, in milliseconds, and how many are listed at most: Google's rules. */
const newsTime = 48 * 3_600_000
const newsCount = 1000

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap), or null where
 * nothing is published. The 48 hours are counted back from the newest publication: pages know no clock, and the same
 * publication gives the same bytes. A site that rests longer than that lists its last two days until it goes on.
 */
export function renderNewsSitemap(
  stories: readonly NewsStory[],
  { settings, absolute }: FeedSite,
): string | null {
  const newest = stories.reduce(
    (latest, story) => Math.max(latest, story.publishedAt),
    Number.NEGATIVE_INFINITY,
  )
  const news = stories.filter((story) => story.publishedAt >= newest - newsTime).slice(0, newsCount)
  if (news.length === 0) return null
  const name = feedText(settings.name)
  return xmlDocument(html`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${news.map(
  (story) => html`<url><loc>${absolute(story.path)}</loc><news:news>
<news:publication><news:name>${name === '' ? absolute('') : name}</news:name><news:language>${newsLanguage(story.language) ?? newsLanguage(settings.language) ?? 'en'}</news:language></news:publication>
<news:publication_date>${internetDate(story.publishedAt)}</news:publication_date>
<news:title>${feedText(story.headline)}</news:title>
</news:news></url>
`,
)}</urlset>
`)
}

/** ISO 639 in two or three letters; Chinese by its script. Null for what is no language. */
function newsLanguage(language: string): string | null {
  const [primary = '', ...rest] = language.toLowerCase().split('-')
  if (primary === 'zh') return rest.some((part) => /^(hant|tw|hk|mo)$/.test(part)) ? 'zh-tw' : 'zh-cn'
  return /^[a-z]{2,3}$/.test(primary) ? primary : null
}
