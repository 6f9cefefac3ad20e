import { Extension } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { readSelection } from '../readSelection'
import { scrollerOf } from '../scrollerOf'

/** Blocks of the story from `first` up to, not including, `end`. */
interface BlockRange {
  first: number
  end: number
}

interface Invisible {
  decorations: DecorationSet
  /** The blocks that have marks now; null while invisible characters are not shown. */
  shown: BlockRange | null
}

const invisibles = new PluginKey<Invisible>('invisibles')

/** How many blocks above and below the view have their marks already, so that scrolling meets none without. */
const margin = 6

interface Mark {
  kind: 'space' | 'fixedSpace' | 'break'
  from: number
  to: number
}

/** Marks of a block, by places inside it, found once as long as it is not edited. */
const marksOfBlock = new WeakMap<DocumentNode, Mark[]>()

/**
 * Shows spaces, fixed spaces and line breaks: only in the blocks in view, and while one types only in the block that
 * changed. The ends of paragraphs are the style sheet's.
 */
export const Invisibles = Extension.create({
  name: 'invisibles',

  addProseMirrorPlugins() {
    return [
      new Plugin<Invisible>({
        key: invisibles,
        state: {
          init: () => ({ decorations: DecorationSet.empty, shown: null }),
          apply: applyTransaction,
        },
        props: { decorations: (state) => invisibles.getState(state)?.decorations },
        view: (view) => followView(view),
      }),
    ]
  },
})

/** Shows invisible characters, or hides them. */
export function showInvisibles(view: EditorView, isShown: boolean): void {
  readSelection()
  const shown = isShown ? blocksInView(view) : null
  if (shown === null && invisibles.getState(view.state)?.shown === null) return
  view.dispatch(view.state.tr.setMeta(invisibles, { shown }))
}

function applyTransaction(transaction: Transaction, value: Invisible, before: EditorState): Invisible {
  const set: { shown: BlockRange | null } | undefined = transaction.getMeta(invisibles)
  const { doc } = transaction
  if (set !== undefined) {
    const { shown } = set
    const decorations =
      shown === null ? DecorationSet.empty : DecorationSet.create(doc, marksIn(doc, shown.first, shown.end))
    return { decorations, shown }
  }
  if (!transaction.docChanged || value.shown === null) return value
  const mapped = value.decorations.map(transaction.mapping, doc)
  const changed = changedBlocks(before.doc, doc)
  const first = Math.max(changed.first, value.shown.first)
  const grown = doc.childCount - before.doc.childCount
  const shown = { first: value.shown.first, end: Math.max(first, value.shown.end + grown) }
  const end = Math.min(changed.end, shown.end)
  if (first >= end) return { decorations: mapped, shown }
  const from = startOf(doc, first)
  const to = startOf(doc, end, first, from)
  const stale = mapped.find(from, to)
  return { decorations: mapped.remove(stale).add(doc, marksIn(doc, first, end, from)), shown }
}

/** The blocks of the new document that are not those of the old one. */
function changedBlocks(before: DocumentNode, now: DocumentNode): BlockRange {
  let first = 0
  const most = Math.min(before.childCount, now.childCount)
  while (first < most && before.child(first) === now.child(first)) first++
  let same = 0
  while (
    same < most - first &&
    before.child(before.childCount - 1 - same) === now.child(now.childCount - 1 - same)
  ) {
    same++
  }
  return { first, end: now.childCount - same }
}

function startOf(document: DocumentNode, index: number, known = 0, position = 0): number {
  let start = position
  for (let at = known; at < index; at++) start += document.child(at).nodeSize
  return start
}

function marksIn(
  document: DocumentNode,
  first: number,
  end: number,
  from = startOf(document, first),
): Decoration[] {
  const decorations: Decoration[] = []
  let start = from
  for (let index = first; index < Math.min(end, document.childCount); index++) {
    const block = document.child(index)
    for (const mark of blockMarks(block)) decorations.push(decorate(mark, start))
    start += block.nodeSize
  }
  return decorations
}

function decorate({ kind, from, to }: Mark, start: number): Decoration {
  if (kind !== 'break') return Decoration.inline(start + from, start + to, { class: `${kind}Mark` })
  return Decoration.widget(start + from, breakMark, { side: -1, ignoreSelection: true, key: 'break' })
}

function breakMark(): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'breakMark'
  mark.setAttribute('aria-hidden', 'true')
  return mark
}

function blockMarks(block: DocumentNode): Mark[] {
  const known = marksOfBlock.get(block)
  if (known !== undefined) return known
  const marks: Mark[] = []
  const collect = (node: DocumentNode, start: number) => {
    if (node.type.name === 'hardBreak') marks.push({ kind: 'break', from: start, to: start })
    for (const { index, 0: sign } of (node.text ?? '').matchAll(/[ \u00a0\u202f\u2009]/g)) {
      const kind = sign === ' ' ? 'space' : 'fixedSpace'
      marks.push({ kind, from: start + index, to: start + index + 1 })
    }
  }
  collect(block, 0)
  block.descendants((node, position) => {
    // What a footnote says is not in the line.
    if (node.type.name === 'footnote') return false
    collect(node, position + 1)
    return true
  })
  marksOfBlock.set(block, marks)
  return marks
}

/** The blocks in view with some around them; none where nothing is laid out. */
function blocksInView(view: EditorView): BlockRange {
  const bounds = scrollerOf(view)?.getBoundingClientRect()
  const copy = view.dom.getBoundingClientRect()
  const last = view.state.doc.childCount
  if (bounds === undefined || bounds.height === 0) return { first: 0, end: Math.min(last, 2 * margin) }
  const left = copy.left + copy.width / 2
  const indexAt = (top: number) => {
    const found = view.posAtCoords({ left, top })
    return found === null ? null : view.state.doc.resolve(found.pos).index(0)
  }
  const first = indexAt(Math.max(copy.top, bounds.top) + 1) ?? 0
  const end = indexAt(Math.min(copy.bottom, bounds.bottom) - 1) ?? first + margin
  return { first: Math.max(0, first - margin), end: Math.min(last, end + margin) }
}

/** Has the marks follow the view while it is scrolled. */
function followView(view: EditorView): { destroy: () => void } {
  let waiting = 0
  const follow = () => {
    if (waiting !== 0) return
    waiting = requestAnimationFrame(() => {
      waiting = 0
      if (view.isDestroyed || view.composing) return
      readSelection()
      const shown = invisibles.getState(view.state)?.shown
      if (shown === undefined || shown === null) return
      const range = blocksInView(view)
      const isCovered = range.first + margin / 2 >= shown.first && range.end - margin / 2 <= shown.end
      if (!isCovered) view.dispatch(view.state.tr.setMeta(invisibles, { shown: range }))
    })
  }
  // The element that scrolls is another one whenever the story is shown anew: what it does is heard from above.
  const onScroll = (event: Event) => {
    if (event.target === scrollerOf(view)) follow()
  }
  window.addEventListener('scroll', onScroll, { capture: true, passive: true })
  return {
    destroy: () => {
      cancelAnimationFrame(waiting)
      window.removeEventListener('scroll', onScroll, { capture: true })
    },
  }
}
