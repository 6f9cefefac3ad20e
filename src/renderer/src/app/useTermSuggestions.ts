import { isTermBegun, type TermKind, termKey } from '../../../shared/article/term'
import type { ChipSuggestion } from '../components/ChipField'
import { t } from '../texts/t'
import { useChannel } from './queries'

/** How many terms are suggested at once. */
const suggestionLimit = 8

/** True for two spellings of one term. */
export function isSameTerm(first: string, second: string): boolean {
  return termKey(first) === termKey(second)
}

/**
 * The terms in use that begin with what is typed, the most used first, with the number of their stories; for authors also
 * the people of the workspace.
 */
export function useTermSuggestions(kind: TermKind, prefix: string): ChipSuggestion[] {
  const { data } = useChannel(
    'term:suggest',
    { kind, prefix, limit: suggestionLimit },
    { keepPrevious: true },
  )
  const people = useChannel('profile:list', {}, { enabled: kind === 'author' })
  // Until the answer is there, the last one stands: of it, what does not begin so is never offered, nor taken by Enter.
  const terms = (data ?? [])
    .filter(({ name }) => isTermBegun(name, prefix))
    .map(({ name, count }) => ({ name, note: String(count) }))
  if (kind !== 'author') return terms
  const others = (people.data ?? [])
    .filter(({ name }) => isTermBegun(name, prefix) && !terms.some((term) => isSameTerm(term.name, name)))
    .map(({ name }) => ({ name, note: t('tagging.person') }))
  return [...terms, ...others].slice(0, suggestionLimit)
}
