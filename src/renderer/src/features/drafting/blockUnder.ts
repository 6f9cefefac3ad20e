import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { bodyStart } from '../../../../shared/document/articleDocument'

/** The body's block at a height of the window, by its place among the story's blocks; -1 where there is none. */
export function blockUnder({ view }: Editor, clientY: number): number {
  const copy = view.dom.getBoundingClientRect()
  const found = document.elementFromPoint(copy.left + copy.width / 2, clientY)
  let element = found instanceof HTMLElement && view.dom.contains(found) && found !== view.dom ? found : null
  while (element !== null && element.parentElement !== view.dom) element = element.parentElement
  if (element === null) return -1
  const $position = view.state.doc.resolve(view.posAtDOM(element, 0))
  const index = $position.index(0)
  return index < bodyStart || element.matches('.bylineSlot') ? -1 : index
}

/** The position of a block by its place among the story's blocks. */
export function startOfBlock(document: DocumentNode, index: number): number {
  let start = 0
  for (let before = 0; before < index; before++) start += document.child(before).nodeSize
  return start
}
