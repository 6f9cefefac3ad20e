import type { TermKind } from '../../shared/article/term'
import type { GalleyError } from '../../shared/errors'
import { invalid, type Workspace } from './workspace'

/** A static page is filed under nothing, and suggests nothing. */
export function pageHasNone(): GalleyError {
  return invalid(
    'A static page has no section, tags, byline, related stories or corrections.',
    'Write it into the text, or make it a story.',
  )
}

/**
 * A section and a static page would both lie in the folder of their slug.
 * @throws GalleyError `invalidInput` when a page lies where the section would
 */
export function refusePagesPlace(workspace: Workspace, kind: TermKind, name: string, slug: string): void {
  const page = kind === 'section' ? workspace.queries.articles.pageAt(slug) : undefined
  if (page === undefined) return
  throw invalid(
    `A section cannot be called “${name}”: the page “${page.headline}” lies at “${slug}/”.`,
    'Give the section a fuller name, or the page another slug.',
  )
}
