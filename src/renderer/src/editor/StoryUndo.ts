import type { Node as DocumentNode } from '@tiptap/pm/model'
import { PluginKey, type Selection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import { becomeDocument } from './becomeDocument'

type Step = Y.UndoManager['undoStack'][number]
type Insertions = Step['insertions']

/** The story at a moment. */
export interface StoryMoment {
  doc: DocumentNode
  selection: Selection
}

/** Where a step leads when it is undone or redone. */
interface Way {
  from: DocumentNode
  to: DocumentNode
  /** What was selected before the step was made. */
  selection: Selection
}

/** Steps that are made ready for one undo: Yjs goes on to the next where one has nothing left to take back. */
const stepsAhead = 8

/** Steps whose documents are kept: they share what they have in common, but each has a list of all blocks. */
const stepsKept = 500

const undoing = new PluginKey<unknown>('storyUndo')

/** Whether a transaction undoes or redoes something. */
export function isUndoing(transaction: Transaction): boolean {
  const byYjs: { isUndoRedoOperation?: boolean } | undefined = transaction.getMeta(ySyncPluginKey)
  return selectionOfStep(transaction) !== undefined || byYjs?.isUndoRedoOperation === true
}

/** Whether a transaction brings in what nobody does here and now: something undone or redone, or written elsewhere. */
export function isBroughtIn(transaction: Transaction): boolean {
  return transaction.getMeta(ySyncPluginKey) !== undefined || isUndoing(transaction)
}

/** What was selected before the step was made that a transaction undoes or redoes; undefined where Yjs does that. */
export function selectionOfStep(transaction: Transaction): Selection | undefined {
  return transaction.getMeta(undoing)
}

/**
 * The undo of a story. Where the story is as a step left it, undoing makes it exactly what it was before: both are kept
 * with the step. Where somebody else has written since, Yjs takes back what the step did. There, what was deleted and
 * came back is a copy, which may have grown together with its neighbours, or been split by what was written inside;
 * Yjs 13.6 takes back the whole of the one and the first piece of the other, so a step is told which copies its own
 * text is now, to the letter.
 */
export class StoryUndo extends Y.UndoManager {
  readonly #ways = new WeakMap<Step, Way>()
  #view: EditorView | null = null
  #before: () => StoryMoment | null = () => null

  constructor(fragment: Y.XmlFragment) {
    super(fragment, {
      trackedOrigins: new Set([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    })
    this.on('stack-item-added', ({ stackItem }) => this.#note(stackItem))
    this.on('stack-item-updated', ({ stackItem }) => this.#note(stackItem))
  }

  /** @param before the story before what was done last */
  follow(view: EditorView, before: () => StoryMoment | null): void {
    this.#view = view
    this.#before = before
  }

  override undo(): Step | null {
    const step = this.#goBack('undoing', this.undoStack, this.redoStack)
    if (step !== null) return step
    this.#followCopies(this.undoStack)
    return super.undo()
  }

  override redo(): Step | null {
    const step = this.#goBack('redoing', this.redoStack, this.undoStack)
    if (step !== null) return step
    this.#followCopies(this.redoStack)
    return super.redo()
  }

  /** Keeps where a new step leads; one that goes on leads there from farther away. */
  #note(step: Step): void {
    const from = this.#view?.state.doc
    if (from === undefined || this.undoing || this.redoing) return
    const before = this.#before()
    const { to, selection } = this.#ways.get(step) ?? { to: before?.doc, selection: before?.selection }
    if (to !== undefined && selection !== undefined) this.#ways.set(step, { from, to, selection })
    const old = this.undoStack.at(-stepsKept)
    if (old !== undefined) this.#ways.delete(old)
  }

  /** Makes the story what it was, where it is as the step left it. @returns the step; null for Yjs to do it */
  #goBack(does: 'undoing' | 'redoing', stack: Step[], other: readonly Step[]): Step | null {
    const view = this.#view
    for (let step = stack.at(-1); view !== null && step !== undefined; step = stack.at(-1)) {
      const { doc, tr } = view.state
      const way = this.#ways.get(step)
      if (way === undefined || !doc.eq(way.from)) return null
      stack.pop()
      // What was written and taken away in one step leaves nothing to do.
      if (!becomeDocument(tr, way.to)) continue
      this[does] = true
      try {
        view.dispatch(tr.setMeta(undoing, way.selection))
      } finally {
        this[does] = false
      }
      const back = other.at(-1)
      if (back !== undefined) this.#ways.set(back, { ...way, from: way.to, to: way.from })
      return step
    }
    return null
  }

  #followCopies(stack: readonly Step[]): void {
    for (const step of stack.slice(-stepsAhead)) step.insertions = currentOf(this.doc.store, step.insertions)
  }
}

/** What was inserted, where it is now. */
function currentOf(store: Y.Doc['store'], insertions: Insertions): Insertions {
  const current = Y.createDeleteSet()
  for (const [client, ranges] of insertions.clients) {
    const open = ranges.map(({ clock, len }) => ({ client, clock, len }))
    for (let range = open.pop(); range !== undefined; range = open.pop()) {
      const { len } = range
      const item = Y.getItem(store, Y.createID(range.client, range.clock))
      const offset = range.clock - item.id.clock
      const length = Math.min(len, item.length - offset)
      // What was collected has no copies.
      const { redone = null } = item
      if (redone !== null) open.push({ client: redone.client, clock: redone.clock + offset, len: length })
      else add(current, range.client, range.clock, length)
      if (length < len) open.push({ ...range, clock: range.clock + length, len: len - length })
    }
  }
  // In order, as Yjs looks things up in it.
  return Y.mergeDeleteSets([current])
}

function add({ clients }: Insertions, client: number, clock: number, len: number): void {
  const ranges = clients.get(client) ?? []
  ranges.push({ clock, len })
  clients.set(client, ranges)
}
