import { extractContents } from '../../shared/document/extractContents'
import type { Projection } from './projection'
import { queueJobs } from './queueJobs'
import { refuseBlocked } from './refuseMoves'
import { keepVersionFacts } from './versionFacts'
import { currentDetails, keepVersion, versionDetailsSchema } from './versions'
import { type Actor, found, type Workspace } from './workspace'

/**
 * Makes the story as it stands the live one: freezes its headings' anchors, keeps the version, and queues it for the
 * targets. Runs inside the caller's transaction, after the event.
 * @returns the id of the version that is live now
 * @throws GalleyError `checksFailed` when a check blocks it
 */
export function publishArticle(
  workspace: Workspace,
  actor: Actor,
  input: {
    id: string
    at: number
    targetIds?: readonly string[] | undefined
    /** For stories that were published elsewhere before. Milliseconds since 1970 (UTC). */
    firstPublishedAt?: number | undefined
    updatedAt?: number | undefined
  },
): string {
  const { queries } = workspace
  const { id, at } = input
  refuseBlocked(workspace, id)
  const projection = freezeAnchors(workspace, actor, id)
  const details = found(currentDetails(queries, id), 'story or page')
  const before = queries.live.get(id)
  const first = before?.firstPublishedAt ?? input.firstPublishedAt ?? earlierPublication(workspace, id) ?? at
  const updated = input.updatedAt ?? (input.firstPublishedAt === undefined ? at : first)
  const versionId = workspace.newId()
  keepVersion(queries, {
    id: versionId,
    articleId: id,
    reason: 'published',
    at,
    actorId: actor.profile.id,
    projection,
    details: { ...details, publishedAt: first, updatedAt: updated > first ? updated : null },
  })
  keepVersionFacts(queries, versionId, projection.document, details.language)
  // A published address stays, whatever becomes of the headline.
  const article = found(queries.articles.get(id), 'story or page')
  if (!article.slugIsManual) queries.articles.keepSlug(id)
  queries.live.put({
    articleId: id,
    versionId,
    slug: details.slug,
    detailsRevision: article.detailsRevision,
    firstPublishedAt: first,
    lastPublishedAt: updated,
  })
  workspace.publicationChanged()
  queueJobs(workspace, { articleIds: [id], action: 'publish', at, targetIds: input.targetIds })
  return versionId
}

/** Writes each heading's anchor into the document, so that it stays put when the heading is reworded. */
function freezeAnchors(workspace: Workspace, actor: Actor, id: string): Projection {
  const projection = workspace.documents.project(id)
  const anchors = new Map(extractContents(projection.document).map((entry) => [entry.index, entry.anchor]))
  const { document } = projection
  let changed = false
  const children = document.children.map((node, index) => {
    const anchor = anchors.get(index)
    if (anchor === undefined || node.attrs.anchor === anchor) return node
    changed = true
    return node.type.create({ ...node.attrs, anchor }, node.content, node.marks)
  })
  if (!changed) return projection
  return workspace.documents.write(id, document.type.create(document.attrs, children), actor.profile.id)
}

/** When a story that was withdrawn was first published. */
function earlierPublication(workspace: Workspace, id: string): number | undefined {
  const version = workspace.queries.versions.newestFor(id, 'published')
  const content = version === undefined ? undefined : workspace.queries.versions.content(version.id)
  if (content === undefined) return undefined
  return versionDetailsSchema.parse(JSON.parse(content.details)).publishedAt ?? undefined
}
