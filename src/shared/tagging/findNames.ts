import type { LanguageRules } from './languageRules'
import type { LineRole, StoryLine, StoryWord } from './readWords'
import { add, isProminent, roleWeights, type StoryFacts } from './storyFacts'

/** A person, place or organisation that a story names. */
export interface FoundName {
  name: string
  /** The stems of its words. */
  stems: string[]
  count: number
  /** Mentions, each by where it stands. */
  weight: number
  /** In the headline, the standfirst, the lead or a heading. */
  isProminent: boolean
}

interface Candidate {
  stems: string[]
  surfaces: Map<string, number>
  count: number
  weight: number
  prominent: boolean
  inHeadline: boolean
  /** Mentions whose capital tells something. */
  told: number
  /** Mentions right after a title: "Ms Aldana". */
  titled: number
  /** Mentions before a plain word, as an adjective stands: "British ships". */
  adjectival: number
  /** Mentions behind a preposition, without an article. */
  placed: number
}

/** Longest name, in words. */
const maximumWords = 6

/** The names that are sure enough to be offered, the weightiest first. */
export function findNames(lines: readonly StoryLine[], rules: LanguageRules, facts: StoryFacts): FoundName[] {
  const candidates = new Map<string, Candidate>()
  for (const line of lines) if (!line.isTitleCase) collect(line, rules, facts, candidates)
  const articled = rules.capitalisesNouns ? commonNouns(lines, rules) : new Set<string>()
  const kept = [...candidates.values()].filter((candidate) => isName(candidate, rules, facts, articled))
  return mergeShortForms(kept, candidates)
    .filter(
      (candidate) =>
        candidate.count > 1 || candidate.inHeadline || (candidate.prominent && candidate.stems.length > 1),
    )
    .map(({ stems, surfaces, count, weight, prominent }) => ({
      name: mostFrequent(surfaces),
      stems,
      count,
      weight,
      isProminent: prominent,
    }))
    .sort((first, second) => second.weight - first.weight)
}

function collect(
  line: StoryLine,
  rules: LanguageRules,
  facts: StoryFacts,
  candidates: Map<string, Candidate>,
): void {
  const { words } = line
  let at = 0
  while (at < words.length) {
    const word = words[at]
    if (word === undefined || !word.isCapitalised) {
      at++
      continue
    }
    const end = endOfRun(words, at, rules)
    note(line, at, end, rules, facts, candidates)
    at = end
  }
}

/** Where the run of capitals that begins at `from` ends; small words inside a name don't end it. */
function endOfRun(words: readonly StoryWord[], from: number, rules: LanguageRules): number {
  let end = from + 1
  for (;;) {
    let next = end
    while (next - end < 2 && isTied(words[next]) && isParticle(words, next, end, rules)) next++
    const word = words[next]
    if (!isTied(word) || !word?.isCapitalised) {
      const direct = words[end]
      if (!isTied(direct) || !direct?.isCapitalised) return end
      end++
      continue
    }
    end = next + 1
  }
}

/** "Angaben der Stadt" is no name, "Karl von der Heide" is: where nouns have capitals an article alone joins nothing. */
function isParticle(
  words: readonly StoryWord[],
  index: number,
  first: number,
  rules: LanguageRules,
): boolean {
  const key = words[index]?.key ?? ''
  return (
    rules.particles.has(key) && !(rules.capitalisesNouns && index === first && rules.determiners.has(key))
  )
}

function isTied(word: StoryWord | undefined): boolean {
  return word !== undefined && word.follows === 'closely' && !word.opens
}

function note(
  line: StoryLine,
  from: number,
  until: number,
  rules: LanguageRules,
  facts: StoryFacts,
  candidates: Map<string, Candidate>,
): void {
  const { words } = line
  const { start, end, titled } = trim(words, from, until, rules, facts)
  const named = words.slice(start, end)
  const [first] = named
  const last = named.at(-1)
  if (first === undefined || last === undefined || !canBeName(named, rules)) return
  const part = splitAtTitles(words, start, end, rules)
  if (part !== undefined) {
    note(line, start, part, rules, facts, candidates)
    note(line, part, end, rules, facts, candidates)
    return
  }
  const stems = named.map((word) => word.stem)
  const id = stems.join(' ')
  const candidate = candidates.get(id) ?? {
    stems,
    surfaces: new Map(),
    count: 0,
    weight: 0,
    prominent: false,
    inHeadline: false,
    told: 0,
    titled: 0,
    adjectival: 0,
    placed: 0,
  }
  candidates.set(id, candidate)
  add(candidate.surfaces, line.text.slice(first.start, last.end), 1)
  candidate.count++
  candidate.weight += roleWeights[line.role]
  candidate.prominent ||= isProminent(line.role)
  candidate.inHeadline ||= isHeadline(line.role)
  if (!first.opens || end - start > 1) candidate.told++
  if (titled) candidate.titled++
  const after = words[end]
  if (isTied(after) && after?.isCapitalised === false && !rules.stopWords.has(after.key))
    candidate.adjectival++
  if (rules.prepositions.has(words[start - 1]?.key ?? '') && isTied(first)) candidate.placed++
}

