import { type Node as DocumentNode, Fragment, type ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { asKind, type BlockKind, itemsOf } from './blockKinds'
import { type BlockRun, isBox, selectedBlocks } from './selectedBlocks'
import { withoutNextLine } from './withoutNextLine'

/** Blocks that can become one another. */
const copyBlocks: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'bulletList',
  'orderedList',
  'blockquote',
])

/**
 * Makes another kind of block of the selection's blocks, all of them; items are taken out of their list, which goes on
 * after them. The caret stays in its words. Null outside the body, for blocks that become no other kind, and where what holds
 * them (a box, a cell) takes none of that kind.
 */
export function turnBlocks(state: EditorState, kind: BlockKind): Transaction | null {
  const run = selectedBlocks(state)
  if (run === null) return null
  const { doc, schema, tr } = state
  const selection = withoutNextLine(state.selection)
  const blocks = run.parent.children.slice(run.first, run.end)
  const { $from, $head } = selection
  // In the body and in a box they stand by themselves; items are in a list that has to be parted.
  const areAlone = run.depth === 0 || isBox(run.parent)
  const top = areAlone ? 0 : depthOfTop(run, $from)
  const tops = areAlone ? blocks : [$from.node(top)]
  if (!tops.every(({ type }) => copyBlocks.has(type.name))) return null
  const made = asKind(blocks, kind, schema)
  const [before, after] = areAlone ? [null, []] : partAround(run, $from, top)
  const start = areAlone ? run.from : $from.before(top)
  const end = areAlone ? run.to : $from.after(top)
  const replacing = [...(before === null ? [] : [before]), ...made, ...after]
  const $start = doc.resolve(start)
  const $end = doc.resolve(end)
  if (!$start.parent.canReplace($start.index(), $end.index(), Fragment.from(replacing))) return null
  tr.replaceWith(start, end, replacing)
  const madeAt = start + (before?.nodeSize ?? 0)
  const caret = selection instanceof TextSelection ? lineOfCaret(doc, run, $head) : null
  return tr.setSelection(caretInLine(tr.doc, madeAt, made, caret)).scrollIntoView()
}

/** The depth of the outermost block around items that they can be taken out of: a list, or a quote around it. */
function depthOfTop(run: BlockRun, $from: ResolvedPos): number {
  let depth = 1
  while (depth < run.depth && !copyBlocks.has($from.node(depth).type.name)) depth++
  return depth
}

interface LineOfCaret {
  /** Which of the lines of the blocks. */
  line: number
  offset: number
}

function lineOfCaret(doc: DocumentNode, { from }: BlockRun, $head: ResolvedPos): LineOfCaret {
  let line = -1
  doc.nodesBetween(from, Math.max(from, $head.pos), (node, position) => {
    if (position >= from && node.isTextblock) line++
    return !node.isTextblock
  })
  return { line: Math.max(0, line), offset: $head.parentOffset }
}

/** The caret in the same line of the blocks that were made, there are as many; else at the end of the last. */
function caretInLine(
  doc: DocumentNode,
  start: number,
  made: readonly DocumentNode[],
  caret: LineOfCaret | null,
): Selection {
  const end = made.reduce((position, { nodeSize }) => position + nodeSize, start)
  let line = -1
  let found = -1
  doc.nodesBetween(start, end, (node, position) => {
    if (!node.isTextblock) return true
    line++
    if (line === caret?.line) found = position + 1 + Math.min(caret.offset, node.content.size)
    return false
  })
  return found === -1 ? Selection.near(doc.resolve(end), -1) : TextSelection.create(doc, found)
}

/**
 * What is left of the block at a depth around the run: its part before, and what comes after it. What hung on the last item
 * before the run, after it, goes on as items of the list outside.
 */
function partAround(run: BlockRun, $from: ResolvedPos, depth: number): [DocumentNode | null, DocumentNode[]] {
  const node = $from.node(depth)
  const isParent = depth === run.depth
  const [innerBefore, innerAfter] = isParent ? [null, []] : partAround(run, $from, depth + 1)
  const index = $from.index(depth)
  const before = [
    ...node.children.slice(0, isParent ? run.first : index),
    ...(innerBefore === null ? [] : [innerBefore]),
  ]
  const after = [...innerAfter, ...node.children.slice(isParent ? run.end : index + 1)]
  const whole = (children: DocumentNode[]) => node.type.create(node.attrs, children)
  const first = before.length === 0 ? null : whole(before)
  if (node.type.name === 'listItem') return [first, after]
  const isList = node.type.name !== 'blockquote'
  return [first, after.length === 0 ? [] : [whole(isList ? itemsOf(after) : after)]]
}
