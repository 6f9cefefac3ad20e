import type { Node as DocumentNode } from '@tiptap/pm/model'
import { readReferences } from '../../shared/document/storyReferences'
import { documentFingerprint } from '../articles/fingerprints'
import type { Publication, PublishedArticle } from './publication'

/**
 * The publication as it would be were the story published as it stands.
 * @param article names its text by a version that is no other's
 */
export function withStory(
  publication: Publication,
  article: PublishedArticle,
  document: DocumentNode,
): Publication {
  const others = publication.articles.filter(({ id }) => id !== article.id)
  const isIts = (versionId: string) => versionId === article.versionId
  return {
    ...publication,
    articles: [...others, article].sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1)),
    document: (id) => (id === article.id ? document.toJSON() : publication.document(id)),
    fingerprint: (versionId) =>
      isIts(versionId) ? documentFingerprint(document, article.language) : publication.fingerprint(versionId),
    references: (versionId) =>
      isIts(versionId) ? readReferences(document) : publication.references(versionId),
  }
}
