import type { Slice } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { dispatchPaste } from '../dispatchPaste'
import { takeOut } from '../extensions/ownDeletion'
import { regionAt } from '../extensions/storyRegions'
import { makingRoom } from '../extensions/UndoSteps'
import { insertPasted } from './insertPasted'

/**
 * Drops words that were dragged within the story, as if they were pasted where they are let go: the engine's own way
 * tears blocks apart, or finds none. What was dropped is selected then. Nothing is done where they are let go on
 * themselves, or on the headline or the standfirst, which would lose a part of them.
 * @param at where it is let go
 * @param isMove whether it is taken out where it stood, in the same step of undo
 */
export function dropCopy(view: EditorView, slice: Slice, at: number, isMove: boolean): void {
  const { doc, selection, tr } = view.state
  const isOnItself = isMove && at >= selection.from && at <= selection.to
  if (isOnItself || (regionAt(TextSelection.near(doc.resolve(at)).$from) !== 'body' && !isPlainLine(slice)))
    return
  const room = isMove ? makingRoom(takeOut(tr)) : tr
  const place = TextSelection.near(room.doc.resolve(room.mapping.map(at)))
  view.dispatch(room.setSelection(place))
  if (!insertPasted(view, slice, { isWhole: false, title: '' }))
    dispatchPaste(view, view.state.tr.replaceSelection(slice))
  const { state } = view
  const dropped = TextSelection.between(state.doc.resolve(place.from), state.selection.$head)
  view.dispatch(state.tr.setSelection(dropped))
  view.focus()
}

/** What the headline and the standfirst can hold without a loss. */
function isPlainLine({ content }: Slice): boolean {
  return content.childCount === 1 && content.firstChild?.children.every(({ isText }) => isText) === true
}
