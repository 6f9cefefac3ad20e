import type { PageSite } from '../../shared/page/pageTypes'
import { findRedirects } from '../../shared/page/redirects/findRedirects'
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
 */
export async function addRedirects(
  draft: FolderDraft,
  publication: Publication,
  site: PageSite,
  pages: ReadonlySet<string>,
): Promise<void> {
  const stories = new Map(
    storiesAndPages(publication).map(({ id, path, headline }) => [id, { path, headline }]),
  )
  const redirects = findRedirects(publication.formerPaths(), stories, pages, publication.formerLists())
  if (redirects.length === 0) return
  for (const redirect of redirects) {
    draft.add(redirect.from, renderRedirectPage(redirect, site))
    await draft.breathe()
  }
  const { baseUrl } = site.settings
  draft.addUnlessTheirs(redirectsFilePath, renderRedirectsFile(redirects, baseUrl))
  draft.add(nginxRedirectsPath, renderNginxRedirects(redirects, baseUrl))
}
