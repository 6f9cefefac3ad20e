import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode, MarkType } from '@tiptap/pm/model'
import type { EditorState } from '@tiptap/pm/state'
import type { DocumentRange } from '../blocksInView'

/**
 * Gives what is selected a format, or takes it away where all of the words have it; without a selection, what comes.
 * @param instead of which format it comes, where they exclude each other
 */
export function toggleFormat(editor: Editor, name: string, instead?: string): boolean {
  const { state, schema } = editor
  const type = schema.marks[name]
  if (type === undefined) return false
  const isOn = isFormatOn(state, type)
  const chain = editor.chain().focus()
  if (state.selection.empty) {
    if (instead !== undefined) chain.unsetMark(instead)
    return (isOn ? chain.unsetMark(name) : chain.setMark(name)).run()
  }
  const other = instead === undefined ? undefined : schema.marks[instead]
  return chain
    .command(({ tr }) => {
      for (const { from, to } of selectedWords(state)) {
        if (other !== undefined) tr.removeMark(from, to, other)
        if (isOn) tr.removeMark(from, to, type)
        else tr.addMark(from, to, type.create())
      }
      return true
    })
    .run()
}

/** Whether all of the selected words that may have a format have it. */
export function isFormatOn(state: EditorState, type: MarkType): boolean {
  const { doc, selection, storedMarks } = state
  if (selection.empty) return type.isInSet(storedMarks ?? selection.$from.marks()) !== undefined
  let isOn = false
  let isOff = false
  for (const { from, to } of selectedWords(state)) {
    doc.nodesBetween(from, to, (node, _at, parent) => {
      if (isOff || !node.isText || parent?.type.allowsMarkType(type) !== true) return !isOff
      if (type.isInSet(node.marks) === undefined) isOff = true
      else isOn = true
      return false
    })
  }
  return isOn && !isOff
}

function selectedWords({ doc, selection }: EditorState): DocumentRange[] {
  return selection.ranges.flatMap(({ $from, $to }) => besideNotes(doc, $from.pos, $to.pos))
}

/** A stretch of the copy without the footnotes in it: their words are not selected with those around them. */
export function besideNotes(doc: DocumentNode, from: number, to: number): DocumentRange[] {
  const parts: DocumentRange[] = []
  let start = from
  doc.nodesBetween(from, to, (node, at) => {
    if (node.type.name !== 'footnote' || at < from) return true
    if (at > start) parts.push({ from: start, to: at })
    start = at + node.nodeSize
    return false
  })
  if (start < to) parts.push({ from: start, to })
  return parts
}
