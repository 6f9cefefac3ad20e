import { type Editor, Extension } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'

/**
 * Enter over copy of several lines takes it out and parts what is left of the first from what is left of the last. The
 * editor's own Enter splits where the first line was before, which in a list may be no line any more: it throws.
 */
export const EnterOverBlocks = Extension.create({
  name: 'enterOverBlocks',
  // Before the keys of lists and boxes, after those of the story's parts.
  priority: 130,

  addKeyboardShortcuts() {
    return { Enter: () => breakBetween(this.editor) || breakJoined(this.editor) }
  },
})

/** Lines side by side stay two lines, each what it was: a heading, a paragraph, the words of a quote. */
function breakBetween({ state, view }: Editor): boolean {
  const { selection, tr } = state
  const { $from, $to, from, to } = selection
  // Not by what holds them: a duplicate is the same node at another place.
  const isBeside = $from.depth === $to.depth && $from.sharedDepth(to) === $from.depth - 1
  if (!(selection instanceof TextSelection) || !isBeside) return false
  // From the end on, so that the places before stay what they are.
  tr.delete($to.start(), to).delete($from.after(), $to.before()).delete(from, $from.end())
  const nextLine = from + 2
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, nextLine)).scrollIntoView())
  return true
}

/** Lines of a list, or inside something and outside of it, are joined and parted again. */
function breakJoined(editor: Editor): boolean {
  const { selection } = editor.state
  const { $from, $to, from, to } = selection
  if (!(selection instanceof TextSelection) || $from.sameParent($to)) return false
  return editor
    .chain()
    .command(({ tr }) => tr.delete(from, to).docChanged)
    .command(({ tr, commands }) => {
      const { parent } = tr.selection.$from
      // Where nothing is left there is a line to go on in already; the labels of a quote or a box stay one line each.
      const isDivisible = parent.type.name === 'paragraph' || parent.type.name === 'heading'
      if (parent.content.size === 0 || !isDivisible) return true
      return commands.first([() => commands.splitListItem('listItem'), () => commands.splitBlock()])
    })
    .scrollIntoView()
    .run()
}
