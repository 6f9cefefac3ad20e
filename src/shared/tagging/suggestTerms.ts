import { cleanTermName, type TermKind, termKey } from '../article/term'
import { findNames } from './findNames'
import { findSubjects } from './findSubjects'
import type { LanguageRules } from './languageRules'
import { readWords, type StoryLine, type StoryText } from './readWords'
import { knowsNames } from './rulesOf'
import { contains } from './shortForms'
import { add, countFacts } from './storyFacts'
import type { SuggestedKind, TermSuggestion, TermSuggestions } from './suggestion'
import { type FoundTerm, type KnownTerm, stemsOf, type TermIndex } from './termIndex'

/** What earlier stories say about a term: it stands beside others, or with certain words. */
export interface TermCompany {
  term: KnownTerm
  uses: number
  /** How much likelier it is than in any story, as a share of the stories compared: 0 to 1. */
  strength: number
  /** The term it stands beside; null where words were compared. */
  companion: string | null
}

/** What the workspace knows, asked as needed. */
export interface WorkspaceKnowledge {
  index: TermIndex
  /** Stories that have the term. */
  usesOf(termId: string): number
  /** 1 for a word that no other story's headline has, towards 0 for one that most have. */
  rarity(stem: string): number
  /** Terms of the stories that have these terms; `evidence` are ids, the most telling first. */
  companyOf(evidence: readonly KnownTerm[]): TermCompany[]
  /** Sections and topics of the stories whose headlines have these stems; each with its weight in this story. */
  companyOfWords(stems: ReadonlyMap<string, number>): TermCompany[]
}

export interface SuggestionInput {
  story: StoryText
  rules: LanguageRules
  /** What the story has already, of any kind, authors included. */
  applied: readonly KnownTerm[]
  isDismissed(kind: SuggestedKind, name: string): boolean
}

/** Words of a story that are read: beyond that more text says nothing new, and takes its time. */
const wordLimit = 6000

const limits: Readonly<Record<SuggestedKind, number>> = { tag: 8, topic: 3, section: 2 }
const nameLimit = 4
const subjectLimit = 3
const companyLimit = 2

/** Weakest company that is worth a chip. */
const companyThresholds: Readonly<Record<SuggestedKind, number>> = { tag: 0.3, topic: 0.45, section: 0.34 }

/** What it takes to suggest a section for a story that has one. */
const furtherSectionThreshold = 0.65

/** Terms that are asked for their company, at most. */
const evidenceLimit = 8

/** Tags, topics and sections for a story, the best first. Never one that it has, twins of one, or a dismissed one. */
export function suggestTerms(input: SuggestionInput, knowledge: WorkspaceKnowledge): TermSuggestions {
  const { story, rules, applied } = input
  const lines = readWords(story, rules, wordLimit)
  const words = lines.reduce((sum, line) => sum + line.words.length, 0)
  const found = knowledge.index.find(lines).sort((first, second) => second.weight - first.weight)
  const telling = found.filter((term) => isTelling(term, words))
  const choice = createChoice(input)

  for (const { term, count, stems } of telling) {
    // A long story has hundreds of terms that are in use, of which a handful is suggested: only those are looked up.
    if (term.kind === 'author' || choice.isFull(term.kind)) continue
    const uses = knowledge.usesOf(term.id)
    choice.add(term.kind, stems, { ...inUse(term, uses), reason: 'inText', mentions: count })
  }
  if (knowsNames(rules)) {
    const known = [...applied.map(({ name }) => stemsOf(name, rules)), ...found.map(({ stems }) => stems)]
    addFromText(choice, lines, rules, known, knowledge)
  }
  const evidence = [...applied, ...telling.map(({ term }) => term)].filter(({ kind }) => kind !== 'author')
  const company = mergeCompany(
    knowledge.companyOf(evidence.slice(0, evidenceLimit)),
    knowledge.companyOfWords(countStems(lines, rules)),
  )
  const hasSection = applied.some(({ kind }) => kind === 'section')
  addCompany(choice, company, rules, hasSection)
  return choice.taken()
}

type Choice = ReturnType<typeof createChoice>

/** New tags: names, and the words that the story keeps coming back to. */
function addFromText(
  choice: Choice,
  lines: readonly StoryLine[],
  rules: LanguageRules,
  knownStems: readonly (readonly string[])[],
  { rarity }: WorkspaceKnowledge,
): void {
  const isKnown = (stems: readonly string[]) => knownStems.some((known) => contains(known, stems))
  const facts = countFacts(lines)
  const names = findNames(lines, rules, facts).filter(({ stems }) => !isKnown(stems))
  for (const { name, stems, count } of names.slice(0, nameLimit)) {
    choice.add('tag', stems, { ...fresh(name), reason: 'name', mentions: count })
  }
  const nameStems = new Set(names.flatMap(({ stems }) => stems))
  const subjects = findSubjects(lines, rules, facts, rarity).filter(
    ({ stems }) => !isKnown(stems) && !stems.every((stem) => nameStems.has(stem)),
  )
  for (const { name, stems, count } of subjects.slice(0, subjectLimit)) {
    choice.add('tag', stems, { ...fresh(name), reason: 'subject', mentions: count })
  }
}

