import type { Node as DocumentNode } from '@tiptap/pm/model'
import { readReferences } from '../../shared/document/storyReferences'
import { documentFingerprint } from '../articles/fingerprints'
import type { Publication, PublishedArticle } from './publication'

/**
 * The publication as it would be were the story (or static page) published as it stands.
 * @param article names its text by a version that is no other's
 */
export function withStory(
  publication: Publication,
  article: PublishedArticle,
  document: DocumentNode,
): Publication {
  const others = ({ id }: PublishedArticle) => id !== article.id
  const articles = publication.articles.filter(others)
  const pages = publication.pages.filter(others)
  if (article.kind === 'page') pages.push(article)
  else articles.push(article)
  const isIts = (versionId: string) => versionId === article.versionId
  return {
    ...publication,
    articles: articles.sort((a, b) => b.publishedAt - a.publishedAt || (a.id < b.id ? -1 : 1)),
    pages: pages.sort((a, b) => (a.path < b.path ? -1 : 1)),
    document: (id) => (id === article.id ? document.toJSON() : publication.document(id)),
    fingerprint: (versionId) =>
      isIts(versionId) ? documentFingerprint(document, article.language) : publication.fingerprint(versionId),
    references: (versionId) =>
      isIts(versionId) ? readReferences(document) : publication.references(versionId),
  }
}
