import type { Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { emptiedFirst } from '../extensions/ownDeletion'
import { makingRoom } from '../extensions/UndoSteps'
import { insertCopy, insertUnfitting, insertWhole } from './insertCopy'
import { insertIntoContainer } from './insertIntoContainer'
import { insertAsItems, insertListBeside } from './pastedLists'

/**
 * Inserts a copy at the selection where the editor's own way would spoil it or the story. False for what the editor
 * inserts well.
 * @param paste whether it goes between blocks, as a file does, and the title for the headline, empty for none
 */
export function insertPasted(
  view: EditorView,
  slice: Slice,
  { isWhole, title }: { isWhole: boolean; title: string },
): boolean {
  const emptied = emptiedFirst(view.state)
  if (emptied !== null) view.dispatch(makingRoom(emptied))
  if (isWhole && title === '' && insertWhole(view, slice)) return true
  return (
    insertCopy(view, slice, title) ||
    insertAsItems(view, slice) ||
    insertIntoContainer(view, slice) ||
    insertListBeside(view, slice) ||
    insertUnfitting(view, slice)
  )
}
