import { termKey } from '../../shared/article/term'
import { baseLanguage, rulesOf } from '../../shared/tagging/rulesOf'
import type { SuggestedKind, TermSuggestions } from '../../shared/tagging/suggestion'
import { suggestTerms, type TermCompany } from '../../shared/tagging/suggestTerms'
import { createTermIndex, type KnownTerm, type TermIndex } from '../../shared/tagging/termIndex'
import type { KeyedTermRow } from '../storage/queries/suggestionQueries'
import { compareHeadlines, type HeadlineComparison } from './suggestTermsWords'
import { found, type Workspace } from './workspace'

/** Tags that are looked for in a text: the most used ones. Sections, topics and authors are looked for all. */
const tagsLookedFor = 12_000
const othersLookedFor = 4_000

/** Earlier stories that are looked at for the company of one term. */
const storiesPerTerm = 120

/** Stories that a tag or topic must stand beside another in before it is suggested for that. */
const togetherAtLeast = 2

/** A comparison of headlines stands that long, in milliseconds: the paper's words change slowly. */
const comparisonStands = 10 * 60_000

interface LanguageIndex {
  index: TermIndex
  /** The publication it was made at: renamed, merged and removed terms make another. */
  generation: number
  /** The newest term that is in it. */
  row: number
}

function addTerms(index: TermIndex, terms: readonly KeyedTermRow[]): void {
  for (const { key, ...term } of terms) index.add(term, key)
}

/** Suggests terms for stories; keeps what costs time to gather for the next call. */
export function createTermSuggester(workspace: Workspace) {
  const { queries } = workspace
  const indexes = new Map<string, LanguageIndex>()
  let comparison: { words: HeadlineComparison; stories: number; at: number } | undefined

  function indexOf(language: string): TermIndex {
    const base = baseLanguage(language)
    const generation = workspace.publicationGeneration()
    const row = queries.suggestions.newestTermRow()
    const known = indexes.get(base)
    if (known !== undefined && known.generation === generation) {
      if (row > known.row) addTerms(known.index, queries.suggestions.termsAfter(known.row))
      known.row = row
      return known.index
    }
    const index = createTermIndex(rulesOf(language))
    for (const kind of ['section', 'topic', 'author', 'tag'] as const) {
      const limit = kind === 'tag' ? tagsLookedFor : othersLookedFor
      addTerms(index, queries.suggestions.mostUsedTerms(kind, limit))
    }
    indexes.set(base, { index, generation, row })
    return index
  }

  function compared(): { words: HeadlineComparison; stories: number } {
    const now = workspace.now()
    if (comparison === undefined || Math.abs(now - comparison.at) > comparisonStands) {
      const stories = queries.suggestions.countStories()
      comparison = { words: compareHeadlines(queries.suggestions), stories, at: now }
    }
    return comparison
  }

  function companyOf(evidence: readonly KnownTerm[], articleId: string, stories: number): TermCompany[] {
    const strongest = new Map<string, TermCompany>()
    for (const { id, name } of evidence) {
      const company = queries.suggestions.company(id, articleId, storiesPerTerm)
      for (const { together, uses, ...term } of company.terms) {
        if (term.kind !== 'section' && together < togetherAtLeast) continue
        const usual = Math.min(0.9, uses / Math.max(1, stories))
        // Two more stories that say nothing: one story together is chance.
        const share = together / (company.stories + 2)
        const strength = Math.max(0, (share - usual) / (1 - usual))
        const before = strongest.get(term.id)
        const stronger = before === undefined || strength > before.strength ? name : before.companion
        const joint = before === undefined ? strength : 1 - (1 - before.strength) * (1 - strength * 0.6)
        strongest.set(term.id, { term, uses, strength: joint, companion: stronger })
      }
    }
    return [...strongest.values()]
  }

  return {
    /**
     * What the story could be filed under, from its text as last projected and from earlier stories.
     * @throws GalleyError `notFound`
     */
    suggest(articleId: string): TermSuggestions {
      const article = found(queries.articles.get(articleId), 'story or page')
      const stored = queries.projections.get(articleId)
      const { headline, standfirst } = article
      const body = stored?.plainText ?? workspace.documents.project(articleId).plainText
      const { words, stories } = compared()
      const dismissed = new Set(
        queries.suggestions.dismissed(articleId).map(({ kind, key }) => `${kind} ${key}`),
      )
      return suggestTerms(
        {
          story: { headline, standfirst, body },
          rules: rulesOf(article.language),
          applied: queries.terms.ofArticle(articleId),
          isDismissed: (kind, name) => dismissed.has(`${kind} ${termKey(name)}`),
        },
        {
          index: indexOf(article.language),
          usesOf: (id) => queries.terms.counted(id)?.count ?? 0,
          rarity: words.rarity,
          companyOf: (evidence) => companyOf(evidence, articleId, stories),
          companyOfWords: (stems) => words.companyOf(stems, articleId),
        },
      )
    },

    /** Leaves a term out of the story's suggestions from now on; or takes that back. */
    setDismissed(articleId: string, kind: SuggestedKind, name: string, isDismissed: boolean): void {
      found(queries.articles.get(articleId), 'story or page')
      queries.suggestions.setDismissed(articleId, kind, termKey(name), isDismissed)
    },
  }
}
