import { defaultDeleteFilter, defaultProtectedNodes, ySyncPluginKey } from '@tiptap/y-tiptap'
import * as Y from 'yjs'

type Step = Y.UndoManager['undoStack'][number]
type Insertions = Step['insertions']

/** Steps that are made ready for one undo: Yjs goes on to the next where one has nothing left to take back. */
const stepsAhead = 8

/**
 * The undo of a story. What was deleted and came back is a copy in Yjs, which may have grown together with its
 * neighbours, or been split by what was written inside. Yjs 13.6 takes back the whole of the one and the first piece
 * of the other; so before a step is undone or redone, it is told which copies its own text is now, to the letter.
 */
export class StoryUndo extends Y.UndoManager {
  constructor(fragment: Y.XmlFragment) {
    super(fragment, {
      trackedOrigins: new Set([ySyncPluginKey]),
      deleteFilter: (item) => defaultDeleteFilter(item, defaultProtectedNodes),
      captureTransaction: ({ meta }) => meta.get('addToHistory') !== false,
    })
  }

  override undo(): Step | null {
    this.#followCopies(this.undoStack)
    return super.undo()
  }

  override redo(): Step | null {
    this.#followCopies(this.redoStack)
    return super.redo()
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
