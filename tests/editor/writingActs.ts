import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, Selection, TextSelection } from '@tiptap/pm/state'
import { yUndoPluginKey } from '@tiptap/y-tiptap'
import { closeBlockForm } from '../../src/renderer/src/editor/extensions/BlockForms'
import { moveBlocks } from '../../src/renderer/src/editor/moveBlocks'
import { runEditorCommand } from '../../src/renderer/src/editor/runEditorCommand'
import { type CommandId, commandIds, isEditorCommand } from '../../src/shared/ipc/commands'
import { typeText } from './typeText'
import { withoutFormatsOfBreaks } from './withoutFormatsOfBreaks'

/** A whole number from 0 up to, not including, one. */
export type Next = (below: number) => number

/** Numbers that look random and are the same each time (mulberry32). */
export function numbers(seed: number): Next {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** What writers do to a story, at random. */
export interface Writer {
  editor: Editor
  next: Next
  /** What was copied last. */
  clipboard: string
}

/** What ask for a file or a form of the window is left out. */
const commands = commandIds.filter(
  (command) =>
    isEditorCommand(command) && !/picture|gallery|find|replace|special|plain|spelling/i.test(command),
)
const texts = ['tide', 'Harbour wall', '- ', '## ', '"', "it's "]
const keys: readonly (readonly [string, KeyboardEventInit])[] = [
  ['Enter', {}],
  ['Backspace', {}],
  ['Delete', {}],
  ['Tab', {}],
  ['Tab', { shiftKey: true }],
  ['Escape', {}],
  ['Enter', { ctrlKey: true }],
  ['Enter', { shiftKey: true }],
]
const foreign = [
  '<h2>Head</h2><p>And <b>bold</b></p>',
  '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>',
  '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>',
  '<blockquote><p>q</p></blockquote><p>after</p>',
  '<b>inline</b>',
]

function oneOf<Item>(next: Next, items: readonly Item[]): Item {
  const item = items[next(items.length)]
  if (item === undefined) throw new Error('there is nothing to choose from')
  return item
}

const acts: readonly ((writer: Writer) => string)[] = [
  type,
  type,
  press,
  press,
  run,
  run,
  select,
  select,
  copy,
  paste,
  drag,
  dropIn,
  undo,
]

/** Does one thing. @returns what it was */
export function act(writer: Writer): string {
  // Now and then a while passes: what is done next is a step of undo by itself.
  if (writer.next(3) === 0) yUndoPluginKey.getState(writer.editor.state)?.undoManager?.stopCapturing()
  return oneOf(writer.next, acts)(writer)
}

function type({ editor: { view }, next }: Writer): string {
  const text = oneOf(next, texts)
  typeText(view, text)
  return `type ${text}`
}

function press({ editor: { view }, next }: Writer): string {
  const [key, held] = oneOf(next, keys)
  const event = new KeyboardEvent('keydown', { key, ...held })
  view.someProp('handleKeyDown', (handle) => handle(view, event))
  return `press ${Object.keys(held).join()} ${key}`
}

function run({ editor, next }: Writer): string {
  const command: CommandId = oneOf(next, commands)
  runEditorCommand(editor, command)
  return command
}

function select({ editor: { view }, next }: Writer): string {
  const { doc, tr } = view.state
  const $from = doc.resolve(next(doc.content.size))
  const $to = next(2) === 0 ? $from : doc.resolve(next(doc.content.size))
  const node = $from.nodeAfter
  const isNode = next(7) === 0 && node !== null && NodeSelection.isSelectable(node)
  const text = $from === $to ? Selection.near($from) : TextSelection.between($from, $to)
  view.dispatch(tr.setSelection(isNode ? NodeSelection.create(doc, $from.pos) : text))
  return `select ${$from.pos} ${$to.pos}`
}

function copy(writer: Writer): string {
  const { view } = writer.editor
  writer.clipboard = view.serializeForClipboard(view.state.selection.content()).dom.innerHTML
  return 'copy'
}

function paste({ editor: { view }, next, clipboard }: Writer): string {
  const html = next(2) === 0 && clipboard !== '' ? clipboard : oneOf(next, foreign)
  const event = new ClipboardEvent('paste')
  // As the browser tells of it, before the editor reads what is pasted.
  view.someProp('handleDOMEvents', (handlers) => {
    handlers.paste?.call(null, view, event)
    return false
  })
  view.pasteHTML(html, event)
  return `paste ${html}`
}

/** Selects something and drags it elsewhere: whole blocks between others, anything else to a place in the copy. */
function drag(writer: Writer): string {
  const { editor, next } = writer
  const { view } = editor
  // A press in the copy closes the form that is open.
  closeBlockForm(view)
  const selected = select(writer)
  const { state } = view
  const { selection } = state
  const slice = selection.content()
  if (selection.empty) return selected
  const place = next(state.doc.content.size)
  const isCopy = next(4) === 0
  const said = `${selected}; drag to ${place}${isCopy ? ' as a copy' : ''}`
  if (slice.openStart + slice.openEnd === 0 && slice.content.firstChild?.isBlock === true) {
    const $place = state.doc.resolve(place)
    const target = $place.depth === 0 ? place : $place.before(1 + next($place.depth))
    const moved = moveBlocks(state, selection, target, isCopy)
    if (moved !== null) view.dispatch(moved)
    return `${said}, to ${target} as blocks`
  }
  // There is no layout to look a place up in.
  view.posAtCoords = () => ({ pos: place, inside: -1 })
  const node = selection instanceof NodeSelection ? { node: selection } : {}
  view.dragging = { slice, move: !isCopy, ...node }
  const event = new Event('drop', { bubbles: true, cancelable: true })
  view.dom.dispatchEvent(Object.assign(event, { dataTransfer: new DataTransfer(), ctrlKey: isCopy }))
  if (!isCopy && letters(view.state.doc) !== letters(state.doc)) throw new Error(`${said}: words were lost`)
  expectOneStep(editor, state.doc, said)
  return said
}

/** Drops what comes from another program, or from another window. */
function dropIn({ editor: { view }, next, clipboard }: Writer): string {
  const place = next(view.state.doc.content.size)
  const html = next(2) === 0 && clipboard !== '' ? clipboard : oneOf(next, foreign)
  view.posAtCoords = () => ({ pos: place, inside: -1 })
  const dataTransfer = new DataTransfer()
  dataTransfer.setData('text/html', html)
  const event = new Event('drop', { bubbles: true, cancelable: true })
  view.dom.dispatchEvent(Object.assign(event, { dataTransfer }))
  return `drop at ${place} ${html}`
}

/** What was done last is taken back by one undo, and done again by one redo. */
function expectOneStep({ commands, view }: Editor, before: DocumentNode, said: string): void {
  const { doc } = view.state
  if (doc.eq(before)) return
  commands.undo()
  if (shape(view.state.doc) !== shape(before))
    throw new Error(`${said}: undo made ${view.state.doc} of ${doc}`)
  commands.redo()
  if (shape(view.state.doc) !== shape(doc)) throw new Error(`${said}: redo made ${view.state.doc} of ${doc}`)
}

/** Its blocks, words and formats. */
function shape(document: DocumentNode): string {
  return String(document.type.schema.nodeFromJSON(withoutFormatsOfBreaks(document.toJSON())))
}

function letters(document: DocumentNode): number {
  return document.textContent.replaceAll(/\s/gu, '').length
}

function undo({ editor: { commands }, next }: Writer): string {
  const isUndo = next(3) > 0
  if (isUndo) commands.undo()
  else commands.redo()
  return isUndo ? 'undo' : 'redo'
}
