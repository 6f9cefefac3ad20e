import type { Transaction } from '@tiptap/pm/state'
import { PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { t } from '../../texts/t'
import type { Misspelling } from './misspelling'

/** The squiggles in view. They follow the edits; those that an edit touches go until the spelling is looked at again. */
export interface SpellingState {
  decorations: DecorationSet
}

export const spellingKey = new PluginKey<SpellingState>('spelling')

export const noSpelling: SpellingState = { decorations: DecorationSet.empty }

/** What a decoration tells the view of a node whose fields, or whose own text, hold misspelled words. */
interface ViewSpec {
  inFields?: readonly Misspelling[]
  inFootnote?: string
}

/**
 * The decorations of misspelled words: squiggles in copy, told to screen readers as well; one on the number of a
 * footnote, whose text the copy does not show; and for words in fields, word to the view of their node.
 * @param sizeAt of the node at a position
 */
export function squiggles(
  misspellings: readonly Misspelling[],
  sizeAt: (position: number) => number,
): Decoration[] {
  const found: Decoration[] = []
  const inFields = new Map<number, Misspelling[]>()
  const inFootnotes = new Map<number, string[]>()
  for (const misspelling of misspellings) {
    const { word, from, to, position, attribute, inside } = misspelling
    if (attribute !== null) inFields.set(position, [...(inFields.get(position) ?? []), misspelling])
    else if (inside !== null) inFootnotes.set(inside, [...(inFootnotes.get(inside) ?? []), word])
    else found.push(Decoration.inline(from, to, { class: 'misspelled', 'aria-invalid': 'spelling' }))
  }
  for (const [at, words] of inFootnotes) {
    const spec: ViewSpec = { inFootnote: t('spelling.inText', { words: words.join(', ') }) }
    found.push(Decoration.node(at, at + sizeAt(at), { class: 'misspelled' }, spec))
  }
  for (const [at, words] of inFields) {
    const spec: ViewSpec = { inFields: words }
    found.push(Decoration.node(at, at + sizeAt(at), {}, spec))
  }
  return found
}

const none: readonly Misspelling[] = []

/** The misspelled words in a node's fields. The same list as long as they are not looked at again. */
export function misspelledInFields(decorations: readonly Decoration[]): readonly Misspelling[] {
  for (const { spec } of decorations) {
    const { inFields }: ViewSpec = spec
    if (inFields !== undefined) return inFields
  }
  return none
}

/** What is said of the misspelled words of a footnote; empty for none. */
export function misspelledInFootnote(decorations: readonly Decoration[]): string {
  const specs: readonly ViewSpec[] = decorations.map(({ spec }) => spec)
  return specs.find(({ inFootnote }) => inFootnote !== undefined)?.inFootnote ?? ''
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
