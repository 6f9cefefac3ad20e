import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { showBlock } from './showBlock'

/** What a check is about. */
export interface CheckedPlace {
  /** The check's. */
  code: string
  /** Index of the block among the document's children; null for the story as a whole. */
  index: number | null
  /** Which picture or footnote of the block, from 0; null for the whole block. */
  part: number | null
}

/** Goes to what a check is about: the block, the very picture's field for its alt text, the very footnote. */
export function showPlace(editor: Editor, { code, index, part }: CheckedPlace): void {
  if (index === null) return
  showBlock(editor, index)
  if (code === 'missingAltText') showAltField(editor, index, part ?? 0)
  else if (part !== null) selectPart(editor, index, 'footnote', part)
}

function showAltField(editor: Editor, index: number, part: number): void {
  const at = partPosition(editor, index, 'image', part)
  const element = at === null ? null : editor.view.nodeDOM(at)
  if (!(element instanceof HTMLElement)) return
  const field = element.querySelector<HTMLTextAreaElement>('[data-field="alt"]')
  if (field === null) return
  field.focus({ preventScroll: true })
  field.scrollIntoView({ block: 'center' })
  // Blocks out of view have an estimated height until they have been drawn; showBlock aims again at the whole block.
  requestAnimationFrame(() => requestAnimationFrame(() => field.scrollIntoView({ block: 'center' })))
}

function selectPart(editor: Editor, index: number, type: string, part: number): void {
  const at = partPosition(editor, index, type, part)
  if (at === null) return
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(NodeSelection.create(state.doc, at)))
}

/** Where the block's own node or the `part`th node of that type in it begins; null when there is none (any more). */
function partPosition(editor: Editor, index: number, type: string, part: number): number | null {
  const { doc } = editor.state
  const block = doc.maybeChild(index)
  if (block === null) return null
  let start = 0
  for (let before = 0; before < index; before++) start += doc.child(before).nodeSize
  if (block.type.name === type) return part === 0 ? start : null
  let found: number | null = null
  let count = 0
  block.descendants((node, offset) => {
    if (node.type.name === type && count++ === part) found = start + 1 + offset
    return found === null
  })
  return found
}
