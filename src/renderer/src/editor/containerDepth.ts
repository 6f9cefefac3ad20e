import type { NodeType, ResolvedPos } from '@tiptap/pm/model'

/** Blocks that hold copy of their own, apart from what runs around them. */
const containers = new Set(['pullQuote', 'infoBox', 'deskNote'])

/** True for a block that holds copy of its own: one gets out of it by keys, and no paste tears it apart. */
export function isContainer({ name }: NodeType): boolean {
  return containers.has(name)
}

/** The innermost block with copy of its own around a position: its depth, or null. */
export function containerDepth($position: ResolvedPos): number | null {
  for (let depth = $position.depth; depth > 0; depth--) {
    if (isContainer($position.node(depth).type)) return depth
  }
  return null
}
