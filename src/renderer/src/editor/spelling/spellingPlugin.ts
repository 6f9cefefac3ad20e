import type { Transaction } from '@tiptap/pm/state'
import { PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** The squiggles in view. They follow the edits; those that an edit touches go until the spelling is looked at again. */
export interface SpellingState {
  decorations: DecorationSet
}

export const spellingKey = new PluginKey<SpellingState>('spelling')

export const noSpelling: SpellingState = { decorations: DecorationSet.empty }

/** A misspelled word's squiggle: told to screen readers as well. */
export function squiggle(from: number, to: number): Decoration {
  return Decoration.inline(from, to, { class: 'misspelled', 'aria-invalid': 'spelling' })
}

/** The squiggles after an edit. Looks at what was edited only. @param keep leaves touched ones: a word is being composed */
export function followEdit(
  decorations: DecorationSet,
  transaction: Transaction,
  keep: boolean,
): DecorationSet {
  if (decorations === DecorationSet.empty) return decorations
  const mapped = decorations.map(transaction.mapping, transaction.doc)
  if (keep) return mapped
  const touched: Decoration[] = []
  for (const [index, map] of transaction.mapping.maps.entries()) {
    const rest = transaction.mapping.slice(index + 1)
    map.forEach((_from, _to, from, to) => {
      touched.push(...mapped.find(rest.map(from, -1), rest.map(to, 1)))
    })
  }
  return touched.length === 0 ? mapped : mapped.remove(touched)
}
