import { type ArticleKind, articleKinds } from '../../../shared/article/articleKind'
import type { ArticleState } from '../../../shared/article/articleState'
import { soughtWords } from '../../../shared/text/soughtWords'

export type ListOrder = 'updated' | 'published' | 'created' | 'headline'

export interface ListFilter {
  /** Stories, unless it is said; `any` for both. */
  kind?: ArticleKind | 'any' | undefined
  /** Each once. */
  states?: readonly ArticleState[] | undefined
  termId?: string | undefined
  text?: string | undefined
  order?: ListOrder | undefined
}

/** Which way into a list of a term's stories costs least. */
export type TermRoute = 'fromTerm' | 'alongOrder'

/** What each order goes by, as its index holds it. A story that was never published comes after those that were. */
const keys = {
  updated: { column: 'a.updated_at', direction: 'DESC' },
  created: { column: 'a.created_at', direction: 'DESC' },
  published: { column: 'a.published_at', direction: 'DESC' },
  headline: { column: 'a.headline_key', direction: 'ASC' },
} as const satisfies Record<ListOrder, { column: string; direction: string }>

/** The order of (id, sort_key) pairs. Ties are settled by id, so that pages neither repeat nor skip a story. */
export function keyOrder(order: ListOrder, alias = ''): string {
  return `${alias}sort_key ${keys[order].direction}, ${alias}id`
}

/**
 * SQL that selects (id, sort_key) of the stories of a list, in its order. The text decides nothing but the plan: every
 * value is a parameter of `keyParameters`. Each order has its index, so that only as many keys are read as the page
 * needs; several kinds or states, each in order, are merged instead of sorted.
 */
export function selectKeys(filter: ListFilter, route: TermRoute): string {
  const order = filter.order ?? 'updated'
  const conditions = [termCondition(filter, route), textCondition(filter)].filter((part) => part !== '')
  const select = (own: readonly string[]) =>
    `SELECT a.id AS id, ${keys[order].column} AS sort_key FROM articles a${where([...own, ...conditions])}`
  const parts = kindsOf(filter).flatMap((kind) =>
    order === 'updated' && filter.states !== undefined && filter.states.length > 0
      ? filter.states.map((_, index) => select([isKind(kind), `a.state = @state${index}`]))
      : [select([isKind(kind), ...anyState(filter)])],
  )
  return `${parts.join(' UNION ALL ')} ORDER BY ${keyOrder(order)} LIMIT @limit OFFSET @offset`
}

/** SQL that counts the stories of a list. */
export function countKeys(filter: ListFilter): string {
  const { states, termId } = filter
  // Only stories have terms.
  if (termId !== undefined && states === undefined && filter.kind === undefined && !hasText(filter))
    return 'SELECT count(*) AS total FROM article_terms WHERE term_id = @termId'
  const kinds = kindsOf(filter).map((kind) => `'${kind}'`)
  const conditions = [
    `a.kind IN (${kinds.join(', ')})`,
    states === undefined ? '' : `a.state IN (${stateNames(states)})`,
    termId === undefined ? '' : 'a.id IN (SELECT article_id FROM article_terms WHERE term_id = @termId)',
    textCondition(filter),
  ].filter((part) => part !== '')
  return `SELECT count(*) AS total FROM articles a${where(conditions)}`
}

/** The values that `selectKeys` and `countKeys` name, but for limit and offset. */
export function keyParameters(filter: ListFilter): Record<string, string> {
  return {
    ...Object.fromEntries((filter.states ?? []).map((state, index) => [`state${index}`, state])),
    ...(filter.termId === undefined ? {} : { termId: filter.termId }),
    ...(hasText(filter) ? { words: soughtWords(filter.text ?? '').join(' ') } : {}),
  }
}

function kindsOf({ kind = 'story' }: ListFilter): readonly ArticleKind[] {
  return kind === 'any' ? articleKinds : [kind]
}

/** A name of the list above, not a parameter: it decides the index. */
function isKind(kind: ArticleKind): string {
  return `a.kind = '${kind}'`
}

function where(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
}

/** The plus sign keeps the index of states from being used, whose order is another. */
function anyState({ states }: ListFilter): string[] {
  return states === undefined ? [] : [`+a.state IN (${stateNames(states)})`]
}

function stateNames(states: readonly ArticleState[]): string {
  return states.map((_, index) => `@state${index}`).join(', ')
}

/** A few stories are fetched from the term and sorted; many are met soon enough along the order, asked one by one. */
function termCondition({ termId }: ListFilter, route: TermRoute): string {
  if (termId === undefined) return ''
  return route === 'fromTerm'
    ? 'a.id IN (SELECT article_id FROM article_terms WHERE term_id = @termId)'
    : 'EXISTS (SELECT 1 FROM article_terms x WHERE x.article_id = a.id AND x.term_id = @termId)'
}

function textCondition(filter: ListFilter): string {
  return hasText(filter) ? 'holds_words(@words, a.headline, a.standfirst, a.slug)' : ''
}

function hasText({ text }: ListFilter): boolean {
  return text !== undefined && soughtWords(text).length > 0
}
