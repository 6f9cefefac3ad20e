import type { Version } from '../../shared/article/records'
import { readDocument } from '../../shared/document/articleDocument'
import { diffDocuments } from '../../shared/document/diffDocuments'
import type { BlockDifference } from '../../shared/document/difference'
import { storyName } from './storyName'
import { versionDocument } from './versions'
import { found, type Workspace } from './workspace'

/** What changed from a version, or from the newest one made for that reason, to the story as it stands. */
export function compareWithVersion(
  workspace: Workspace,
  id: string,
  from: { versionId: string } | 'filed' | 'published',
): { from: Version | null; blocks: BlockDifference[] } {
  const { queries } = workspace
  const version =
    typeof from === 'string'
      ? queries.versions.newestFor(id, from)
      : found(queries.versions.get(from.versionId), 'version')
  if (version === undefined || version.articleId !== id) return { from: null, blocks: [] }
  const before = readDocument(found(versionDocument(queries, version.id), 'version'))
  const after = workspace.documents.project(id).document
  return { from: version, blocks: diffDocuments(before, after, (story) => storyName(queries, story)) }
}
