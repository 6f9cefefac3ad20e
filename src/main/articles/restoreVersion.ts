import { readDocument } from '../../shared/document/articleDocument'
import { currentDetails, keepVersion, versionDocument } from './versions'
import { type Actor, found, invalid, type Workspace } from './workspace'

/**
 * Brings a version's text back, as one more edit. What stood before is kept as a version of its own, so that
 * restoring can itself be undone.
 * @returns the id of the version to restore in order to undo
 */
export function restoreVersion(workspace: Workspace, actor: Actor, id: string, versionId: string): string {
  const { queries, database, documents } = workspace
  const version = found(queries.versions.get(versionId), 'version')
  if (version.articleId !== id) throw invalid('That version is of another text.', 'Choose one of this text.')
  const document = readDocument(found(versionDocument(queries, versionId), 'version'))
  const undoVersionId = workspace.newId()
  try {
    database.transaction(() => {
      const article = found(queries.articles.get(id), 'story or page')
      const kept = { articleId: id, at: workspace.now(), actorId: actor.profile.id }
      const details = found(currentDetails(queries, id), 'story or page')
      const before = documents.project(id)
      keepVersion(queries, {
        ...kept,
        id: undoVersionId,
        reason: 'beforeRestore',
        projection: before,
        details,
      })
      const projection = documents.write(id, document, actor.profile.id)
      keepVersion(queries, { ...kept, id: workspace.newId(), reason: 'restored', projection, details })
      queries.desk.addEvent({
        id: workspace.newId(),
        articleId: id,
        move: 'restore',
        from: article.state,
        to: article.state,
        actorId: actor.profile.id,
        at: kept.at,
        note: null,
        skipped: [],
      })
    })
  } catch (error) {
    documents.forget(id)
    throw error
  }
  workspace.emit({ name: 'articles:changed', payload: { ids: [id] } })
  return undoVersionId
}
