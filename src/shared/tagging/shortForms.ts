import type { NameCandidate } from './nameCandidate'

/** "Aldana" counts for "Ines Aldana"; a name inside a longer one goes with the one that is meant more often. */
export function mergeShortForms(
  kept: readonly NameCandidate[],
  all: ReadonlyMap<string, NameCandidate>,
): NameCandidate[] {
  const byLength = [...kept].sort((first, second) => second.stems.length - first.stems.length)
  const standing: NameCandidate[] = []
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

function absorb(into: NameCandidate, from: NameCandidate): void {
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
