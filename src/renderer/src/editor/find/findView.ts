import { emptyQuery, type FindQuery } from './findExpression'

/** The search as the bar shows it. */
export interface FindView {
  open: boolean
  /** The line to replace is shown as well. */
  replacing: boolean
  query: FindQuery
  /** Matches found so far; all of them once `searching` is over. */
  count: number
  /** Which of them is the current one, counted from 1; 0 for none. */
  current: number
  searching: boolean
  problem: 'badExpression' | 'tooSlow' | null
  /** A stretch of the story is searched instead of all of it. */
  scoped: boolean
  /** There is copy selected that the search could keep to. */
  canScope: boolean
  /** Grows whenever the bar is asked for: its field takes the focus then. */
  asked: number
  /** How many were replaced last, to be said; null once something else was done. */
  replaced: number | null
}

/** No search, as before the bar was first opened. */
export const closedView: FindView = {
  open: false,
  replacing: false,
  query: emptyQuery,
  count: 0,
  current: 0,
  searching: false,
  problem: null,
  scoped: false,
  canScope: false,
  asked: 0,
  replaced: null,
}
