import { type Node as DocumentNode, Fragment, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { deskNoteName } from '../../../../shared/document/nodes/DeskNote'
import type { StorySerializer } from './ownCopies'
import { textOfCopy } from './textOfCopy'

/** What only Galley reads on the clipboard: the copy with its notes to the desk. */
export const ownCopyType = 'application/x-galley-story'

/**
 * A part of a story as other programs get it: without notes to the desk. Words that were selected within a single note
 * are meant themselves, and stay.
 */
export function sliceForOthers(slice: Slice): Slice {
  const { content, openStart, openEnd } = slice
  const only = content.childCount === 1 ? content.firstChild : null
  if (only?.type.name === deskNoteName && openStart > 0 && openEnd > 0)
    return new Slice(only.content, openStart - 1, openEnd - 1)
  if (!holdsNote(content)) return slice
  return new Slice(
    withoutNotes(content),
    isNote(content.firstChild) ? 0 : openStart,
    isNote(content.lastChild) ? 0 : openEnd,
  )
}

/** The text of a part of a story, as other programs get it. */
export function textForOthers(slice: Slice): string {
  return textOfCopy(sliceForOthers(slice).content)
}

/** The children that are no notes to the desk, and what stands in them without its own. */
export function withoutNotes(content: Fragment): Fragment {
  if (!holdsNote(content)) return content
  return Fragment.from(
    content.content.filter((node) => !isNote(node)).map((node) => node.copy(withoutNotes(node.content))),
  )
}

/**
 * Puts a selection that holds a note to the desk on the clipboard: whole for Galley, without the note for the rest.
 * False, having done nothing, when it holds none: the engine copies then as always.
 */
export function copyWithNotes(view: EditorView, event: ClipboardEvent, serializer: StorySerializer): boolean {
  const { selection } = view.state
  if (selection.empty || event.clipboardData === null) return false
  const slice = selection.content()
  if (!holdsNote(slice.content)) return false
  const others = sliceForOthers(slice)
  const whole = serializer.withNotes(() => view.serializeForClipboard(slice).dom.innerHTML)
  const { dom } = view.serializeForClipboard(others)
  event.preventDefault()
  event.clipboardData.clearData()
  event.clipboardData.setData(ownCopyType, whole)
  // Never empty: an editor that is given nothing asks nobody what else there is.
  event.clipboardData.setData('text/html', dom.innerHTML || '<span></span>')
  event.clipboardData.setData('text/plain', textForOthers(slice))
  return true
}

function holdsNote(content: Fragment): boolean {
  let isFound = false
  content.descendants((node) => {
    isFound ||= isNote(node)
    return !isFound && !node.isTextblock
  })
  return isFound
}

function isNote(node: DocumentNode | null): boolean {
  return node?.type.name === deskNoteName
}
