import type { ResolvedPos } from '@tiptap/pm/model'

/** True in a paragraph that stands in the body by itself: not in a list, a quote, a box or a cell. */
export function isLineOfBody({ depth, parent }: ResolvedPos): boolean {
  return depth === 1 && parent.type.name === 'paragraph'
}
