import type { Node as DocumentNode, Slice } from '@tiptap/pm/model'
import { type EditorState, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { bodyStart } from '../../../../shared/document/articleDocument'
import { dispatchPaste } from '../dispatchPaste'
import {
  crossesRegions,
  deleteAcrossRegions,
  insertAtBodyStart,
  isBodyUnwritten,
  regionAt,
} from '../extensions/storyRegions'
import { makingRoom } from '../extensions/UndoSteps'
import { isImpossible } from '../isImpossible'
import { takeStoryTop, topAsParagraphs } from './ownCopies'
import { wholeBlocks } from './wholeBlocks'

/** True where a title at the start of a paste is the headline: it is empty, and nothing is written yet or one is in it. */
export function isTitleWanted({ doc, selection }: EditorState): boolean {
  if (doc.child(0).content.size > 0) return false
  return regionAt(selection.$from) === 'headline' || isBodyUnwritten(doc)
}

/**
 * Inserts what has a headline or a standfirst of its own: into those of the story where they are empty, else as
 * paragraphs. False for any other copy, which the engine inserts as always.
 * @param title for the headline; empty for none
 */
export function insertCopy(view: EditorView, slice: Slice, title: string): boolean {
  const { state } = view
  const tr = crossesRegions(state.selection) ? deleteAcrossRegions(state.tr) : state.tr
  const top = takeStoryTop(slice)
  const hasTop = top.headline !== null || top.standfirst !== null
  if (title === '' && !hasTop) return false
  const headline = title === '' ? (top.headline?.textContent ?? '') : title
  const fillsHeadline = headline !== '' && tr.doc.child(0).content.size === 0
  const inBody = regionAt(tr.selection.$from) === 'body' && !isBodyUnwritten(tr.doc)
  if (fillsHeadline && (title !== '' || !inBody)) {
    fillTop(tr, headline, top.standfirst)
    insertAtBodyStart(tr, wholeBlocks(top.rest).content.filter(isBodyBlock))
    tr.setSelection(TextSelection.near(tr.doc.resolve(endOfRest(tr, top.rest)), -1))
  } else if (regionAt(tr.selection.$from) === 'body') tr.replaceSelection(topAsParagraphs(slice))
  else return false
  dispatchPaste(view, tr)
  return true
}

function fillTop(tr: Transaction, headline: string, standfirst: DocumentNode | null): void {
  tr.insertText(headline, 1)
  const start = tr.doc.child(0).nodeSize
  if (standfirst !== null && tr.doc.child(1).content.size === 0) tr.insert(start + 1, standfirst.content)
}

function isBodyBlock({ type }: DocumentNode): boolean {
  return type.name !== 'headline' && type.name !== 'standfirst'
}

/** The caret goes on after what was pasted. */
function endOfRest({ doc }: Transaction, rest: Slice): number {
  let end = 0
  for (let index = 0; index < bodyStart + rest.content.childCount && index < doc.childCount; index++)
    end += doc.child(index).nodeSize
  return end
}

/** Inserts blocks between those of the body: before the one that the caret is at the start of, else after its block. */
export function insertWhole(view: EditorView, slice: Slice): boolean {
  const { tr, selection } = view.state
  const { $from } = selection
  if (regionAt($from) !== 'body' || $from.depth === 0) return false
  const block = $from.node(1)
  const isSpareLine = block.isTextblock && block.content.size === 0
  const isAtStart = $from.pos <= $from.start(1)
  const from = isSpareLine || isAtStart ? $from.before(1) : $from.after(1)
  const blocks = wholeBlocks(topAsParagraphs(slice))
  tr.replaceWith(from, isSpareLine ? $from.after(1) : from, blocks)
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(from + blocks.size, tr.doc.content.size)), -1))
  dispatchPaste(view, tr)
  return true
}

/**
 * Inserts a copy that begins or ends inside of a block which cannot become one with what the caret is in, as a part of a
 * quote in a box: it stands between the blocks. False for what the engine finds a way for.
 */
export function insertUnfitting(view: EditorView, slice: Slice): boolean {
  const { state } = view
  const isNested = slice.openStart > 1 || slice.openEnd > 1
  if (!isNested || !isImpossible(() => state.tr.replaceSelection(slice))) return false
  if (!state.selection.empty) view.dispatch(makingRoom(state.tr.deleteSelection()))
  return insertWhole(view, slice)
}
