// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, describe, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { asOwnStep } from './extensions/UndoSteps'

let editor: Editor

function openEditor(): void {
  const attrs = { media: 'a'.repeat(64), alt: '', caption: '', credit: '', width: 4, height: 3 }
  editor = openWritingEditor([{ type: 'paragraph' }, { type: 'image', attrs }, { type: 'paragraph' }])
  editor.commands.setTextSelection(1)
}

afterEach(() => editor.destroy())

/** Types without a pause; a line break is the Enter key. */
function type(text: string): void {
  const { view } = editor
  for (const sign of text) {
    const { from, to } = view.state.selection
    const typed = () => view.state.tr.insertText(sign, from, to)
    if (sign === '\n') {
      const enter = new KeyboardEvent('keydown', { key: 'Enter' })
      view.someProp('handleKeyDown', (handle) => handle(view, enter))
    } else if (view.someProp('handleTextInput', (handle) => handle(view, from, to, sign, typed)) !== true) {
      view.dispatch(typed())
    }
  }
}

const lines = () => editor.state.doc.children.map(({ textContent }) => textContent).filter(Boolean)

describe('one undo', () => {
  it('brings back all that was selected and deleted, and selects it again', () => {
    openEditor()
    type('Tide\n\nThe wall held.')
    editor.commands.selectAll()
    const { view } = editor
    view.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: 'Delete' })))
    expect(lines()).toEqual([])
    editor.commands.undo()
    expect(lines()).toEqual(['Tide', 'The wall held.'])
    expect(editor.state.selection.empty).toBe(false)
  })

  it('takes back one sentence, and never what was written in another line', () => {
    openEditor()
    type('Tide\n\nThe wall held. Nobody came. It rained')
    expect(lines()).toEqual(['Tide', 'The wall held. Nobody came. It rained'])
    editor.commands.undo()
    expect(lines()).toEqual(['Tide', 'The wall held. Nobody came. '])
    editor.commands.undo()
    expect(lines()).toEqual(['Tide', 'The wall held. '])
    editor.commands.undo()
    expect(lines()).toEqual(['Tide'])
    editor.commands.undo()
    expect(lines()).toEqual([])
    for (let time = 0; time < 4; time++) editor.commands.redo()
    expect(lines()).toEqual(['Tide', 'The wall held. Nobody came. It rained'])
  })

  it('takes back what was written in a heading or a list before what made it one', () => {
    openEditor()
    type('Tide\n\n## Why')
    const last = () => editor.state.doc.child(2)
    expect(last().type.name).toBe('heading')
    editor.commands.undo()
    expect([last().type.name, last().textContent]).toEqual(['heading', ''])
    editor.commands.undo()
    expect([last().type.name, last().textContent]).toEqual(['paragraph', '##'])
    editor.commands.redo()
    type('1')
    editor.commands.undo()
    expect([last().type.name, last().textContent]).toEqual(['heading', ''])
  })

  it('brings back what was typed over, selected as it was', () => {
    editor = openWritingEditor(
      ['The wall', 'held on.', 'So.'].map((text) => ({
        type: 'paragraph',
        content: [{ type: 'text', text }],
      })),
    )
    const selection = { from: 9, to: 19 }
    editor.commands.setTextSelection(selection)
    type('Quay')
    expect(lines()).toEqual(['The Quay on.', 'So.'])
    editor.commands.undo()
    expect(lines()).toEqual(['The wall', 'held on.', 'So.'])
    expect(editor.state.selection).toMatchObject({ from: 9, to: 19 })
    editor.commands.redo()
    expect(lines()).toEqual(['The Quay on.', 'So.'])
    expect(editor.state.selection.empty).toBe(true)
  })

  it('takes back what was replaced apart from what was written before and after', () => {
    openEditor()
    const dispatch = (own: boolean, letter: string) => {
      const { tr } = editor.state
      const change = tr.setNodeAttribute(
        6,
        'caption',
        `${editor.state.doc.nodeAt(6)?.attrs.caption}${letter}`,
      )
      editor.view.dispatch(own ? asOwnStep(change) : change)
    }
    const caption = () => editor.state.doc.nodeAt(6)?.attrs.caption
    dispatch(false, 'a')
    dispatch(false, 'b')
    dispatch(true, 'c')
    dispatch(false, 'd')
    dispatch(false, 'e')
    expect(caption()).toBe('abcde')
    const left = []
    for (let time = 0; time < 3; time++) {
      editor.commands.undo()
      left.push(caption())
    }
    expect(left).toEqual(['abc', 'ab', ''])
  })

  it('takes back no more than a line of words that have no end', () => {
    openEditor()
    const words = 'and then some more '.repeat(12).trim()
    type(words)
    editor.commands.undo()
    const left = editor.state.doc.textContent.length
    expect(left).toBeGreaterThan(words.length - 140)
    expect(left).toBeLessThan(words.length)
  })

  it('begins anew where the caret was put, also in the same line', () => {
    openEditor()
    type('held')
    editor.commands.setTextSelection(1)
    type('It ')
    editor.commands.undo()
    expect(lines()).toEqual(['held'])
    editor.commands.setTextSelection(5)
    type('. ')
    editor.commands.setTextSelection(6)
    type(' Still')
    editor.commands.undo()
    expect(lines()).toEqual(['held. '])
  })

  it('takes back the words of a field in one, apart from what was written before and after', () => {
    openEditor()
    const caption = () => editor.state.doc.child(3).attrs.caption
    const write = (name: string, text: string) => {
      for (let end = 1; end <= text.length; end++) {
        editor.view.dispatch(editor.state.tr.setNodeAttribute(pictureAt(), name, text.slice(0, end)))
      }
    }
    const pictureAt = () => editor.state.doc.content.size - editor.state.doc.child(4).nodeSize - 1
    type('Tide')
    write('caption', 'At low water')
    write('credit', 'Oster')
    type('s')
    editor.commands.undo()
    expect(lines()).toEqual(['Tide'])
    editor.commands.undo()
    expect(editor.state.doc.child(3).attrs).toMatchObject({ caption: 'At low water', credit: '' })
    editor.commands.undo()
    expect(caption()).toBe('')
    expect(lines()).toEqual(['Tide'])
  })
})
