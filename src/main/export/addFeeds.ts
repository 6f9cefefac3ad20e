import { feedContent } from '../../shared/page/feeds/feedContent'
import { feedRenderers } from '../../shared/page/feeds/feedRenderers'
import { createFeedSite } from '../../shared/page/feeds/feedSite'
import type { PageArticle, PageSite } from '../../shared/page/pageTypes'
import { feedPath } from '../../shared/site/permalinks'
import type { ListFeed } from '../site/listFeeds'
import type { FolderDraft } from './writeFolderAtomically'

/** Gathers the copy that feeds carry while the pages are written, and writes the feeds after them. */
export interface FeedWriter {
  /** @throws GalleyError `unknownContent` */
  note(page: PageArticle): void
  write(draft: FolderDraft): Promise<void>
}

/** The feeds of every list. A feed leads back to its site: while nobody knows where that is, none is written. */
export function createFeedWriter(feeds: readonly ListFeed[], site: PageSite): FeedWriter {
  const served = createFeedSite(site)
  const wanted = new Set(
    feeds.filter((feed) => feed.withCopy).flatMap((feed) => feed.articles.map((article) => article.id)),
  )
  const contents = new Map<string, string | null>()
  return {
    note(page) {
      if (served !== null && wanted.has(page.id)) contents.set(page.id, feedContent(page, site))
    },
    async write(draft) {
      if (served === null) return
      for (const { title, path, articles, withCopy } of feeds) {
        const stories = articles.map((article) => ({
          ...article,
          content: withCopy ? (contents.get(article.id) ?? null) : null,
        }))
        for (const { format, render } of feedRenderers) {
          draft.add(feedPath(path, format), render({ title, path, stories }, served))
        }
        await draft.breathe()
      }
    },
  }
}
