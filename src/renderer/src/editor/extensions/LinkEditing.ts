import { Extension, getMarkRange } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { safeHref } from '../../../../shared/document/href'
import { withoutNextLine } from '../withoutNextLine'
import { wordAtCaret } from '../wordAtCaret'

interface LinkQuestion {
  open: boolean
  /** Where the caret was in the link that is asked about, which is selected meanwhile; null where words were selected. */
  caret: number | null
}

const closed: LinkQuestion = { open: false, caret: null }
const linkEditing = new PluginKey<LinkQuestion>('linkEditing')

/**
 * Links while one writes: an address pasted over a selection links it, Mod-click opens it.
 * The question itself is put by `LinkPopover`.
 */
export const LinkEditing = Extension.create<{ openExternal: (url: string) => void }>({
  name: 'linkEditing',

  addOptions() {
    return { openExternal: () => undefined }
  },

  addProseMirrorPlugins() {
    const { openExternal } = this.options
    return [
      new Plugin<LinkQuestion>({
        key: linkEditing,
        state: {
          init: () => closed,
          apply(transaction, value) {
            const asked: LinkQuestion | undefined = transaction.getMeta(linkEditing)
            if (asked !== undefined) return asked
            if (value.caret === null || !transaction.docChanged) return value
            return { ...value, caret: transaction.mapping.map(value.caret) }
          },
        },
        props: {
          handlePaste: (view, event) => pasteLink(view, event.clipboardData?.getData('text/plain') ?? ''),
          handleClick(view, position, event) {
            if (!event.ctrlKey && !event.metaKey) return false
            const href = linkAt(view.state, position)?.href
            if (href === undefined || !/^(https?|mailto):/i.test(href)) return false
            openExternal(href)
            return true
          },
        },
      }),
    ]
  },
})

/** True while the address of a link is being asked for. */
export function isLinkEditingOpen(state: EditorState): boolean {
  return linkEditing.getState(state)?.open === true
}

/** Asks for the address of the selection, or of the link or word at the caret. False where there is nothing to link. */
export function openLinkEditing(view: EditorView): boolean {
  const { state } = view
  const link = linkAt(state, state.selection.from)
  if (link === null && !allowsLink(state)) return false
  const caret = state.selection.empty ? state.selection.head : null
  const transaction = state.tr.setMeta(linkEditing, { open: true, caret })
  if (caret !== null) {
    const asked = link ?? wordAtCaret(state)
    if (asked === null) return false
    transaction.setSelection(TextSelection.create(state.doc, asked.from, asked.to))
  }
  view.dispatch(transaction)
  return true
}

/** Ends the question. The caret is where it was: words left selected would go with the next letter. */
export function closeLinkEditing(view: EditorView): void {
  close(view, view.state.tr)
}

function close(view: EditorView, transaction: Transaction): void {
  const caret = linkEditing.getState(view.state)?.caret ?? null
  if (caret !== null) {
    const place = Math.min(transaction.mapping.map(caret), transaction.doc.content.size)
    transaction.setSelection(TextSelection.near(transaction.doc.resolve(place)))
  }
  view.dispatch(transaction.setMeta(linkEditing, closed))
  view.focus()
}

/** Links the selection, or takes its link away when `href` is null. False when the address may not be kept. */
export function applyLink(view: EditorView, href: string | null): boolean {
  const { state } = view
  const type = state.schema.marks.link
  if (type === undefined) return false
  const { from, to } = state.selection
  const transaction = state.tr.removeMark(from, to, type)
  if (href !== null) {
    const safe = safeHref(href)
    if (safe === null) return false
    transaction.addMark(from, to, type.create({ href: safe }))
    leaveSelection(transaction, to)
  }
  close(view, transaction)
  return true
}

/** The caret goes behind the words that were linked: left selected they would go with the next letter. */
function leaveSelection(transaction: Transaction, end: number): Transaction {
  return transaction.setSelection(TextSelection.create(transaction.doc, end))
}

/** The link at a position, with its extent; null where there is none. */
export function linkAt(
  state: EditorState,
  position: number,
): { href: string; from: number; to: number } | null {
  const type = state.schema.marks.link
  if (type === undefined) return null
  const range = getMarkRange(state.doc.resolve(position), type)
  if (range === undefined) return null
  const mark = state.doc.resolve(range.from).nodeAfter?.marks.find((candidate) => candidate.type === type)
  const href: unknown = mark?.attrs.href
  return typeof href === 'string' ? { href, ...range } : null
}

function allowsLink(state: EditorState): boolean {
  const { $from, $to } = state.selection
  const type = state.schema.marks.link
  return (
    type !== undefined &&
    $from.parent.inlineContent &&
    $from.parent.type.allowsMarkType(type) &&
    $to.parent.type.allowsMarkType(type)
  )
}

/** An address on the clipboard: over a selection it becomes its link, block by block; at a caret it is written out as one. */
function pasteLink(view: EditorView, text: string): boolean {
  const address = text.trim()
  if (!/^(https?:\/\/|mailto:)\S+$/i.test(address)) return false
  const href = safeHref(address)
  const { state } = view
  const type = state.schema.marks.link
  if (href === null || type === undefined || !allowsLink(state)) return false
  const { from, to, empty, $from } = withoutNextLine(state.selection)
  const mark = type.create({ href })
  const transaction = empty
    ? state.tr.replaceSelectionWith(state.schema.text(address, mark.addToSet($from.marks())), false)
    : leaveSelection(state.tr.removeMark(from, to, type).addMark(from, to, mark), to)
  view.dispatch(transaction.removeStoredMark(type).scrollIntoView().setMeta('paste', true))
  return true
}
