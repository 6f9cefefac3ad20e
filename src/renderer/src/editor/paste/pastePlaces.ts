import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'

/** A part of the story that something is still to be done to. */
export interface PastePlace {
  from: number
  to: number
}

interface Marking {
  add: readonly (readonly [object, PastePlace])[]
}

type Places = ReadonlyMap<object, PastePlace>

const none: Places = new Map()
const pastePlaces = new PluginKey<Places>('pastePlaces')

/** Keeps places while the story is edited around them; one that is deleted is forgotten. */
export function pastePlacesPlugin(): Plugin<Places> {
  return new Plugin<Places>({
    key: pastePlaces,
    state: {
      init: () => none,
      apply(transaction, places) {
        const marking: Marking | undefined = transaction.getMeta(pastePlaces)
        if (marking === undefined && (places.size === 0 || !transaction.docChanged)) return places
        return new Map([...moved(places, transaction), ...(marking?.add ?? [])])
      },
    },
  })
}

function moved(places: Places, { mapping }: Transaction): [object, PastePlace][] {
  return [...places].flatMap(([owner, { from, to }]) => {
    const start = mapping.mapResult(from, -1)
    const end = mapping.mapResult(to, 1)
    return start.deletedAcross && end.deletedAcross
      ? []
      : [[owner, { from: start.pos, to: end.pos }] as [object, PastePlace]]
  })
}

/** Remembers places under their owners, in the positions after the transaction. */
export function rememberPlaces(transaction: Transaction, add: Marking['add']): Transaction {
  return transaction.setMeta(pastePlaces, { add } satisfies Marking)
}

/** Where the owner's place is now; null once it is gone. */
export function placeOf(state: EditorState, owner: object): PastePlace | null {
  return pastePlaces.getState(state)?.get(owner) ?? null
}
