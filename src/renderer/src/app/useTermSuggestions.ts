import { type TermKind, termKey } from '../../../shared/article/term'
import type { ChipSuggestion } from '../components/ChipField'
import { useChannel } from './queries'

/** How many terms are suggested at once. */
const suggestionLimit = 8

/** True for two spellings of one term. */
export function isSameTerm(first: string, second: string): boolean {
  return termKey(first) === termKey(second)
}

/** The terms in use that begin with what is typed, the most used first, with the number of their stories. */
export function useTermSuggestions(kind: TermKind, prefix: string): ChipSuggestion[] {
  const { data } = useChannel(
    'term:suggest',
    { kind, prefix, limit: suggestionLimit },
    { keepPrevious: true },
  )
  return (data ?? []).map(({ name, count }) => ({ name, note: String(count) }))
}
