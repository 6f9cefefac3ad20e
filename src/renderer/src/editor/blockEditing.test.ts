// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { CellSelection } from '@tiptap/pm/tables'
import { afterEach, describe, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { typeText } from '../../../../tests/editor/typeText'
import { type DocumentJson, readDocument } from '../../../shared/document/articleDocument'
import type { CommandId } from '../../../shared/ipc/commands'
import { insertTable } from './commands/insertCommands'
import { defaultTableSize } from './commands/newTable'
import {
  gatherPictures,
  movePicture,
  movePictureInto,
  removePicture,
  separatePictures,
} from './commands/pictureCommands'
import { blockFormOf } from './extensions/BlockForms'
import { linkToStory } from './extensions/StoryLinking'
import { readSheetText } from './extensions/TablePaste'
import { FootnoteEditor } from './footnoteEditor'
import { putEmbedCard } from './putEmbedCard'
import { runEditorCommand } from './runEditorCommand'

const nothing = () => undefined
const open = new Set<Editor>()

afterEach(() => {
  for (const editor of open) editor.destroy()
  open.clear()
})

const paragraph = (text: string): DocumentJson => ({
  type: 'paragraph',
  content: text === '' ? [] : [{ type: 'text', text }],
})
const picture = (letter: string, caption = ''): DocumentJson => ({
  type: 'image',
  attrs: { media: letter.repeat(64), alt: letter, caption, credit: '', width: 4, height: 3 },
})

/** An editor with the caret at the end of the body. */
function openEditor(...blocks: DocumentJson[]): Editor {
  const editor = openWritingEditor(blocks)
  open.add(editor)
  return editor
}

const run = (editor: Editor, command: CommandId) => runEditorCommand(editor, command)

function press({ view }: Editor, key: string, modifiers: KeyboardEventInit = {}): boolean {
  const event = new KeyboardEvent('keydown', { key, ...modifiers })
  return view.someProp('handleKeyDown', (handle) => handle(view, event)) === true
}

/** Puts the caret after the first occurrence of some words. */
function caretAfter(editor: Editor, words: string): void {
  let at = -1
  editor.state.doc.descendants((node, position) => {
    const index = node.isText ? (node.text ?? '').indexOf(words) : -1
    if (index !== -1 && at === -1) at = position + index + words.length
  })
  editor.commands.setTextSelection(at)
}

/** The body in short: `type(child|child)`, with the text of what holds text. */
function body({ state }: Editor): string[] {
  const short = (json: DocumentJson): string =>
    json.text ??
    (json.content === undefined ? json.type : `${json.type}(${json.content.map(short).join('|')})`)
  readDocument(state.doc.toJSON() as DocumentJson)
  return (state.doc.toJSON() as DocumentJson).content?.slice(2).map(short) ?? []
}

const captions = ({ state }: Editor) => {
  const found: string[] = []
  state.doc.descendants((node) => {
    if (node.type.name === 'image') found.push(`${node.attrs.alt}:${node.attrs.caption}`)
  })
  return found
}

describe('a pull quote', () => {
  it('is written part by part, and left by Enter', () => {
    const editor = openEditor(paragraph('Before.'))
    run(editor, 'insert.pullQuote')
    typeText(editor.view, 'It holds.')
    press(editor, 'Enter')
    typeText(editor.view, 'Mirela Oster')
    press(editor, 'Enter')
    typeText(editor.view, 'After.')
    expect(body(editor)).toEqual([
      'paragraph(Before.)',
      'pullQuote(quoteText(It holds.)|quoteAttribution(Mirela Oster))',
      'paragraph(After.)',
    ])
  })

  it('takes a copy of the selected words, and asks who said them', () => {
    const editor = openEditor(paragraph('The stone will outlast us.'))
    editor.commands.setTextSelection({ from: 9, to: 14 })
    const words = editor.state.doc.textBetween(9, 14)
    run(editor, 'insert.pullQuote')
    typeText(editor.view, 'Oster')
    expect(body(editor)[0]).toBe('paragraph(The stone will outlast us.)')
    expect(body(editor)[1]).toBe(`pullQuote(quoteText(${words})|quoteAttribution(Oster))`)
  })

  it('goes away by Backspace while it is empty; with words in it, it is selected first', () => {
    const editor = openEditor(paragraph(''))
    run(editor, 'insert.pullQuote')
    press(editor, 'Backspace')
    expect(body(editor)).toEqual(['paragraph', 'paragraph'])
    run(editor, 'insert.pullQuote')
    typeText(editor.view, 'Words')
    caretAfter(editor, 'Words')
    editor.commands.setTextSelection(editor.state.selection.from - 5)
    press(editor, 'Backspace')
    expect(editor.state.selection).toBeInstanceOf(NodeSelection)
    expect(body(editor)[0]).toContain('Words')
  })
})

describe('a picture beside a line', () => {
  it('a divider too is selected first', () => {
    const editor = openEditor(paragraph('One'), { type: 'horizontalRule' }, paragraph('Two'))
    caretAfter(editor, 'One')
    press(editor, 'Delete')
    expect(editor.state.selection).toBeInstanceOf(NodeSelection)
    expect(body(editor)).toEqual(['paragraph(One)', 'horizontalRule', 'paragraph(Two)'])
    press(editor, 'Delete')
    expect(body(editor)).toEqual(['paragraph(One)', 'paragraph(Two)'])
  })

  it('is selected by Backspace and Delete, and goes with the next', () => {
    const editor = openEditor(paragraph('Before'), picture('a', 'At noon'), paragraph('After'))
    caretAfter(editor, 'Before')
    press(editor, 'Delete')
    expect(editor.state.selection).toMatchObject({ node: { attrs: { caption: 'At noon' } } })
    caretAfter(editor, 'After')
    editor.commands.setTextSelection(editor.state.selection.from - 'After'.length)
    press(editor, 'Backspace')
    expect(editor.state.selection).toMatchObject({ node: { attrs: { caption: 'At noon' } } })
    press(editor, 'Backspace')
    expect(body(editor)).toEqual(['paragraph(Before)', 'paragraph(After)'])
  })

  it('stays where the line between them was empty', () => {
    const editor = openEditor(picture('a', 'At noon'), paragraph(''), paragraph('After'))
    caretAfter(editor, 'After')
    editor.commands.setTextSelection(editor.state.selection.from - 'After'.length - 2)
    press(editor, 'Backspace')
    expect(body(editor)).toEqual(['image', 'paragraph(After)'])
    expect(editor.state.selection).toBeInstanceOf(NodeSelection)
  })
})

describe('an info box and a note to the desk', () => {
  it('lead from the title into the copy, and out by Enter on an empty last line', () => {
    const editor = openEditor(paragraph('Before.'))
    run(editor, 'insert.infoBox')
    typeText(editor.view, 'The wall')
    press(editor, 'Enter')
    typeText(editor.view, 'Granite.')
    press(editor, 'Enter')
    press(editor, 'Enter')
    typeText(editor.view, 'Outside.')
    expect(body(editor)).toEqual([
      'paragraph(Before.)',
      'infoBox(boxTitle(The wall)|paragraph(Granite.))',
      'paragraph(Outside.)',
    ])
  })

  it('are left by Mod-Enter where they are quotes and lists, too; a line is broken by Shift-Enter only', () => {
    const item = { type: 'listItem', content: [paragraph('Ebb')] }
    for (const block of [
      { type: 'blockquote', content: [paragraph('Ebb')] },
      { type: 'bulletList', content: [item] },
    ]) {
      const editor = openEditor(block)
      caretAfter(editor, 'Ebb')
      press(editor, 'Enter', { ctrlKey: true })
      typeText(editor.view, 'On')
      expect(editor.state.doc.lastChild?.textContent).toBe('On')
      expect(editor.state.doc.child(2).textContent).toBe('Ebb')
    }
  })

  it('are left by Escape and by Mod-Enter, into the line after them', () => {
    const editor = openEditor(paragraph(''), paragraph('Next.'))
    editor.commands.setTextSelection(5)
    run(editor, 'insert.deskNote')
    typeText(editor.view, 'Check this.')
    press(editor, 'Escape')
    expect(editor.state.selection.$from.parent.textContent).toBe('Next.')
    expect(body(editor)).toEqual(['deskNote(paragraph(Check this.))', 'paragraph(Next.)'])
  })

  it('are left by Escape without a change of the story, whatever follows', () => {
    const editor = openEditor(paragraph(''), picture('a'), paragraph(''))
    editor.commands.setTextSelection(5)
    insertTable(editor, defaultTableSize)
    const whole = body(editor)
    press(editor, 'Escape')
    expect(editor.state.selection).toBeInstanceOf(NodeSelection)
    expect(body(editor)).toEqual(whole)
    const last = openEditor({ type: 'deskNote', content: [paragraph('Check.')] }, paragraph(''))
    last.commands.setTextSelection(8)
    const { size } = last.state.doc.content
    last.view.dispatch(last.state.tr.delete(size - 2, size))
    press(last, 'Escape')
    expect(last.state.selection).toBeInstanceOf(NodeSelection)
    expect(body(last)).toEqual(['deskNote(paragraph(Check.))'])
  })

  it('keep an empty only line: Enter there goes on inside', () => {
    const editor = openEditor(paragraph(''))
    run(editor, 'insert.deskNote')
    press(editor, 'Enter')
    expect(body(editor)[0]).toBe('deskNote(paragraph|paragraph)')
  })
})

describe('a table', () => {
  it('has a header row, grows by Tab, and answers to its commands', () => {
    const editor = openEditor(paragraph('Before.'))
    insertTable(editor, defaultTableSize)
    const size = () => {
      const table = editor.state.doc.child(3)
      return `${table.childCount}x${table.firstChild?.childCount}`
    }
    expect(size()).toBe('3x3')
    expect(editor.state.doc.child(3).firstChild?.firstChild?.type.name).toBe('tableHeader')
    for (let cell = 0; cell < 9; cell++) press(editor, 'Tab')
    expect(size()).toBe('4x3')
    run(editor, 'table.addColumnAfter')
    run(editor, 'table.addRowAbove')
    expect(size()).toBe('5x4')
    run(editor, 'table.removeRow')
    run(editor, 'table.removeColumn')
    expect(size()).toBe('4x3')
    run(editor, 'table.toggleHeaderRow')
    expect(editor.state.doc.child(3).firstChild?.firstChild?.type.name).toBe('tableCell')
    run(editor, 'table.remove')
    expect(body(editor)).toEqual(['paragraph(Before.)', 'paragraph'])
  })

  it('keeps its headers at the top, and goes with its last row or column', () => {
    const editor = openEditor(paragraph(''))
    insertTable(editor, { columns: 2, rows: 2 })
    run(editor, 'table.addRowAbove')
    const kinds = () =>
      editor.state.doc.child(2).children.map((row) => row.children.map(({ type }) => type.name).join())
    expect(kinds()).toEqual(['tableHeader,tableHeader', 'tableHeader,tableHeader', 'tableCell,tableCell'])
    run(editor, 'table.removeColumn')
    expect(kinds()).toEqual(['tableHeader', 'tableHeader', 'tableCell'])
    run(editor, 'table.removeColumn')
    expect(body(editor)).toEqual(['paragraph'])
    editor.commands.undo()
    editor.commands.setTextSelection(8)
    for (let row = 0; row < 3; row++) run(editor, 'table.removeRow')
    expect(body(editor)).toEqual(['paragraph'])
  })

  it('takes what is typed over cells into the first of them, and gives it back in one step', () => {
    const editor = openEditor(paragraph(''))
    insertTable(editor, { columns: 2, rows: 1 })
    editor.commands.insertContent('One')
    press(editor, 'Tab')
    editor.commands.insertContent('Two')
    const texts = () => editor.state.doc.child(2).firstChild?.children.map(({ textContent }) => textContent)
    const { doc, tr } = editor.state
    editor.view.dispatch(tr.setSelection(CellSelection.create(doc, 6, 13)))
    typeText(editor.view, 'Quay')
    expect(texts()).toEqual(['Quay', ''])
    editor.commands.undo()
    expect(texts()).toEqual(['One', 'Two'])
  })

  it('merges and splits cells', () => {
    const editor = openEditor(paragraph(''))
    insertTable(editor, defaultTableSize)
    const table = 4
    editor.view.dispatch(
      editor.state.tr.setSelection(CellSelection.create(editor.state.doc, table + 2, table + 6)),
    )
    expect(run(editor, 'table.mergeCells')).toBe(true)
    expect(editor.state.doc.child(2).firstChild?.firstChild?.attrs.colspan).toBe(2)
    expect(run(editor, 'table.splitCell')).toBe(true)
    expect(editor.state.doc.child(2).firstChild?.childCount).toBe(3)
  })

  it('alone in the body leaves a line behind when it goes', () => {
    const editor = openEditor(paragraph(''))
    insertTable(editor, defaultTableSize)
    editor.view.dispatch(
      editor.state.tr.delete(editor.state.doc.content.size - 2, editor.state.doc.content.size),
    )
    expect(body(editor)).toHaveLength(1)
    run(editor, 'table.remove')
    expect(body(editor)).toEqual(['paragraph'])
  })
})

describe('text of a spreadsheet', () => {
  it.each([
    [
      'a\tb\nc\td\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\r\n\tb',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    ['"two\nlines"\t"so ""called"""', [['two\nlines', 'so "called"']]],
    ['5" pipe\tx', [['5" pipe', 'x']]],
  ])('%j', (text, cells) => {
    expect(readSheetText(text)).toEqual(cells)
  })

  it('is none without columns, nor with more cells than a story can hold', () => {
    expect(readSheetText('one line\nanother')).toBeNull()
    expect(readSheetText('\t'.repeat(30_000))).toBeNull()
  })
})

describe('pictures and galleries', () => {
  const gallery = (...letters: string[]): DocumentJson => ({
    type: 'gallery',
    attrs: { caption: 'All of them' },
    content: letters.map((letter) => picture(letter)),
  })

  it('gather and part again', () => {
    const editor = openEditor(picture('a'), paragraph('After.'))
    const { schema } = editor
    const added = [schema.nodeFromJSON(picture('b'))]
    editor.view.dispatch(gatherPictures(editor.state.tr, 4, added))
    expect(body(editor)[0]).toBe('gallery(image|image)')
    editor.view.dispatch(separatePictures(editor.state.tr, 4))
    expect(body(editor)).toEqual(['image', 'image', 'paragraph(After.)'])
  })

  it('move within a gallery, not beyond its ends', () => {
    const editor = openEditor(gallery('a', 'b', 'c'), paragraph(''))
    const transaction = editor.state.tr
    expect(movePicture(transaction, 5, -1)).toBeNull()
    const moved = movePicture(transaction, 5, 1)
    editor.view.dispatch(transaction)
    expect(captions(editor)).toEqual(['b:', 'a:', 'c:'])
    expect(editor.state.selection.from).toBe(moved)
    press(editor, 'ArrowRight', { altKey: true })
    expect(captions(editor)).toEqual(['b:', 'c:', 'a:'])
  })

  it('become one picture when one is left, with the gallery’s caption', () => {
    const editor = openEditor(gallery('a', 'b'), paragraph(''))
    editor.view.dispatch(removePicture(editor.state.tr, 5))
    expect(body(editor)[0]).toBe('image')
    expect(captions(editor)).toEqual(['b:All of them'])
  })

  it('are dragged into a gallery, from before it, after it and within it', () => {
    const editor = openEditor(picture('x'), gallery('a', 'b', 'c'), picture('y'), paragraph(''))
    editor.view.dispatch(movePictureInto(editor.state.tr, 4, 5, 1))
    expect(captions(editor)).toEqual(['a:', 'x:', 'b:', 'c:', 'y:'])
    editor.view.dispatch(movePictureInto(editor.state.tr, 10, 4, 0))
    expect(captions(editor)).toEqual(['y:', 'a:', 'x:', 'b:', 'c:'])
    editor.view.dispatch(movePictureInto(editor.state.tr, 5, 4, 5))
    expect(captions(editor)).toEqual(['a:', 'x:', 'b:', 'c:', 'y:'])
    expect(body(editor)).toEqual(['gallery(image|image|image|image|image)', 'paragraph'])
  })

  it('leave no empty gallery behind', () => {
    const editor = openEditor(gallery('a'), gallery('b'), paragraph(''))
    editor.view.dispatch(movePictureInto(editor.state.tr, 5, 7, 0))
    expect(body(editor)).toEqual(['gallery(image|image)', 'paragraph'])
    expect(captions(editor)).toEqual(['a:', 'b:'])
  })
})

describe('a footnote', () => {
  it('is asked for where it stands, and not in a headline', () => {
    const editor = openEditor(paragraph('Said so.'))
    expect(run(editor, 'insert.footnote')).toBe(true)
    expect(blockFormOf(editor.state)).toEqual({ kind: 'footnote', at: 13 })
    expect(body(editor)).toEqual(['paragraph(Said so.|footnote)'])
    editor.commands.setTextSelection(1)
    expect(run(editor, 'insert.footnote')).toBe(false)
  })

  it('is written in an editor of its own, undone in the story’s, and follows text typed before it', () => {
    const editor = openEditor(paragraph('Said so.'))
    run(editor, 'insert.footnote')
    const position = () => blockFormOf(editor.state)?.at ?? -1
    const note = new FootnoteEditor(document.createElement('div'), editor, {
      label: '',
      placeholder: '',
      position,
      onLeave: nothing,
      onEscape: nothing,
      onChange: nothing,
    })
    note.view.dispatch(note.view.state.tr.insertText('Minutes of the council.'))
    expect(body(editor)).toEqual(['paragraph(Said so.|footnote(Minutes of the council.))'])
    editor.view.dispatch(editor.state.tr.insertText('She ', 5))
    note.view.dispatch(note.view.state.tr.insertText(' Page 4.', note.view.state.doc.content.size))
    expect(body(editor)).toEqual(['paragraph(She Said so.|footnote(Minutes of the council. Page 4.))'])
    note.view.dispatch(note.view.state.tr.setSelection(TextSelection.create(note.view.state.doc, 0, 7)))
    note.toggle('bold')
    expect(note.link('javascript:alert(1)')).toBe(false)
    expect(note.link('https://council.example/minutes')).toBe(true)
    const link = editor.state.doc.nodeAt(position())?.firstChild?.marks.map(({ type }) => type.name)
    expect(link?.sort()).toEqual(['bold', 'link'])
    editor.commands.undo()
    expect(note.view.state.doc.textContent).toBe(editor.state.doc.nodeAt(position())?.textContent)
    while (blockFormOf(editor.state) !== null) editor.commands.undo()
    expect(body(editor)).toEqual(['paragraph(Said so.)'])
    note.destroy()
  })
})

describe('typography in a footnote', () => {
  it('follows the language of the story, and is undone in the story', () => {
    const editor = openEditor(paragraph('Said so. '))
    run(editor, 'insert.footnote')
    const note = new FootnoteEditor(document.createElement('div'), editor, {
      label: '',
      placeholder: '',
      position: () => 14,
      onLeave: nothing,
      onEscape: nothing,
      onChange: nothing,
    })
    const { view } = note
    typeText(view, '"It\'s so')
    expect(body(editor)).toEqual(['paragraph(Said so. |footnote(“It’s so))'])
    editor.commands.undo()
    expect(view.state.doc.textContent).toBe('“It’')
    editor.commands.undo()
    expect(view.state.doc.textContent).toBe("“It'")
    note.destroy()
  })
})

describe('links to stories and embed cards', () => {
  it('link the selection, or write the headline out', () => {
    const editor = openEditor(paragraph('the ferry: '))
    const id = '11111111-2222-3333-4444-555555555555'
    linkToStory(editor.view, id, 'Ferries return')
    expect(editor.state.doc.child(2).textContent).toBe('the ferry: Ferries return')
    editor.commands.setTextSelection({ from: 9, to: 14 })
    linkToStory(editor.view, id, 'Ferries return')
    const linked: string[] = []
    editor.state.doc.descendants((node) => {
      if (node.marks.some(({ attrs }) => attrs.story === id)) linked.push(node.text ?? '')
    })
    expect(linked).toEqual([editor.state.doc.textBetween(9, 14), 'Ferries return'])
    typeText(editor.view, '!')
    expect(editor.state.doc.child(2).lastChild?.text).toBe('Ferries return')
  })

  it('puts a card where the caret is, and changes it in place', () => {
    const editor = openEditor(paragraph('Before.'))
    const fields = {
      url: 'https://a.example/',
      title: 'A',
      description: '',
      source: '',
      media: null,
      alt: '',
    }
    putEmbedCard(editor, null, fields)
    expect(body(editor)).toEqual(['paragraph(Before.)', 'embedCard', 'paragraph'])
    putEmbedCard(editor, 13, { ...fields, title: 'B' })
    expect(editor.state.doc.child(3).attrs.title).toBe('B')
    expect(body(editor)).toHaveLength(3)
    editor.commands.setNodeSelection(13)
    const { view } = editor
    view.someProp('handleTextInput', (handle) => handle(view, 13, 14, 'x', () => view.state.tr))
    expect(body(editor)).toEqual(['paragraph(Before.)', 'embedCard', 'paragraph(x)'])
  })
})
