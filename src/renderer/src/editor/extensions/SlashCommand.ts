import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import type { CommandId } from '../../../../shared/ipc/commands'
import { textBeforeCaret } from '../textBeforeCaret'
import { regionAt } from './storyRegions'

interface Slash {
  /** Where the slash stands. */
  from: number
  /** What was typed after it. */
  query: string
}

/** Answers to a key while the menu is shown. @returns true for keys that are the menu's */
type KeyAnswer = (event: KeyboardEvent) => boolean

const slashCommand = new PluginKey<Slash | null>('slashCommand')
const answers = new WeakMap<EditorView, KeyAnswer>()

/** Longer than this what follows a slash is copy. */
const longestQuery = 24

/**
 * A slash typed at the start of a line or after a space asks for a block or a command; what follows narrows the choice.
 * The menu itself is shown by the window. Escape, a second space and leaving the word end it.
 */
export const SlashCommand = Extension.create({
  name: 'slashCommand',
  // Its keys come before the copy's own.
  priority: 1100,

  addProseMirrorPlugins() {
    return [
      new Plugin<Slash | null>({
        key: slashCommand,
        state: {
          init: () => null,
          apply(transaction, slash, _before, state): Slash | null {
            if (transaction.getMeta(slashCommand) === 'close') return null
            if (!transaction.docChanged && !transaction.selectionSet) return slash
            return slash === null ? begin(transaction, state) : follow(transaction, slash, state)
          },
        },
        props: {
          handleKeyDown(view, event) {
            if (event.isComposing || slashAt(view.state) === null) return false
            return answers.get(view)?.(event) === true
          },
          handleDOMEvents: {
            blur(view) {
              closeSlash(view)
              return false
            },
          },
        },
      }),
    ]
  },
})

/** The slash that waits for a choice; null most of the time. */
export function slashAt(state: EditorState): Slash | null {
  return slashCommand.getState(state) ?? null
}

export function closeSlash(view: EditorView): void {
  if (slashAt(view.state) !== null) view.dispatch(view.state.tr.setMeta(slashCommand, 'close'))
}

/** Takes the slash and what was typed after it out of the copy: the choice is made. */
export function takeSlash({ state, dispatch }: EditorView, command: CommandId): void {
  const slash = slashAt(state)
  if (slash === null) return
  const before = textBeforeCaret(state.doc.resolve(slash.from), 2)
  // A footnote's number stands at its word: the space was there for the slash.
  const from = command === 'insert.footnote' && /\S $/u.test(before) ? slash.from - 1 : slash.from
  dispatch(state.tr.delete(from, state.selection.from).setMeta(slashCommand, 'close'))
}

/** Has the menu answer to keys. @returns a function that ends it */
export function answerSlashKeys(view: EditorView, answer: KeyAnswer): () => void {
  answers.set(view, answer)
  return () => answers.delete(view)
}

function begin(transaction: Transaction, state: EditorState): Slash | null {
  if (!transaction.docChanged || transaction.getMeta('paste') === true) return null
  const [step, more] = transaction.steps
  const isTyped =
    more === undefined &&
    step instanceof ReplaceStep &&
    step.slice.content.textBetween(0, step.slice.content.size) === '/'
  const { $from, empty, from } = state.selection
  if (!isTyped || !empty || regionAt($from) !== 'body' || !$from.parent.isTextblock) return null
  if ($from.marks().some((mark) => mark.type.name === 'code')) return null
  return /^(.*\s)?\/$/su.test(textBeforeCaret($from, 2)) ? { from: from - 1, query: '' } : null
}

function follow(transaction: Transaction, slash: Slash, state: EditorState): Slash | null {
  const from = transaction.mapping.map(slash.from, 1)
  const { $from, empty } = state.selection
  const length = $from.pos - from
  if (!empty || length < 1 || length > longestQuery + 1 || from < $from.start()) return null
  const text = textBeforeCaret($from, length)
  if (text.length !== length || !/^\/(\S+ ?)*$/u.test(text)) return null
  const query = text.slice(1)
  return query === slash.query && from === slash.from ? slash : { from, query }
}
