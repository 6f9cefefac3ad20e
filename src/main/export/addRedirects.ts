import { createFeedSite } from '../../shared/page/feeds/feedSite'
import type { PageSite } from '../../shared/page/pageTypes'
import { feedRedirects, findRedirects, type Redirect } from '../../shared/page/redirects/findRedirects'
import { renderRedirectPage } from '../../shared/page/redirects/renderRedirectPage'
import {
  nginxRedirectsPath,
  redirectsFilePath,
  renderNginxRedirects,
  renderRedirectsFile,
} from '../../shared/page/redirects/renderRedirectRules'
import { type Publication, storiesAndPages } from '../site/publication'
import type { FolderDraft } from './folderDraft'

/**
 * Leads readers on from the addresses that live stories have left: a page at each, and the same as rules for servers
 * that read them. Where there is none, no rules are written; a `_redirects` of the site's owner stays.
 * @param pages paths of all pages
 * @returns where feeds lead that have another address now: they are to be written at both
 */
export async function addRedirects(
  draft: FolderDraft,
  publication: Publication,
  site: PageSite,
  pages: ReadonlySet<string>,
): Promise<Redirect[]> {
  const stories = new Map(
    storiesAndPages(publication).map(({ id, path, headline }) => [id, { path, headline }]),
  )
  const redirects = findRedirects(publication.formerPaths(), stories, pages, publication.formerLists())
  if (redirects.length === 0) return []
  for (const redirect of redirects) {
    draft.add(redirect.from, renderRedirectPage(redirect, site))
    await draft.breathe()
  }
  const feeds = createFeedSite(site) === null ? [] : feedRedirects(redirects)
  const all = [...redirects, ...feeds]
  const { baseUrl } = site.settings
  draft.addUnlessTheirs(redirectsFilePath, renderRedirectsFile(all, baseUrl))
  draft.add(nginxRedirectsPath, renderNginxRedirects(all, baseUrl))
  return feeds
}
