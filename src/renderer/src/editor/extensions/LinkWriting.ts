import { Extension, InputRule } from '@tiptap/core'
import type { EditorState, Transaction } from '@tiptap/pm/state'
import { safeHref } from '../../../../shared/document/href'
import { textBeforeCaret } from '../textBeforeCaret'

/** An address as one writes it out, at the end of a text. */
const writtenAddress = /(?:^|[\s([„“«‹"'‘])((?:https?:\/\/|www\.)[^\s<>«»„“”]{3,2000})$/iu

/** What ends a sentence, or what is around an address, is no part of it. */
const afterAddress = /(?:[.,;:!?…'"’”]|\)(?<!\([^)]*\)))+$/u

/** A link as one writes it in Markdown, `[words](address)`, or as the address itself, by the space or Enter after it. */
export const LinkWriting = Extension.create({
  name: 'linkWriting',
  // Before what Enter does.
  priority: 130,

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor: { state, view } }) => {
        const { tr } = state
        if (state.selection.empty && linkAddress(state, tr)) view.dispatch(tr)
        return false
      },
    }
  },

  addInputRules() {
    const { link } = this.editor.schema.marks
    if (link === undefined) return []
    return [
      new InputRule({
        find: /(?<!!)\[([^[\]]+)\]\(([^\s()]+)\)$/,
        handler({ state, range, match }) {
          const [, words = '', address = ''] = match
          const href = safeHref(/^[\w-]+(\.[\w-]+)+(\/|$)/.test(address) ? `https://${address}` : address)
          const { $from } = state.selection
          if (href === null || !$from.parent.type.allowsMarkType(link)) return null
          const from = range.from
          state.tr
            .delete(from + 1 + words.length, range.to)
            .delete(from, from + 1)
            .addMark(from, from + words.length, link.create({ href }))
            .removeStoredMark(link)
          return undefined
        },
      }),
      new InputRule({
        find: /(?:https?:\/\/|www\.)\S+ $/i,
        handler({ state, range }) {
          if (!linkAddress(state, state.tr)) return null
          state.tr.insertText(' ', range.to).removeStoredMark(link)
          return undefined
        },
      }),
    ]
  },
})

/** Makes a link of the address that has just been written out before the caret. False where there is none. */
function linkAddress({ schema, selection }: EditorState, transaction: Transaction): boolean {
  const { link, code } = schema.marks
  const { $from } = selection
  const [, written = ''] = writtenAddress.exec(textBeforeCaret($from, 2100)) ?? []
  const address = written.replace(afterAddress, '')
  const href = safeHref(/^www\./i.test(address) ? `https://${address}` : address)
  if (link === undefined || href === null || !/^(?:https?:\/\/)?[^\s/]+\.[^\s/.]/i.test(address)) return false
  const from = $from.pos - written.length
  const to = from + address.length
  const isTaken = [link, code, schema.marks.storyLink].some(
    (mark) => mark !== undefined && transaction.doc.rangeHasMark(from, to, mark),
  )
  if (isTaken || !$from.parent.type.allowsMarkType(link)) return false
  transaction.addMark(from, to, link.create({ href })).removeStoredMark(link)
  return true
}
