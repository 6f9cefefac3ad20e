import type { Node as DocumentNode } from '@tiptap/pm/model'

/**
 * Reads something of a node once, as long as the node is not edited: ProseMirror keeps the very node of what was not touched.
 * @param read pure, and never undefined
 */
export function perNode<Value>(read: (node: DocumentNode) => Value): (node: DocumentNode) => Value {
  const kept = new WeakMap<DocumentNode, Value>()
  return (node) => {
    const known = kept.get(node)
    if (known !== undefined) return known
    const value = read(node)
    kept.set(node, value)
    return value
  }
}
