/**
 * What an article is: a story of the paper, or a static page of the site (about, contact). A page is written and approved
 * as a story is, but stands in no list and is filed under nothing. It stays what it was made as.
 */
export const articleKinds = ['story', 'page'] as const
export type ArticleKind = (typeof articleKinds)[number]
