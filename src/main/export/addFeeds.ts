import { feedContent } from '../../shared/page/feeds/feedContent'
import { feedRenderers } from '../../shared/page/feeds/feedRenderers'
import { createFeedSite } from '../../shared/page/feeds/feedSite'
import type { PageArticleDetails, PageSite } from '../../shared/page/pageTypes'
import type { Redirect } from '../../shared/page/redirects/findRedirects'
import { type FeedFormat, feedPath } from '../../shared/site/permalinks'
import type { ListFeed } from '../site/listFeeds'
import type { Publication, PublishedArticle } from '../site/publication'
import type { FolderDraft } from './folderDraft'
import { feedKey, fileKey, type PageKey, siteKey } from './pageKeys'
import { readPage } from './pages/writePage'

/** Gathers what feeds need of stories while the pages are described, and writes the feeds after them. */
export interface FeedWriter {
  /** @param key its page's */
  note(article: PublishedArticle, key: PageKey, details: PageArticleDetails): void
  /**
   * @param former addresses that feeds have left: each stands there too
   * @throws GalleyError `unknownContent`
   */
  write(draft: FolderDraft, former?: readonly Redirect[]): Promise<void>
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
    async write(draft, former = []) {
      if (served === null) return
      const left = Map.groupBy(former, ({ to }) => to)
      for (const { title, path, articles, withCopy: isWhole } of feeds) {
        const key = feedKey(
          common,
          title,
          articles.map(({ id }) => keys.get(id) ?? ''),
        )
        const addressesOf = (format: FeedFormat) => {
          const address = feedPath(path, format)
          return [address, ...(left.get(address) ?? []).map(({ from }) => from)]
        }
        const missing = feedRenderers
          .map(({ format, render }) => {
            return { addresses: addressesOf(format).filter((address) => !draft.keep(address, key)), render }
          })
          .filter(({ addresses }) => addresses.length > 0)
        if (missing.length > 0) {
          const stories = articles.map((article) => ({
            ...article,
            content: isWhole ? contentOf(article.id) : null,
          }))
          for (const { addresses, render } of missing) {
            const feed = render({ title, path, stories }, served)
            for (const address of addresses) draft.add(address, feed, key)
          }
        }
        await draft.breathe()
      }
    },
  }
}
