import { readWords } from '../../shared/tagging/readWords'
import { rulesOf } from '../../shared/tagging/rulesOf'
import type { TermCompany } from '../../shared/tagging/suggestTerms'
import type { SuggestionQueries, TermRow } from '../storage/queries/suggestionQueries'

/** Stories whose headlines are compared: the newest ones. */
const comparedStories = 400

/** A word that more stories than this share says nothing about any. */
const commonShare = 0.25

/** Weight of words that must speak for a section before they are believed by half. */
const halfBelief = 2.5

interface Compared {
  id: string
  filedUnder: (TermRow & { uses: number })[]
}

/** The words of the newest stories' headlines and standfirsts: which are rare in this paper, and which sections they go with. */
export function compareHeadlines(queries: SuggestionQueries) {
  const stories: Compared[] = []
  const storiesByStem = new Map<string, number[]>()
  for (const { id, language, headline, standfirst } of queries.newestStories(comparedStories)) {
    const rules = rulesOf(language)
    const at = stories.length
    stories.push({ id, filedUnder: queries.filedUnder(id) })
    const seen = new Set<string>()
    for (const line of readWords({ headline, standfirst, body: '' }, rules, 0)) {
      for (const { key, stem } of line.words) {
        if (key.length <= 2 || rules.stopWords.has(key) || seen.has(stem)) continue
        seen.add(stem)
        const list = storiesByStem.get(stem)
        if (list === undefined) storiesByStem.set(stem, [at])
        else list.push(at)
      }
    }
  }
  const base = new Map<string, number>()
  for (const { filedUnder } of stories) for (const { id } of filedUnder) base.set(id, (base.get(id) ?? 0) + 1)

  return {
    rarity(stem: string): number {
      const share = (storiesByStem.get(stem)?.length ?? 0) / Math.max(20, stories.length)
      return 1 - Math.min(1, share * 2)
    },

    /** Sections and topics of the stories with these words, by how much the words speak for them. */
    companyOf(stems: ReadonlyMap<string, number>, exceptArticleId: string): TermCompany[] {
      const spoken = new Map<string, { term: TermRow & { uses: number }; weight: number }>()
      let all = 0
      for (const [stem, count] of stems) {
        const having = (storiesByStem.get(stem) ?? []).filter((at) => stories[at]?.id !== exceptArticleId)
        if (having.length === 0 || having.length > Math.max(3, stories.length * commonShare)) continue
        const weight = Math.sqrt(count) / Math.log2(having.length + 2)
        all += weight
        for (const at of having) {
          for (const term of stories[at]?.filedUnder ?? []) {
            const entry = spoken.get(term.id) ?? { term, weight: 0 }
            entry.weight += weight / having.length
            spoken.set(term.id, entry)
          }
        }
      }
      const belief = all / (all + halfBelief)
      return [...spoken.values()].map(({ term, weight }) => {
        const usual = (base.get(term.id) ?? 0) / Math.max(1, stories.length)
        const strength = belief * Math.max(0, (weight / all - usual) / (1 - Math.min(0.9, usual)))
        return { term, uses: term.uses, strength, companion: null }
      })
    },
  }
}

export type HeadlineComparison = ReturnType<typeof compareHeadlines>
