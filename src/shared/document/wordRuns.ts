import { type ChangeObject, diffWordsWithSpace } from 'diff'
import type { BlockDifference } from './difference'

type Run = BlockDifference['runs'][number]

/** Most words and spaces taken out and put in for which the closest match of one text is looked for. */
const maximumEdits = 1000

/** Steps that the comparisons of one pair of documents take together, at most; about a fifth of a second. */
const maximumSteps = 3_000_000

export interface WordComparison {
  /** The difference in words. Of texts that have too little in common to compare: the one, then the other, whole. */
  compare(before: string, after: string): Run[]
}

/** Compares many texts with a bounded amount of work in all; what is left of it depends on the texts alone. */
export function createWordComparison(): WordComparison {
  let stepsLeft = maximumSteps
  return {
    compare(before, after) {
      const mostEdits = Math.min(maximumEdits, Math.floor(Math.sqrt(2 * stepsLeft)))
      const parts = diffWordsWithSpace(before, after, { maxEditLength: mostEdits })
      const edits = parts === undefined ? mostEdits : countEdits(parts)
      // So many ways are followed until that many edits are reached.
      stepsLeft = Math.max(0, stepsLeft - (edits * edits) / 2)
      return parts === undefined ? replaced(before, after) : joinRuns(parts)
    },
  }
}

function countEdits(parts: readonly ChangeObject<string>[]): number {
  return parts.reduce((edits, part) => (part.added || part.removed ? edits + part.count : edits), 0)
}

function replaced(before: string, after: string): Run[] {
  const runs: Run[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ]
  return runs.filter((run) => run.text !== '')
}

/** What was replaced in one place is one removal and one addition, not a patchwork. */
function joinRuns(parts: readonly ChangeObject<string>[]): Run[] {
  const runs: Run[] = []
  let removed = ''
  let added = ''
  const push = (kind: Run['kind'], text: string) => {
    const last = runs.at(-1)
    if (kind === 'same' && last?.kind === 'same') last.text += text
    else if (text !== '') runs.push({ kind, text })
  }
  const flush = () => {
    // The space after a replaced phrase was not replaced.
    const space = removed.endsWith(' ') && added.endsWith(' ') ? ' ' : ''
    push('removed', removed.slice(0, removed.length - space.length))
    push('added', added.slice(0, added.length - space.length))
    push('same', space)
    removed = ''
    added = ''
  }
  for (const [index, part] of parts.entries()) {
    const isChange = part.added || part.removed
    const next = parts[index + 1]
    const joinsChanges =
      part.value.trim() === '' && removed + added !== '' && (next?.added === true || next?.removed === true)
    if (!isChange && !joinsChanges) {
      flush()
      push('same', part.value)
      continue
    }
    if (!part.added) removed += part.value
    if (!part.removed) added += part.value
  }
  flush()
  return runs
}
