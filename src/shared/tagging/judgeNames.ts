import type { LanguageRules } from './languageRules'
import type { NameCandidate } from './nameCandidate'
import { isTied, type StoryLine } from './readWords'
import type { StoryFacts } from './storyFacts'

/** German: stems that stand behind an article somewhere, and so are nouns like others. */
export function commonNouns(lines: readonly StoryLine[], rules: LanguageRules): Set<string> {
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

export function isName(
  candidate: NameCandidate,
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
