import { feedContent } from '../../shared/page/feeds/feedContent'
import { feedRenderers } from '../../shared/page/feeds/feedRenderers'
import { createFeedSite } from '../../shared/page/feeds/feedSite'
import type { PageArticleDetails, PageSite } from '../../shared/page/pageTypes'
import { feedPath } from '../../shared/site/permalinks'
import type { ListFeed } from '../site/listFeeds'
import type { Publication, PublishedArticle } from '../site/publication'
import type { FolderDraft } from './folderDraft'
import { feedKey, fileKey, type PageKey, siteKey } from './pageKeys'
import { readPage } from './pages/writePage'

/** Gathers what feeds need of stories while the pages are described, and writes the feeds after them. */
export interface FeedWriter {
  /** @param key its page's */
  note(article: PublishedArticle, key: PageKey, details: PageArticleDetails): void
  /** @throws GalleyError `unknownContent` */
  write(draft: FolderDraft): Promise<void>
}

/** The feeds of every list. A feed leads back to its site: while nobody knows where that is, none is written. */
export function createFeedWriter(
  publication: Publication,
  feeds: readonly ListFeed[],
  site: PageSite,
): FeedWriter {
  const served = createFeedSite(site)
  const common = siteKey(site)
  const withCopy = new Set(
    feeds.filter((feed) => feed.withCopy).flatMap((feed) => feed.articles.map((article) => article.id)),
  )
  const listed = new Set(feeds.flatMap((feed) => feed.articles.map((article) => article.id)))
  const keys = new Map<string, PageKey>()
  const described = new Map<string, PageArticleDetails>()
  const contents = new Map<string, string | null>()

  /** A story's copy is read when the first feed needs it, and once. */
  function contentOf(id: string): string | null {
    const details = described.get(id)
    if (details === undefined) return null
    let content = contents.get(id)
    if (content === undefined) {
      content = feedContent(readPage({ details, document: publication.document(id) }), site)
      contents.set(id, content)
    }
    return content
  }

  return {
    note(article, key, details) {
      if (served === null || !listed.has(article.id)) return
      keys.set(article.id, key + fileKey(JSON.stringify(article)))
      if (withCopy.has(article.id)) described.set(article.id, details)
    },
    async write(draft) {
      if (served === null) return
      for (const { title, path, articles, withCopy: isWhole } of feeds) {
        const key = feedKey(
          common,
          title,
          articles.map(({ id }) => keys.get(id) ?? ''),
        )
        const missing = feedRenderers.filter(({ format }) => !draft.keep(feedPath(path, format), key))
        if (missing.length > 0) {
          const stories = articles.map((article) => ({
            ...article,
            content: isWhole ? contentOf(article.id) : null,
          }))
          for (const { format, render } of missing) {
            draft.add(feedPath(path, format), render({ title, path, stories }, served), key)
          }
        }
        await draft.breathe()
      }
    },
  }
}
