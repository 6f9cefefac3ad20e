import type { Decoration } from '@tiptap/pm/view'
import type { BlockMatch } from './blockMatches'

/** A match in a field of a block, told to the block's view by a decoration that draws nothing itself. */
export interface FieldMatch {
  attribute: string
  from: number
  to: number
  isCurrent: boolean
}

/** Blocks whose views show their attributes in fields. */
const withFields: ReadonlySet<string> = new Set(['image', 'gallery', 'table'])

/** The match as the field that it stands in shows it; null for one that is shown in the copy, or by its block as a whole. */
export function asFieldMatch(
  blockName: string,
  { attribute, from, to }: BlockMatch,
  isCurrent: boolean,
): FieldMatch | null {
  return attribute === null || !withFields.has(blockName) ? null : { attribute, from, to, isCurrent }
}

/** The matches in the fields of a block, from what its view was given. */
export function fieldMatches(decorations: readonly Decoration[]): FieldMatch[] {
  return decorations.flatMap(({ spec }) => {
    const { inField }: { inField?: FieldMatch } = spec
    return inField === undefined ? [] : [inField]
  })
}
