// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { typeText } from '../../../../tests/editor/typeText'
import type { DocumentJson } from '../../../shared/document/articleDocument'
import { isFormatOn } from './commands/toggleFormat'
import { runEditorCommand } from './runEditorCommand'

let editor: Editor | undefined

afterEach(() => editor?.destroy())

const note: DocumentJson = {
  type: 'footnote',
  content: [
    { type: 'text', text: 'See ' },
    { type: 'text', text: 'minutes', marks: [{ type: 'italic' }] },
  ],
}
const line = (): DocumentJson[] => {
  const [block] = (editor?.getJSON().content ?? []).slice(2)
  return ((block as DocumentJson | undefined)?.content ?? []).map(({ marks, ...node }) =>
    marks === undefined || marks.length === 0 ? node : { ...node, marks },
  )
}

function openWithNote(): Editor {
  editor = openWritingEditor([
    { type: 'paragraph', content: [{ type: 'text', text: 'Said' }, note, { type: 'text', text: ' so.' }] },
  ])
  editor.commands.setTextSelection({ from: 5, to: editor.state.doc.content.size - 1 })
  return editor
}

it('what words are given goes past the footnote among them, and comes off again', () => {
  const writing = openWithNote()
  const before = line()
  const marks = [{ type: 'bold' }]
  runEditorCommand(writing, 'format.bold')
  expect(line()).toEqual([{ type: 'text', text: 'Said', marks }, note, { type: 'text', text: ' so.', marks }])
  const bold = writing.schema.marks.bold
  expect(bold !== undefined && isFormatOn(writing.state, bold)).toBe(true)
  runEditorCommand(writing, 'format.bold')
  expect(line()).toEqual(before)
  runEditorCommand(writing, 'format.highlight')
  runEditorCommand(writing, 'format.clear')
  expect(line()).toEqual(before)
})

it('a link over the words leaves the note’s words alone, and undo leads back', () => {
  const writing = openWithNote()
  const before = line()
  writing.commands.setMark('link', { href: 'https://council.example/' })
  expect(line().map(({ type, marks }) => `${type} ${marks?.map((mark) => mark.type) ?? ''}`)).toEqual([
    'text link',
    'footnote ',
    'text link',
  ])
  expect(line()[1]).toEqual(note)
  writing.commands.undo()
  expect(line()).toEqual(before)
})

it('a note that comes in a bold line is not bold, its words are as they came', () => {
  const writing = openWithNote()
  const marks = [{ type: 'bold' }]
  writing.commands.insertContent([
    { type: 'text', text: 'New', marks },
    { ...note, marks },
  ])
  expect(line()).toEqual([{ type: 'text', text: 'New', marks }, note])
})

it('what is typed right after notes goes on with the format of the words before them', () => {
  const writing = openWithNote()
  const marks = [{ type: 'bold' }]
  writing.commands.setContent({
    type: 'doc',
    content: [
      ...(writing.getJSON().content ?? []).slice(0, 2),
      { type: 'paragraph', content: [{ type: 'text', text: 'Said', marks }, note, note] },
    ],
  })
  writing.commands.setTextSelection(writing.state.doc.content.size - 1)
  typeText(writing.view, 'x')
  expect(line().at(-1)).toEqual({ type: 'text', text: 'x', marks })
  typeText(writing.view, 'y')
  expect(line().at(-1)).toEqual({ type: 'text', text: 'xy', marks })
  writing.commands.undo()
  runEditorCommand(writing, 'format.bold')
  typeText(writing.view, 'z')
  expect(line().at(-1)).toEqual({ type: 'text', text: 'z' })
})
