import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'

/**
 * Goes to one block of the story: scrolls it into view, puts the caret at its end and takes the focus.
 * @param index of the block among the document's children; nothing happens when there is none
 */
export function showBlock(editor: Editor, index: number): void {
  const { doc } = editor.state
  const block = doc.maybeChild(index)
  if (block === null) return
  let start = 0
  for (let before = 0; before < index; before++) start += doc.child(before).nodeSize
  const selection = block.isAtom
    ? NodeSelection.create(doc, start)
    : TextSelection.near(doc.resolve(start + block.nodeSize - 1), -1)
  editor.view.dispatch(editor.state.tr.setSelection(selection))
  editor.view.focus()
  const element = editor.view.nodeDOM(start)
  if (!(element instanceof HTMLElement)) return
  element.scrollIntoView({ block: 'center' })
  // Blocks out of view have an estimated height; the second time the blocks on the way have their own.
  requestAnimationFrame(() => element.scrollIntoView({ block: 'center' }))
}