/** Takes off what belongs to no name: titles, small words, and what only begins a sentence. */
function trim(
  words: readonly StoryWord[],
  from: number,
  until: number,
  rules: LanguageRules,
  facts: StoryFacts,
): { start: number; end: number; titled: boolean } {
  const keyAt = (index: number) => words[index]?.key ?? ''
  let start = from
  let end = until
  let titled = isTitle(keyAt(from - 1), rules)
  for (; start < end; start++) {
    const key = keyAt(start)
    const isSmall = [rules.determiners, rules.prepositions, rules.calendar, rules.particles].some((set) =>
      set.has(key),
    )
    const opensOnly = rules.stopWords.has(key) && words[start]?.opens === true
    const isCommon = end - start > 1 && isCommonBefore(words, start, rules, facts)
    if (!isSmall && !opensOnly && !isCommon && !isTitle(key, rules)) break
    titled ||= isTitle(key, rules)
  }
  while (end > start && (rules.calendar.has(keyAt(end - 1)) || rules.particles.has(keyAt(end - 1)))) end--
  return { start, end, titled }
}

/** False for numbers, and for what is mostly or wholly words that say nothing. */
function canBeName(named: readonly StoryWord[], rules: LanguageRules): boolean {
  if (named.length > maximumWords || /^\p{N}/u.test(named[0]?.key ?? '')) return false
  const empty = named.filter(({ key }) => rules.stopWords.has(key) && !rules.particles.has(key)).length
  return named.length === 1 ? empty === 0 : empty * 2 <= named.length
}

function isHeadline(role: LineRole): boolean {
  return role === 'headline' || role === 'standfirst'
}

function isTitle(key: string, rules: LanguageRules): boolean {
  return (
    rules.titles.has(key) ||
    rules.titleEndings.some((ending) => key.length > ending.length + 2 && key.endsWith(ending))
  )
}

/** A word before a name that is none of it: one that begins a sentence, or in German any noun ("die Reederei Nordmark"). */
function isCommonBefore(
  words: readonly StoryWord[],
  index: number,
  rules: LanguageRules,
  facts: StoryFacts,
): boolean {
  const word = words[index]
  if (word === undefined) return false
  if (!rules.capitalisesNouns) {
    const isPair = facts.capitalPairs.has(`${word.stem} ${words[index + 1]?.stem ?? ''}`)
    return word.opens && !isPair && (facts.small.get(word.stem) ?? 0) > 0
  }
  const before = words[index - 1]
  const behindArticle = before !== undefined && isTied(word) && rules.determiners.has(before.key)
  // "die Deutsche Bahn": an adjective with a capital belongs to the name.
  const isAdjective =
    /(?:e|en|er|es|em)$/u.test(word.key) && (words[index + 1]?.follows ?? 'apart') === 'closely'
  return (
    behindArticle &&
    !(
      isAdjective &&
      word.key.length > 4 &&
      /(?:isch|lich|ig|sch|au|eu|ost|west|nord|sud)\w{0,3}$/u.test(word.key)
    )
  )
}

/** Where a title stands inside a run ("Anna Berg Ministerin Ines Rode"): two names. */
function splitAtTitles(
  words: readonly StoryWord[],
  start: number,
  end: number,
  rules: LanguageRules,
): number | undefined {
  for (let index = start + 1; index < end; index++) {
    const key = words[index]?.key ?? ''
    if (isTitle(key, rules) && index < end - 1 && !rules.particles.has(key)) return index
    // "and" and its like join what is one name only where both sides are single words.
    if (
      (key === 'and' || key === 'und' || key === 'y' || key === 'et') &&
      (index - start > 1 || end - index > 2)
    )
      return index
  }
  return undefined
}

