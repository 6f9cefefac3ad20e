import type { LucideIcon } from 'lucide-react'
import type { ArticleState } from '../../../../shared/article/articleState'
import { fuzzyMatch } from '../../../../shared/text/fuzzyMatch'

export type EntryGroup = 'actions' | 'stories' | 'places'

/** Something that the palette finds. */
export interface PaletteEntry {
  /** The same from one opening to the next, so that what was used last can be remembered. */
  id: string
  group: EntryGroup
  label: string
  /** Other words that it is found by; its name in English, for one. */
  aliases: readonly string[]
  /** What kind of thing it is, or where it belongs. */
  hint: string
  icon: LucideIcon
  /** Keys as this platform writes them. */
  shortcut?: string
  /** Of a story: shown as its badge, with its section as the hint. */
  state?: ArticleState
  run: () => void
  /** What Enter does with Mod held, where that is something else. */
  runAside?: () => void
}

export interface EntryList {
  group: EntryGroup | 'recent'
  entries: readonly PaletteEntry[]
}

/** The beginning of the lists, that many entries in all. */
export function beginningOf(lists: readonly EntryList[], count: number): EntryList[] {
  const shown: EntryList[] = []
  let left = count
  for (const { group, entries } of lists) {
    if (left <= 0) break
    shown.push({ group, entries: entries.slice(0, left) })
    left -= entries.length
  }
  return shown
}

/** Entries of one group that are shown at a time while something is typed. */
const shownOfGroup: Readonly<Record<EntryGroup, number>> = { actions: 12, stories: 8, places: 8 }

/** How much having been used lately counts against a better fit. */
const recentBonus = 8

/** How well an entry answers what was typed; 0 when it does not. By its name rather than by another word for it. */
function scoreOf(entry: PaletteEntry, typed: string): number {
  const byName = fuzzyMatch(typed, entry.label)
  const byAlias = Math.max(0, ...entry.aliases.map((alias) => fuzzyMatch(typed, alias)))
  return Math.max(byName, byAlias * 0.9)
}

/** True where what was typed is the entry's name, or another word for it. */
export function isNamedBy(entry: PaletteEntry, typed: string): boolean {
  return typed.trim() === '' || scoreOf(entry, typed) > 0
}

/**
 * What the palette lists for what was typed: in each group the best first, and the group with the best of all first.
 * With nothing typed, what was used last, then everything that it was given.
 * @param recent ids, the newest first
 */
export function arrangeEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
): EntryList[] {
  if (typed.trim() === '') return arrangeUntyped(entries, recent)
  const lists: { list: EntryList; best: number }[] = []
  for (const group of ['actions', 'stories', 'places'] as const) {
    const found = entries
      .filter((entry) => entry.group === group)
      // The workspace found the stories, by more than their headlines: they stay whatever they score.
      .map((entry) => ({ entry, score: scoreOf(entry, typed) || (group === 'stories' ? 1 : 0) }))
      .filter(({ score }) => score > 0)
      .map(({ entry, score }) => ({ entry, score: score + (recent.includes(entry.id) ? recentBonus : 0) }))
      .sort((first, second) => second.score - first.score)
      .slice(0, shownOfGroup[group])
    const [best] = found
    if (best !== undefined) {
      lists.push({ list: { group, entries: found.map(({ entry }) => entry) }, best: best.score })
    }
  }
  return lists.sort((first, second) => second.best - first.best).map(({ list }) => list)
}

function arrangeUntyped(entries: readonly PaletteEntry[], recent: readonly string[]): EntryList[] {
  const used = recent
    .map((id) => entries.find((entry) => entry.id === id))
    .filter((entry) => entry !== undefined)
  const rest = (group: EntryGroup) =>
    entries.filter((entry) => entry.group === group && !used.includes(entry))
  const lists: EntryList[] = [
    { group: 'recent', entries: used },
    { group: 'stories', entries: rest('stories') },
    { group: 'actions', entries: rest('actions') },
    { group: 'places', entries: rest('places') },
  ]
  return lists.filter((list) => list.entries.length > 0)
}
