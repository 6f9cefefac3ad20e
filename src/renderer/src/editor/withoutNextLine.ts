import { Selection, TextSelection } from '@tiptap/pm/state'

/**
 * A selection of whole lines made by Shift+Down ends before the first letter of the line after them. Nothing of that line is
 * selected: it ends with the line before, then. Any other selection stays as it is.
 */
export function withoutNextLine(selection: Selection): Selection {
  const { $from, $to, empty } = selection
  if (!(selection instanceof TextSelection) || empty || $to.parentOffset > 0) return selection
  if ($from.sameParent($to)) return selection
  const doc = $to.node(0)
  const before = Selection.findFrom(doc.resolve($to.before()), -1)
  if (!(before instanceof TextSelection)) return selection
  const { anchor, head } = selection
  return TextSelection.create(doc, Math.min(anchor, before.to), Math.min(head, before.to))
}
