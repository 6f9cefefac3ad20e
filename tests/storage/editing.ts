import * as Y from 'yjs'
import type { StorageApi } from '../../src/main/storage/storageApi'
import { documentFragmentName } from '../../src/shared/document/articleDocument'

/** A story's Yjs document as a window holds it: edits are collected, and appended when asked. */
export async function openForEditing(storage: StorageApi, id: string) {
  const { update } = await storage.call('document:open', { id })
  const ydoc = new Y.Doc()
  Y.applyUpdate(ydoc, update)
  let updates: Uint8Array[] = []
  ydoc.on('update', (change: Uint8Array) => updates.push(change))
  const fragment = ydoc.getXmlFragment(documentFragmentName)
  const textOf = (index: number): Y.XmlText => {
    const block = fragment.get(index)
    if (!(block instanceof Y.XmlElement)) throw new RangeError(`No block ${index}`)
    const first = block.length === 0 ? undefined : block.get(0)
    if (first instanceof Y.XmlText) return first
    const text = new Y.XmlText()
    block.insert(0, [text])
    return text
  }
  return {
    ydoc,
    /** Types at the end of the block at `index` (0 is the headline). */
    type: (index: number, text: string) => textOf(index).insert(textOf(index).length, text),
    addBlock: (name: string, text: string, attributes: Record<string, unknown> = {}) => {
      const block = new Y.XmlElement(name)
      for (const [key, value] of Object.entries(attributes)) block.setAttribute(key, value as string)
      block.insert(0, [new Y.XmlText(text)])
      fragment.push([block])
    },
    textOf: (index: number) => textOf(index).toString(),
    replaceText: (index: number, text: string) => {
      const node = textOf(index)
      node.delete(0, node.length)
      node.insert(0, text)
    },
    /** Appends what was done since the last time. */
    save: async () => {
      const saved = updates
      updates = []
      return storage.call('document:append', { id, updates: saved })
    },
  }
}
