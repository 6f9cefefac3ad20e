import type { ArticleKind } from '../../shared/article/articleKind'
import { emptyDocumentJson, readDocument } from '../../shared/document/articleDocument'
import { defaultContentsSettings } from '../../shared/document/extractContents'
import { setTerms } from './setTerms'
import { freeSlug, slugOf } from './slugs'
import type { Actor, Workspace } from './workspace'

/**
 * A new, empty draft: of a story, unless it is said.
 * @returns its id
 * @throws GalleyError `invalidInput` for a static page in a section
 */
export function createArticle(
  workspace: Workspace,
  actor: Actor,
  input: {
    kind?: ArticleKind | undefined
    headline?: string | undefined
    section?: string | undefined
    language?: string | undefined
  },
): string {
  const { queries, database } = workspace
  const id = workspace.newId()
  const at = workspace.now()
  const { kind = 'story' } = input
  const headline = (input.headline ?? '').replace(/\s+/gu, ' ').trim()
  database.transaction(() => {
    queries.articles.insert({
      id,
      kind,
      slug: freeSlug(queries, kind, slugOf(kind, headline), id),
      slugIsManual: false,
      language: input.language ?? queries.workspace.site().language,
      contentsSettings: defaultContentsSettings,
      featuredImage: null,
      at,
    })
    // The first content comes from here, once: two windows that each made their own would leave two headlines.
    workspace.documents.write(id, readDocument(emptyDocumentJson(headline)), actor.profile.id)
    queries.desk.addEvent({
      id: workspace.newId(),
      articleId: id,
      move: 'create',
      from: null,
      to: 'draft',
      actorId: actor.profile.id,
      at,
      note: null,
      skipped: [],
    })
    if (input.section !== undefined) setTerms(workspace, id, 'section', [input.section])
  })
  workspace.emit({ name: 'articles:changed', payload: { ids: [id] } })
  return id
}
