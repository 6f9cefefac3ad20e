import { commonNouns, isName } from './judgeNames'
import type { LanguageRules } from './languageRules'
import type { NameCandidate } from './nameCandidate'
import { isTied, type LineRole, type StoryLine, type StoryWord } from './readWords'
import { mergeShortForms, mostFrequent } from './shortForms'
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

/** Longest name, in words. */
const maximumWords = 6

/** The names that are sure enough to be offered, the weightiest first. */
export function findNames(lines: readonly StoryLine[], rules: LanguageRules, facts: StoryFacts): FoundName[] {
  const candidates = new Map<string, NameCandidate>()
  for (const line of lines) if (!line.isTitleCase) collect(line, rules, facts, candidates)
  for (const line of lines) if (line.isTitleCase) collectHalvesKnown(line, rules, facts, candidates)
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
  candidates: Map<string, NameCandidate>,
): void {
  for (const { from, until } of capitalRuns(line.words, rules)) {
    note(line, from, until, rules, facts, candidates)
  }
}

/**
 * "The Salt Road by Imogen Achterberg": where every word has a capital, a short run is a name if the copy knows its last
 * word as one, and none of its words without a capital.
 */
function collectHalvesKnown(
  line: StoryLine,
  rules: LanguageRules,
  facts: StoryFacts,
  candidates: Map<string, NameCandidate>,
): void {
  for (const { from, until } of capitalRuns(line.words, rules)) {
    const run = line.words.slice(from, until)
    const isShort = run.length === 2 || run.length === 3
    const isUnusual = run.every(({ key, stem }) => !facts.small.has(stem) && !rules.stopWords.has(key))
    if (isShort && isUnusual && candidates.has(run.at(-1)?.stem ?? '')) {
      note(line, from, until, rules, facts, candidates)
    }
  }
}

/** The runs of words with capitals, one after the other. */
function* capitalRuns(
  words: readonly StoryWord[],
  rules: LanguageRules,
): Generator<{ from: number; until: number }> {
  for (let at = 0; at < words.length; ) {
    if (words[at]?.isCapitalised === true) {
      const until = endOfRun(words, at, rules)
      yield { from: at, until }
      at = until
    } else at++
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

function note(
  line: StoryLine,
  from: number,
  until: number,
  rules: LanguageRules,
  facts: StoryFacts,
  candidates: Map<string, NameCandidate>,
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
  let start = isFieldOfOffice(words, from, rules) ? from + 1 : from
  let end = until
  let titled = start > from || isTitle(keyAt(from - 1), rules)
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

/** "Transports" in "ministre des Transports Élodie Sarrazin": one or two small words lead back to the office. */
function isFieldOfOffice(words: readonly StoryWord[], index: number, rules: LanguageRules): boolean {
  for (let at = index - 1; at >= index - 3; at--) {
    const word = words[at]
    if (word === undefined || !isTied(words[at + 1])) return false
    if (rules.offices.has(word.key)) return at < index - 1
    if (!rules.particles.has(word.key)) return false
  }
  return false
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
