// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { NodeSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { type DocumentJson, readDocument } from '../../../shared/document/articleDocument'
import type { CommandId } from '../../../shared/ipc/commands'
import { actOnBlock } from './blockActions'
import { moveItem } from './moveItem'
import { runEditorCommand } from './runEditorCommand'
import { selectBlock } from './selectBlock'

let editor: Editor

afterEach(() => editor.destroy())

const line = (text: string): DocumentJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const item = (text: string, ...more: DocumentJson[]): DocumentJson => ({
  type: 'listItem',
  content: [line(text), ...more],
})
const list = (...content: DocumentJson[]): DocumentJson => ({ type: 'bulletList', content })
const picture = (letter: string): DocumentJson => ({
  type: 'image',
  attrs: { media: letter.repeat(64), alt: letter, caption: '', credit: '', width: 4, height: 3 },
})

/** The body in short: words as they are, lists and quotes in brackets. */
function body(): string {
  const signs: Record<string, string> = { bulletList: '-', orderedList: '1', blockquote: '>', heading: '#' }
  const short = ({ type, text, attrs, content = [] }: DocumentJson): string => {
    if (text !== undefined) return text
    const inside = content.map(short).join(type === 'listItem' ? ' ' : ', ')
    if (type === 'image') return `picture ${attrs?.alt}`
    return signs[type] === undefined ? inside : `${signs[type]}[${inside}]`
  }
  const json = editor.state.doc.toJSON() as DocumentJson
  readDocument(json)
  return (json.content ?? []).slice(2).map(short).join(' / ')
}

function startOf(words: string, type = 'paragraph'): number {
  let start = -1
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === type && node.textContent.startsWith(words) && start === -1) start = position
  })
  return start
}

function open(...blocks: DocumentJson[]): void {
  editor = openWritingEditor(blocks)
}

function caretIn(words: string, until = words): void {
  editor.commands.setTextSelection({ from: startOf(words) + 2, to: startOf(until) + 2 })
}

const run = (command: CommandId) => runEditorCommand(editor, command)
const words = () => editor.state.selection.$head.parent.textContent

describe('duplicating blocks', () => {
  it('puts all of those selected after them, with the selection, and is one step to undo', () => {
    open(line('One'), line('Two'), line('Three'))
    caretIn('One', 'Two')
    expect(run('edit.duplicateBlock')).toBe(true)
    expect(body()).toBe('One / Two / One / Two / Three')
    expect(editor.state.selection.$anchor.index(0)).toBe(4)
    expect(editor.state.selection.$head.index(0)).toBe(5)
    editor.commands.undo()
    expect(body()).toBe('One / Two / Three')
    editor.commands.redo()
    expect(body()).toBe('One / Two / One / Two / Three')
  })

  it('takes the item of a list with what hangs on it, and a list that is selected as a whole', () => {
    open(list(item('One', list(item('Deep'))), item('Two')))
    caretIn('One')
    run('edit.duplicateBlock')
    expect(body()).toBe('-[One -[Deep], One -[Deep], Two]')
    caretIn('Deep')
    run('edit.duplicateBlock')
    expect(body()).toBe('-[One -[Deep, Deep], One -[Deep], Two]')
    actOnBlock(editor, startOf('One', 'bulletList'), 'edit.duplicateBlock')
    expect(editor.state.doc.childCount).toBe(4)
    expect(words()).toBe('Two')
  })

  it('gives no anchor away, and selects the copy of a picture', () => {
    const heading = { ...line('Wall'), type: 'heading', attrs: { level: 2, anchor: 'wall' } }
    open(heading, picture('a'))
    editor.commands.setTextSelection(startOf('Wall', 'heading') + 1)
    run('edit.duplicateBlock')
    expect(editor.state.doc.child(2).attrs.anchor).toBe('wall')
    expect(editor.state.doc.child(3).attrs.anchor).toBeNull()
    const last = editor.state.doc.content.size - 1
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, last)))
    run('edit.duplicateBlock')
    expect(body()).toBe('#[Wall] / #[Wall] / picture a / picture a')
    expect(editor.state.selection.from).toBe(last + 1)
  })

  it('leaves the headline and the standfirst alone', () => {
    open(line('One'))
    editor.commands.setTextSelection(1)
    expect(run('edit.duplicateBlock')).toBe(false)
    expect(run('edit.removeBlock')).toBe(false)
    expect(run('edit.turnIntoHeading2')).toBe(false)
    editor.commands.setTextSelection({ from: 1, to: startOf('One') + 2 })
    run('edit.duplicateBlock')
    expect(body()).toBe('One / One')
    expect(editor.state.doc.childCount).toBe(4)
  })
})

