import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceAroundStep, ReplaceStep } from '@tiptap/pm/transform'
import type { EditorView } from '@tiptap/pm/view'
import { redo, undo, yUndoPluginKey } from '@tiptap/y-tiptap'
import { isBroughtIn } from '../StoryUndo'
import { textBeforeCaret } from '../textBeforeCaret'

/** How much is written without a pause before the next step begins, in characters: about twenty words. */
const longestRun = 120

/** The first sign of a sentence: the space before it belongs to what was written before. */
const sentenceStart = /[.!?…]["'”’»“)\]]*\s\S$|[。！？]["”’」』）]*.$/u
/** Signs of scripts that put no spaces between words. */
const unspaced = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}]/u

const ownStep = new PluginKey('ownUndoStep')

/** Makes of a transaction a step of undoing of its own, however little it changes and whatever was written before. */
export function asOwnStep(transaction: Transaction): Transaction {
  return transaction.setMeta(ownStep, true)
}

const roomMade = new PluginKey('roomMade')

/** Marks what takes something out for what is put in its place next: one step of undo for both. */
export function makingRoom(transaction: Transaction): Transaction {
  return transaction.setMeta(roomMade, true)
}

/**
 * What one undo takes back: a run of typing no longer than a sentence or some twenty words, the words of a field, or
 * one thing done to the story (a new line, a format, a paste, a cut). Without this everything within half a second
 * would go at once. What is written in a heading that `##` has made goes before the heading does.
 */
export const UndoSteps = Extension.create({
  name: 'undoSteps',

  addProseMirrorPlugins() {
    const runs = new TypingRuns()
    return [
      new Plugin({
        key: new PluginKey('undoSteps'),
        appendTransaction(transactions, before, state) {
          if (runs.startsStep(transactions, before, state)) {
            yUndoPluginKey.getState(state)?.undoManager.stopCapturing()
          }
          return null
        },
        props: { handleDOMEvents: { beforeinput: goOnWithStory } },
      }),
    ]
  },
})

/**
 * A field in the copy that has nothing left to undo: the engine would go on with what it remembers of the copy itself,
 * which is not what was done last, and cannot be redone.
 */
function goOnWithStory({ state, dom, editable }: EditorView, event: InputEvent): boolean {
  const isUndo = event.inputType === 'historyUndo'
  if ((!isUndo && event.inputType !== 'historyRedo') || event.target !== dom) return false
  event.preventDefault()
  if (editable) (isUndo ? undo : redo)(state)
  return true
}

/** Follows what is done to a story, to know where one step of undoing ends and the next begins. */
class TypingRuns {
  #typed = 0
  /** The attribute that is being written, as where it is and what it is called. */
  #attribute = ''
  /** What comes next is done in another line than what came before, or in one that has become something else. */
  #isElsewhere = false
  /** Something was taken out for what comes next, which is part of the same step. */
  #isRoomMade = false

  startsStep(transactions: readonly Transaction[], before: EditorState, state: EditorState): boolean {
    const changes = transactions.filter(({ docChanged }) => docChanged)
    const isFromElsewhere = changes.some(isBroughtIn)
    if (isFromElsewhere || (changes.length === 0 && !before.selection.eq(state.selection))) {
      // Undone, written in another window, or the caret was moved: what is written next is a step of its own.
      this.#isElsewhere = true
      this.#attribute = ''
    }
    if (isFromElsewhere || changes.length === 0) return false
    // What the editor adds to a change, as it mends a table, is a part of it.
    if (changes.every((change) => change.getMeta('appendedTransaction') !== undefined)) return false
    if (this.#isRoomMade) {
      this.#isRoomMade = false
      return false
    }
    this.#isRoomMade = changes.some((change) => change.getMeta(roomMade) === true)
    if (this.#isRoomMade || changes.some((change) => change.getMeta(ownStep) === true)) {
      this.#typed = 0
      this.#isElsewhere = true
      this.#attribute = ''
      return true
    }
    let starts = false
    for (const change of changes) starts = this.#starts(change) || starts
    const runsOut = !starts && this.#attribute === '' && this.#runsOut(changes)
    const isElsewhere = this.#isElsewhere
    this.#isElsewhere = isInAnotherLine(changes, before, state) || changes.some(isConversion)
    if (starts || runsOut || isElsewhere) this.#typed = 0
    this.#typed++
    return starts || runsOut || isElsewhere
  }

  #starts(change: Transaction): boolean {
    const [step] = change.steps
    const attribute = change.steps.length === 1 && step instanceof AttrStep ? `${step.pos} ${step.attr}` : ''
    const isOther = attribute !== this.#attribute
    this.#attribute = attribute
    return isOther || (attribute === '' && !isTyping(change))
  }

  /** True when what was just typed begins a sentence, or a word in a run that has become long. */
  #runsOut([change, ...more]: readonly Transaction[]): boolean {
    const step = change?.steps[0]
    if (change === undefined || !(step instanceof ReplaceStep) || more.length > 0) return false
    // Where it was typed, which need not be at the caret: a footnote has a field of its own.
    const text = textBeforeCaret(change.doc.resolve(step.from + step.slice.size), 8)
    if (this.#typed > longestRun && (/\s\S$/u.test(text) || unspaced.test(text.at(-1) ?? ''))) return true
    // Where only that space was written so far it goes with the sentence.
    return this.#typed > 1 && sentenceStart.test(text)
  }
}

/** A character or two written, replaced or taken away inside one line, or what an input method is writing. */
function isTyping(change: Transaction): boolean {
  const { steps } = change
  const [step] = steps
  if (steps.length !== 1 || !(step instanceof ReplaceStep)) return false
  const { from, to, slice } = step
  const isText = slice.openStart === 0 && slice.openEnd === 0 && slice.content.firstChild?.isText !== false
  if (!isText) return false
  return change.getMeta('composition') !== undefined || (slice.size <= 2 && to - from <= 2)
}

/** What stands there became something else: a line a heading or a list, words bold. */
function isConversion({ steps }: Transaction): boolean {
  return steps.some(
    (step) =>
      step instanceof ReplaceAroundStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep,
  )
}

function isInAnotherLine(changes: readonly Transaction[], before: EditorState, state: EditorState): boolean {
  if (isWrittenAtCaret(changes, state)) return false
  let start = before.selection.$head.start()
  for (const { mapping } of changes) start = mapping.map(start, -1)
  return start !== state.selection.$head.start()
}

/** True when words were written into the line that the caret is in now, whatever lines or cells they took the place of. */
function isWrittenAtCaret(
  [change, ...more]: readonly Transaction[],
  { doc, selection }: EditorState,
): boolean {
  const step = change?.steps.at(-1)
  if (!(step instanceof ReplaceStep) || step.slice.content.firstChild?.isText !== true) return false
  let end = step.from + step.slice.size
  for (const { mapping } of more) end = mapping.map(end)
  return doc.resolve(end).start() === selection.$head.start()
}