/** German: stems that stand behind an article somewhere, and so are nouns like others. */
function commonNouns(lines: readonly StoryLine[], rules: LanguageRules): Set<string> {
  const common = new Set<string>()
  for (const { words } of lines) {
    for (const [index, word] of words.entries()) {
      const before = words[index - 1]
      if (before === undefined || !word.isCapitalised || !isTied(word)) continue
      const isAdjective =
        !before.isCapitalised && /(?:e|en|er|es|em)$/u.test(before.key) && before.key.length > 3
      if (rules.determiners.has(before.key) || (isAdjective && !rules.prepositions.has(before.key)))
        common.add(word.stem)
    }
  }
  return common
}

const nounEndings =
  /(?:ung|ungen|heit|keit|schaft|tion|tat|nis|ismus|ment|tum|ling|chen|ei|anz|enz|ik|ur|zeug|werk)$/u
const adjectiveEndings = /(?:ish|ese|ian|ean|ch|man|ic|ois|oise|ais|aise|ien|ienne)$/u

function isName(
  candidate: Candidate,
  rules: LanguageRules,
  facts: StoryFacts,
  articled: ReadonlySet<string>,
): boolean {
  const { stems, count, told } = candidate
  const [first = ''] = stems
  if (stems.length > 1) return !isOnlyInitials(stems) && !isPhrase(stems, rules, articled)
  if (first.length < 3 || told === 0) return false
  // What stands behind a title and nowhere with a first name is half a name.
  if (candidate.titled * 2 >= count) return false
  if ((facts.small.get(first) ?? 0) > 0) return false
  if (rules.capitalisesNouns) {
    return count > 1 && candidate.placed > 0 && !articled.has(first) && !nounEndings.test(first)
  }
  return !(adjectiveEndings.test(first) && candidate.adjectival * 2 >= count)
}

/** German: "Preis von Fisch", "Kinder Regen": nouns that have an article elsewhere. */
function isPhrase(stems: readonly string[], rules: LanguageRules, articled: ReadonlySet<string>): boolean {
  const hasParticle = stems.some((stem) => rules.particles.has(stem))
  return articled.has(stems[0] ?? '') && (hasParticle || stems.every((stem) => articled.has(stem)))
}

function isOnlyInitials(stems: readonly string[]): boolean {
  return stems.every((stem) => stem.length === 1)
}

/** "Aldana" counts for "Ines Aldana"; a name inside a longer one goes with the one that is meant more often. */
function mergeShortForms(kept: readonly Candidate[], all: ReadonlyMap<string, Candidate>): Candidate[] {
  const byLength = [...kept].sort((first, second) => second.stems.length - first.stems.length)
  const standing: Candidate[] = []
  for (const candidate of byLength) {
    const longer = standing.filter(({ stems }) => contains(stems, candidate.stems))
    const [longest] = longer.sort((first, second) => second.weight - first.weight)
    if (longest === undefined) standing.push(candidate)
    else if (candidate.stems.length > 1 && candidate.weight > longest.weight) {
      // "Port Maren", and a "Port Maren Harbour Board" that is named once.
      standing.push(candidate)
      if (longest.count === 1) {
        standing.splice(standing.indexOf(longest), 1)
        absorb(candidate, longest)
      }
    } else absorb(longest, candidate)
  }
  // Half names that were not kept themselves count for the whole as well.
  for (const short of all.values()) {
    if (short.stems.length !== 1 || kept.includes(short)) continue
    const owners = standing.filter(({ stems }) => stems.length > 1 && stems.at(-1) === short.stems[0])
    const [owner] = owners
    if (owner !== undefined && owners.length === 1) absorb(owner, short)
  }
  return standing
}

function absorb(into: Candidate, from: Candidate): void {
  into.count += from.count
  into.weight += from.weight
  into.prominent ||= from.prominent
  into.inHeadline ||= from.inHeadline
}

/** True when `part` stands in `whole`, in order and without gaps. */
export function contains(whole: readonly string[], part: readonly string[]): boolean {
  if (part.length > whole.length) return false
  for (let start = 0; start + part.length <= whole.length; start++) {
    if (part.every((stem, index) => stem === whole[start + index])) return true
  }
  return false
}

/** The way it is written most often; of equals the first. */
export function mostFrequent(surfaces: ReadonlyMap<string, number>): string {
  let best = ''
  let most = 0
  for (const [surface, count] of surfaces) {
    if (count <= most) continue
    best = surface
    most = count
  }
  return best
}
