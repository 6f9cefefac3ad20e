import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { sentenceAt } from '../sentences'

/** What steps back beside the sentence, as stretches of the document. */
interface Aside {
  from: number
  to: number
}

interface Focus {
  /** Of the copy (BCP 47); null while the focus mode does not go by the sentence. */
  language: string | null
  decorations: DecorationSet
}

const sentenceFocus = new PluginKey<Focus>('sentenceFocus')
const off: Focus = { language: null, decorations: DecorationSet.empty }

/** In the focus mode by sentence: the caret's block steps back too, but for the sentence with the caret. */
export const SentenceFocus = Extension.create({
  name: 'sentenceFocus',

  addProseMirrorPlugins() {
    return [
      new Plugin<Focus>({
        key: sentenceFocus,
        state: {
          init: () => off,
          apply: (transaction, before, _old, state) => follow(transaction, before, state),
        },
        props: { decorations: (state) => sentenceFocus.getState(state)?.decorations },
      }),
    ]
  },
})

/**
 * Switches it on or off.
 * @param language of the copy (BCP 47)
 */
export function focusOnSentence({ view }: Editor, isOn: boolean, language: string): void {
  const wanted = isOn ? language : null
  if (sentenceFocus.getState(view.state)?.language === wanted) return
  view.dispatch(view.state.tr.setMeta(sentenceFocus, { language: wanted }))
}

/** Reads the caret's block and no other. What stays aside is moved along: a set costs a step for each block. */
function follow(transaction: Transaction, before: Focus, state: EditorState): Focus {
  const change: Pick<Focus, 'language'> | undefined = transaction.getMeta(sentenceFocus)
  const { language } = change ?? before
  if (language === null) return off
  if (!transaction.docChanged && !transaction.selectionSet && change === undefined) return before
  const asides = asidesOf(state, language)
  const decorations = before.decorations.map(transaction.mapping, transaction.doc)
  if (isMarked(decorations, asides)) return { language, decorations }
  const marks = asides.map(({ from, to }) => Decoration.inline(from, to, { class: 'isAside' }))
  return { language, decorations: DecorationSet.create(state.doc, marks) }
}

function isMarked(decorations: DecorationSet, asides: readonly Aside[]): boolean {
  const marked = decorations.find().toSorted((one, other) => one.from - other.from)
  return (
    marked.length === asides.length &&
    marked.every(({ from, to }, index) => from === asides[index]?.from && to === asides[index]?.to)
  )
}

/** The caret's block of the story without the sentences that the selection is in. None where it goes over several texts. */
function asidesOf({ doc, selection }: EditorState, language: string): Aside[] {
  const { $from, $to } = selection
  if (!$from.parent.isTextblock || !$from.sameParent($to)) return []
  const first = sentenceAt($from.parent, $from.parentOffset, language)
  const last = sentenceAt($to.parent, $to.parentOffset, language)
  if (first === null || last === null) return []
  const start = $from.before(1) + 1
  const end = start + doc.child($from.index(0)).content.size
  const asides = [
    { from: start, to: $from.start() + first.from },
    { from: $from.start() + Math.max(last.to, $to.parentOffset), to: end },
  ]
  return asides.filter(({ from, to }) => from < to)
}
