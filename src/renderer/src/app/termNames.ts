import type { Article } from '../../../shared/article/records'
import type { TermKind } from '../../../shared/article/term'

const fields = { section: 'sections', topic: 'topics', tag: 'tags', author: 'authors' } as const

/** The names of a story's terms of one kind, in order. */
export function termNames(article: Article, kind: TermKind): string[] {
  return article[fields[kind]].map(({ name }) => name)
}