describe('a selection that ends before the first letter of the next line', () => {
  const selectLine = (words: string, next: string, nextType = 'paragraph') =>
    editor.commands.setTextSelection({ from: startOf(words) + 1, to: startOf(next, nextType) + 1 })
  const selected = () => {
    const { from, to } = editor.state.selection
    return editor.state.doc.textBetween(from, to, '/')
  }

  it('moves, removes, duplicates and turns its own lines only', () => {
    const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Two' }] }
    open(line('One'), heading, line('Three'), line('Four'))
    selectLine('One', 'Two', 'heading')
    run('edit.moveBlockDown')
    expect([body(), selected()]).toEqual(['#[Two] / One / Three / Four', 'One'])
    selectLine('One', 'Three')
    run('edit.moveBlockUp')
    expect([body(), selected()]).toEqual(['One / #[Two] / Three / Four', 'One'])
    selectLine('Three', 'Four')
    run('edit.duplicateBlock')
    expect(body()).toBe('One / #[Two] / Three / Three / Four')
    selectLine('Three', 'Four')
    run('edit.removeBlock')
    expect(body()).toBe('One / #[Two] / Four')
    selectLine('One', 'Two', 'heading')
    run('format.quote')
    expect(body()).toBe('>[One] / #[Two] / Four')
    editor.destroy()
    open(line('One'), line('Two'), line('Three'))
    selectLine('One', 'Two')
    run('format.heading2')
    expect([body(), selected()]).toEqual(['#[One] / Two / Three', 'One'])
    selectLine('Two', 'Three')
    run('edit.turnIntoOrderedList')
    expect(body()).toBe('#[One] / 1[Two] / Three')
  })

  it('takes an item without the next one, and a picture that stands between with its lines', () => {
    open(list(item('One'), item('Two'), item('Three')))
    selectLine('One', 'Two')
    run('edit.moveBlockDown')
    expect([body(), selected()]).toEqual(['-[Two, One, Three]', 'One'])
    editor.destroy()
    open(line('One'), picture('a'), line('Two'))
    selectLine('One', 'Two')
    run('edit.duplicateBlock')
    expect(body()).toBe('One / picture a / Two / One / picture a / Two')
  })
})

describe('removing blocks', () => {
  it('leaves the caret in what follows, and an empty line where nothing would be left', () => {
    open(line('One'), line('Two'), line('Three'))
    caretIn('One')
    run('edit.removeBlock')
    expect(words()).toBe('Two')
    run('edit.removeBlock')
    run('edit.removeBlock')
    expect(body()).toBe('')
    expect(editor.state.doc.child(2).type.name).toBe('paragraph')
    editor.commands.undo()
    expect(body()).toBe('Three')
  })

  it('takes a list away with its last item, and a nested one likewise', () => {
    open(list(item('One', list(item('Deep'))), item('Two')), line('After'))
    caretIn('Deep')
    run('edit.removeBlock')
    expect(body()).toBe('-[One, Two] / After')
    caretIn('Two')
    run('edit.removeBlock')
    expect(words()).toBe('One')
    run('edit.removeBlock')
    expect(body()).toBe('After')
    expect(words()).toBe('After')
  })

  it('keeps a line in a box whose only list goes, and makes a picture of a gallery of two', () => {
    open({ type: 'infoBox', content: [{ type: 'boxTitle' }, list(item('One'))] })
    caretIn('One')
    run('edit.removeBlock')
    expect(editor.state.doc.child(2).children.map(({ type }) => type.name)).toEqual(['boxTitle', 'paragraph'])
    editor.destroy()
    open({ type: 'gallery', content: [picture('a'), picture('b')] }, line('After'))
    actOnBlock(editor, startOf('', 'image'), 'edit.removeBlock')
    expect(body()).toBe('picture b / After')
  })
})