/** Terms that earlier stories of the same kind have. */
function addCompany(
  choice: Choice,
  company: readonly TermCompany[],
  rules: LanguageRules,
  hasSection: boolean,
): void {
  let tags = 0
  for (const { term, uses, strength, companion } of company) {
    if (term.kind === 'author') continue
    const isFurther = term.kind === 'section' && hasSection
    if (strength < (isFurther ? furtherSectionThreshold : companyThresholds[term.kind])) continue
    if (term.kind === 'tag' && ++tags > companyLimit) continue
    const reason = companion === null ? 'likeEarlier' : 'together'
    const suggestion: TermSuggestion = { ...inUse(term, uses), reason, mentions: 0, companion }
    choice.add(term.kind, stemsOf(term.name, rules), suggestion)
  }
}

/** How often each word stands in the story, by stem; without those that say nothing. */
function countStems(lines: readonly StoryLine[], rules: LanguageRules): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const { key, stem } of line.words) {
      if (key.length > 2 && !rules.stopWords.has(key)) add(counts, stem, 1)
    }
  }
  return counts
}

/** A tag mentioned once in passing says little about a long story. */
function isTelling({ term, count, isProminent, stems }: FoundTerm, words: number): boolean {
  const isLong = words > 250
  if (term.kind === 'section') return count > 1 && (isProminent || count * 250 > words)
  return isProminent || count > 1 || !isLong || stems.length > 1
}

function inUse({ id, name }: KnownTerm, uses: number): Omit<TermSuggestion, 'reason' | 'mentions'> {
  return { name, termId: id, uses, companion: null }
}

function fresh(name: string): Omit<TermSuggestion, 'reason' | 'mentions'> {
  return { name: cleanTermName(name), termId: null, uses: 0, companion: null }
}

/** The strongest ground for each term; beside and by words together are stronger than each alone. */
function mergeCompany(...lists: readonly (readonly TermCompany[])[]): TermCompany[] {
  const merged = new Map<string, TermCompany>()
  for (const entry of lists.flat()) {
    const known = merged.get(entry.term.id)
    if (known === undefined) merged.set(entry.term.id, entry)
    else {
      const stronger = known.strength >= entry.strength ? known : entry
      const strength = 1 - (1 - known.strength) * (1 - entry.strength)
      merged.set(entry.term.id, { ...stronger, strength })
    }
  }
  return [...merged.values()].sort((first, second) => second.strength - first.strength)
}

/** Takes suggestions best first; leaves out what the story has, what was dismissed, and what another one says better. */
function createChoice({ applied, rules, isDismissed }: SuggestionInput) {
  const taken: Record<SuggestedKind, TermSuggestion[]> = { tag: [], topic: [], section: [] }
  const stemsOfKind = new Map<TermKind, (readonly string[])[]>()
  for (const term of applied) {
    const list = stemsOfKind.get(term.kind) ?? []
    list.push(stemsOf(term.name, rules))
    stemsOfKind.set(term.kind, list)
  }
  const chosenStems: (readonly string[])[] = []
  const appliedKeys = new Set(applied.map(({ kind, name }) => `${kind} ${termKey(name)}`))

  const isFull = (kind: SuggestedKind) => taken[kind].length >= limits[kind]

  return {
    isFull,
    add(kind: SuggestedKind, stems: readonly string[], suggestion: TermSuggestion): void {
      const list = taken[kind]
      if (isFull(kind) || stems.length === 0) return
      if (appliedKeys.has(`${kind} ${termKey(suggestion.name)}`) || isDismissed(kind, suggestion.name)) return
      const isNew = suggestion.termId === null
      const had = stemsOfKind.get(kind) ?? []
      const isSaid =
        had.some((other) => isSame(other, stems) || (isNew && contains(other, stems))) ||
        (isNew && chosenStems.some((other) => isSame(other, stems) || isPart(other, stems)))
      if (isSaid || list.some(({ name }) => termKey(name) === termKey(suggestion.name))) return
      list.push(suggestion)
      chosenStems.push(stems)
    },
    taken: (): TermSuggestions => ({ tags: taken.tag, topics: taken.topic, sections: taken.section }),
  }
}

/** "ferry" where "ferry company" is suggested already, or the other way round. */
function isPart(first: readonly string[], second: readonly string[]): boolean {
  return Math.min(first.length, second.length) === 1 && (contains(first, second) || contains(second, first))
}

function isSame(first: readonly string[], second: readonly string[]): boolean {
  return first.length === second.length && first.every((stem, index) => stem === second[index])
}
