import { noRelations } from '../../shared/article/relations'
import { headlineOf, readDocument } from '../../shared/document/articleDocument'
import { defaultContentsSettings } from '../../shared/document/extractContents'
import type { ImportedArticle } from '../storage/storageApi'
import { publishArticle } from './publishArticle'
import { refusePublishing } from './refuseMoves'
import { setTerms } from './setTerms'
import { freeSlug, slugOf } from './slugs'
import { currentDetails, keepVersion } from './versions'
import { type Actor, found, type Workspace } from './workspace'

/**
 * Takes in a story from outside, whole or not at all. A slug that is taken gets a number. One that was published
 * before keeps its dates; it becomes live without going to any target by itself.
 * @returns its id
 * @throws GalleyError `notAllowed` and `checksFailed` as publishing does, `unknownContent`
 */
export function importArticle(workspace: Workspace, actor: Actor, input: ImportedArticle): string {
  const { queries, database } = workspace
  const document = readDocument(input.document)
  if (input.state === 'published') refusePublishing(actor, 'draft')
  const id = workspace.newId()
  const at = workspace.now()
  database.transaction(() => {
    const { kind = 'story' } = input
    const wanted = slugOf(kind, input.slug ?? headlineOf(document))
    queries.articles.insert({
      id,
      kind,
      slug: freeSlug(queries, kind, wanted, id),
      slugIsManual: input.slug !== undefined,
      language: input.language ?? queries.workspace.site().language,
      contentsSettings: defaultContentsSettings,
      featuredImage: input.featuredImage ?? null,
      at,
    })
    if (input.corrections !== undefined) {
      const relations = { ...noRelations, corrections: input.corrections }
      queries.articles.updateDetails(
        id,
        { ...found(queries.articles.get(id), 'story or page'), relations },
        at,
      )
    }
    workspace.documents.write(id, document, actor.profile.id)
    setTerms(workspace, id, 'section', input.sections)
    setTerms(workspace, id, 'topic', input.topics)
    setTerms(workspace, id, 'tag', input.tags)
    setTerms(workspace, id, 'author', input.authors)
    const event = { articleId: id, actorId: actor.profile.id, at, note: null, skipped: [] }
    queries.desk.addEvent({ ...event, id: workspace.newId(), move: 'import', from: null, to: input.state })
    if (input.state === 'published') {
      queries.articles.setState(id, 'published', null, null)
      publishArticle(workspace, actor, {
        id,
        at,
        targetIds: [],
        firstPublishedAt: input.publishedAt ?? at,
        updatedAt: input.updatedAt,
      })
    } else {
      keepVersion(queries, {
        id: workspace.newId(),
        articleId: id,
        reason: 'imported',
        at,
        actorId: actor.profile.id,
        projection: workspace.documents.project(id),
        details: found(currentDetails(queries, id), 'story or page'),
      })
    }
  })
  workspace.emit({ name: 'articles:changed', payload: { ids: [id] } })
  if (input.state === 'published') workspace.emit({ name: 'outbox:changed', payload: {} })
  return id
}