describe('turning blocks into others', () => {
  it('takes all of the selection, in one step to undo, and keeps the caret in its words', () => {
    open(line('One'), line('Two'), list(item('Three')))
    caretIn('One', 'Three')
    expect(run('edit.turnIntoOrderedList')).toBe(true)
    expect(body()).toBe('1[One, Two, Three]')
    expect(words()).toBe('Three')
    editor.commands.undo()
    expect(body()).toBe('One / Two / -[Three]')
  })

  it('takes an item out of its list, its line alone for a heading', () => {
    open(list(item('One'), item('Two', list(item('Deep'))), item('Three')))
    caretIn('Two')
    run('edit.turnIntoHeading3')
    expect(body()).toBe('-[One] / #[Two] / Deep / -[Three]')
    caretIn('One')
    run('edit.turnIntoQuote')
    expect(body()).toBe('>[One] / #[Two] / Deep / -[Three]')
    run('edit.turnIntoParagraph')
    expect(body()).toBe('One / #[Two] / Deep / -[Three]')
    editor.commands.undo()
    editor.commands.undo()
    editor.commands.undo()
    expect(body()).toBe('-[One, Two -[Deep], Three]')
  })

  it('takes a nested item out of every list, which go on after it', () => {
    open(list(item('One', list(item('A'), item('B'), item('C')), line('More')), item('Two')))
    caretIn('B')
    run('edit.turnIntoParagraph')
    expect(body()).toBe('-[One -[A]] / B / -[C, More, Two]')
    expect(words()).toBe('B')
    run('edit.turnIntoOrderedList')
    expect(body()).toBe('-[One -[A]] / 1[B] / -[C, More, Two]')
  })

  it('keeps what hangs on the items of a list that becomes another, and the anchor of a heading', () => {
    const heading = { ...line('Wall'), type: 'heading', attrs: { level: 2, anchor: 'wall' } }
    open(list(item('One', list(item('Deep')))), heading)
    actOnBlock(editor, startOf('One', 'bulletList'), 'edit.turnIntoOrderedList')
    expect(body()).toBe('1[One -[Deep]] / #[Wall]')
    actOnBlock(editor, startOf('Wall', 'heading'), 'edit.turnIntoHeading4')
    expect(editor.state.doc.lastChild?.attrs).toMatchObject({ level: 4, anchor: 'wall' })
  })

  it('takes an item out of a list in a box or a cell, as far as that takes its new kind', () => {
    const title: DocumentJson = { type: 'boxTitle', content: [{ type: 'text', text: 'Tides' }] }
    open({ type: 'infoBox', content: [title, list(item('One'), item('Two'), item('Three'))] }, line('After'))
    caretIn('Two')
    expect(run('edit.turnIntoParagraph')).toBe(true)
    expect(body()).toBe('Tides, -[One], Two, -[Three] / After')
    expect(words()).toBe('Two')
    caretIn('Three')
    for (const command of ['edit.turnIntoHeading2', 'edit.turnIntoQuote'] as const) run(command)
    expect(body()).toBe('Tides, -[One], Two, -[Three] / After')
    run('edit.turnIntoOrderedList')
    expect(body()).toBe('Tides, -[One], Two, 1[Three] / After')
  })

  it('does nothing to blocks that are of no such kind', () => {
    open(picture('a'), { type: 'infoBox', content: [{ type: 'boxTitle' }, line('In it')] })
    caretIn('In it')
    expect(run('edit.turnIntoHeading2')).toBe(false)
    actOnBlock(editor, 4, 'edit.turnIntoHeading2')
    expect(body()).toBe('picture a / , In it')
  })
})

describe('moving an item', () => {
  const move = (words: string, to: number) => {
    selectBlock(editor, startOf(words, 'listItem'))
    const transaction = moveItem(editor.state, to)
    if (transaction !== null) editor.view.dispatch(transaction)
    return transaction !== null
  }

  it('takes it to another place of its list, or into another, with what hangs on it', () => {
    const numbers = { ...list(item('Two', list(item('Deep'))), item('Three')), type: 'orderedList' }
    open(list(item('One')), line('Between'), numbers)
    expect(move('Three', startOf('Two') + 1)).toBe(true)
    expect(body()).toBe('-[One] / Between / 1[Three, Two -[Deep]]')
    move('Two', startOf('One') + 3)
    expect(body()).toBe('-[One, Two -[Deep]] / Between / 1[Three]')
    expect(editor.state.selection).toBeInstanceOf(NodeSelection)
    move('Three', startOf('Deep') + 5)
    expect(body()).toBe('-[One, Two -[Deep, Three]] / Between')
    editor.commands.undo()
    expect(body()).toBe('-[One, Two -[Deep]] / Between / 1[Three]')
  })

  it('makes a list of the same kind of it between blocks, and none in itself or in the headline', () => {
    open({ ...list(item('One', list(item('Deep'))), item('Two')), type: 'orderedList' }, line('After'))
    expect(move('One', startOf('Deep') + 2)).toBe(false)
    expect(move('One', 1)).toBe(false)
    move('Two', editor.state.doc.content.size - 1)
    expect(body()).toBe('1[One -[Deep]] / After / 1[Two]')
    move('Deep', editor.state.doc.content.size - 1)
    expect(body()).toBe('1[One] / After / 1[Two, Deep]')
  })
})
