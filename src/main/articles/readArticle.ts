import { allowedMoves } from '../../shared/article/moves'
import type { Article, ArticleListItem, Term } from '../../shared/article/records'
import type { StoredListItem } from '../storage/queries/articleListQueries'
import { type Actor, found, type Workspace } from './workspace'

/** A line of a list, as a window gets it. */
export function listItem(stored: StoredListItem): ArticleListItem {
  const { featuredImage, section, ...rest } = stored
  return {
    ...rest,
    section: section === null ? null : { ...section, kind: 'section' },
    featuredMedia: featuredImage?.media ?? null,
  }
}

/**
 * Everything of a story but its document, and what the actor may do with it now.
 * @throws GalleyError `notFound`
 */
export function readArticle(workspace: Workspace, actor: Actor, id: string): Article {
  const { queries } = workspace
  const article = found(queries.articles.get(id), 'story or page')
  const line = found(queries.lists.one(id), 'story or page')
  const terms = queries.terms.ofArticle(id)
  const ofKind = (kind: Term['kind']) => terms.filter((term) => term.kind === kind)
  const live = queries.live.get(id)
  return {
    ...listItem(line),
    slugIsManual: article.slugIsManual,
    sections: ofKind('section'),
    topics: ofKind('topic'),
    tags: ofKind('tag'),
    authors: ofKind('author'),
    featuredImage: article.featuredImage,
    contentsSettings: article.contentsSettings,
    relations: article.relations,
    language: article.language,
    firstPublishedAt: live?.firstPublishedAt ?? null,
    lastPublishedAt: live?.lastPublishedAt ?? null,
    filedAt: article.filedAt,
    allowedMoves: allowedMoves({
      state: article.state,
      live: line.live,
      workingCopy: line.workingCopy,
      claimantId: article.claimantId,
      actor: actor.profile,
    }),
    lastNote: queries.desk.lastNote(id),
    journalSeq: article.journalSeq,
    liveVersionId: live?.versionId ?? null,
  }
}
