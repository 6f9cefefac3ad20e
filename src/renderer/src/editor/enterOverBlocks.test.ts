// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { TextSelection } from '@tiptap/pm/state'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../shared/document/articleDocument'
import { runEditorCommand } from './runEditorCommand'

let editor: Editor

afterEach(() => editor.destroy())

const line = (text: string): DocumentJson => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: [{ type: 'text', text }] }),
})
const list = (...lines: string[]): DocumentJson => ({
  type: 'bulletList',
  content: lines.map((text) => ({ type: 'listItem', content: [line(text)] })),
})

/** Presses Enter over the copy from one place to another, each told by the words before it. @returns the body after it */
function enterOver(blocks: DocumentJson[], after: string, upTo: string): DocumentJson[] {
  editor = openWritingEditor(blocks)
  const placeAfter = (words: string) => {
    let place = 0
    editor.state.doc.descendants((node, position) => {
      const at = node.text?.indexOf(words) ?? -1
      if (at !== -1 && place === 0) place = position + at + words.length
    })
    return place
  }
  const { state, view } = editor
  const anchor = placeAfter(after)
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, anchor, placeAfter(upTo))))
  const event = new KeyboardEvent('keydown', { key: 'Enter' })
  expect(view.someProp('handleKeyDown', (handle) => handle(view, event))).toBe(true)
  const { content = [] }: DocumentJson = editor.state.doc.toJSON()
  return content.slice(2)
}

it('Enter over lines of a list parts what is left of them, in one step of undoing', () => {
  const body = enterOver([list('a boat', 'a buoy', 'a gull')], 'a b', 'a g')
  expect(body).toMatchObject([list('a b', 'ull')])
  expect(editor.state.selection.$from.parent.textContent).toBe('ull')
  editor.commands.undo()
  expect(editor.state.doc.toJSON().content.slice(2)).toMatchObject([list('a boat', 'a buoy', 'a gull')])
})

it('Enter over the whole of a list leaves one line of it to write on; in a table it stays there', () => {
  expect(enterOver([list('a boat', 'a gull'), line('End')], '', 'a gull')).toMatchObject([
    list(''),
    line('End'),
  ])
  editor.destroy()
  const cell = { type: 'tableCell', content: [list('a boat', 'a gull')] }
  const table = { type: 'table', content: [{ type: 'tableRow', content: [cell] }] }
  expect(enterOver([table, line('End')], 'a b', 'a gull')).toMatchObject([
    { content: [{ content: [{ content: [list('a b', '')] }] }] },
    line('End'),
  ])
})

it('Enter from a line into a list, and out of one into a line, parts them', () => {
  const intoList = enterOver([line('Seen today'), list('a boat', 'a gull')], 'Seen', 'a b')
  expect(intoList).toMatchObject([line('Seen'), line('oat'), list('a gull')])
  editor.destroy()
  expect(enterOver([list('a boat', 'a gull'), line('Nothing more')], 'a g', 'Nothing')).toMatchObject([
    list('a boat', 'a g', ' more'),
  ])
})

it('lines side by side stay what they are', () => {
  const heading = { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why now' }] }
  const headed = enterOver([heading, line('At noon'), line('Once more')], 'Why', 'Once')
  expect(headed).toMatchObject([{ type: 'heading', content: [{ type: 'text', text: 'Why' }] }, line(' more')])
  expect(editor.state.selection.$from.parent.textContent).toBe(' more')
  expect(editor.state.selection.$from.parentOffset).toBe(0)
  editor.destroy()
  const quote = {
    type: 'pullQuote',
    content: [
      { type: 'quoteText', content: [{ type: 'text', text: 'It holds' }] },
      { type: 'quoteAttribution', content: [{ type: 'text', text: 'Oster' }] },
    ],
  }
  const [after] = enterOver([quote, line('End')], 'It', 'Os')
  expect(after?.content).toMatchObject([
    { type: 'quoteText', content: [{ text: 'It' }] },
    { type: 'quoteAttribution', content: [{ text: 'ter' }] },
  ])
})

it('the names of a pull quote and of its duplicate are not side by side', () => {
  editor = openWritingEditor([
    {
      type: 'pullQuote',
      content: [
        { type: 'quoteText', content: [{ type: 'text', text: 'It holds' }] },
        { type: 'quoteAttribution', content: [{ type: 'text', text: 'Oster' }] },
      ],
    },
    line('End'),
  ])
  editor.commands.setTextSelection(8)
  runEditorCommand(editor, 'edit.duplicateBlock')
  const names: number[] = []
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'quoteAttribution') names.push(position + 3)
  })
  const [first = 0, second = 0] = names
  const { state, view } = editor
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, first, second)))
  const event = new KeyboardEvent('keydown', { key: 'Enter' })
  view.someProp('handleKeyDown', (handle) => handle(view, event))
  editor.state.doc.check()
  expect(editor.state.doc.children.slice(2).map((block) => block.children.map(String))).toEqual([
    ['quoteText("It holds")', 'quoteAttribution("Oster")'],
    ['"End"'],
  ])
  expect(editor.state.selection.$from.parent.inlineContent).toBe(true)
})
