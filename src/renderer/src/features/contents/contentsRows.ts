import { termKey } from '../../../../shared/article/term'
import {
  type ContentsEntry,
  type NestedContents,
  nestContents,
} from '../../../../shared/document/extractContents'

/** One line of the tree of headings. */
export interface ContentsRow {
  entry: ContentsEntry
  /** From 1. A skipped level is one step only. */
  depth: number
  /** "2.1": the place in the tree. */
  number: string
  /** Among its siblings, from 1. */
  position: number
  siblings: number
  hasChildren: boolean
  isFolded: boolean
  /** The anchor of the heading above; null at the top. */
  parent: string | null
}

export interface RowsOptions {
  /** Anchors of the headings whose subsections are folded away. */
  folded: ReadonlySet<string>
  /** Shows the headings that have it, and those above them, folded or not. */
  filter: string
}

/** The lines of the tree that are to be seen, in order. */
export function contentsRows(
  entries: readonly ContentsEntry[],
  { folded, filter }: RowsOptions,
): ContentsRow[] {
  const wanted = termKey(filter)
  const rows: ContentsRow[] = []
  const walk = (level: readonly NestedContents[], depth: number, parent: string | null): boolean => {
    let anyMatch = false
    for (const [index, { entry, number, children }] of level.entries()) {
      const at = rows.length
      const isFolded = wanted === '' && folded.has(entry.anchor)
      rows.push({
        entry,
        depth,
        number,
        position: index + 1,
        siblings: level.length,
        hasChildren: children.length > 0,
        isFolded,
        parent,
      })
      const below = !isFolded && walk(children, depth + 1, entry.anchor)
      const matches = wanted === '' || below || termKey(`${entry.text} ${entry.short ?? ''}`).includes(wanted)
      if (matches) anyMatch = true
      else rows.length = at
    }
    return anyMatch
  }
  walk(nestContents(entries), 1, null)
  return rows
}

/** Anchors of all headings that have others under them. */
export function foldable(entries: readonly ContentsEntry[]): string[] {
  return entries
    .filter((entry, index) => (entries[index + 1]?.level ?? 0) > entry.level)
    .map(({ anchor }) => anchor)
}
