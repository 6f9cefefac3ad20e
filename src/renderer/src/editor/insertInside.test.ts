// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import { afterEach, describe, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { typeText } from '../../../../tests/editor/typeText'
import type { DocumentJson } from '../../../shared/document/articleDocument'
import { currentToasts } from '../components/toasts'
import { canChoose } from './canChoose'
import { runEditorCommand } from './runEditorCommand'

let editor: Editor
afterEach(() => editor.destroy())

const text = (words: string): DocumentJson[] => (words === '' ? [] : [{ type: 'text', text: words }])
const line = (words: string): DocumentJson => ({ type: 'paragraph', content: text(words) })
const cell = (words: string): DocumentJson => ({ type: 'tableCell', content: [line(words)] })

/** Each with the caret where the bar stands. */
const places: Readonly<Record<string, DocumentJson>> = {
  'a cell': {
    type: 'table',
    content: [
      { type: 'tableRow', content: [cell('a|b'), cell('c')] },
      { type: 'tableRow', content: [cell('d'), cell('e')] },
    ],
  },
  'an empty cell': { type: 'table', content: [{ type: 'tableRow', content: [cell('|'), cell('c')] }] },
  'an item': {
    type: 'bulletList',
    content: [
      { type: 'listItem', content: [line('a|b')] },
      { type: 'listItem', content: [line('c')] },
    ],
  },
  'a quote': { type: 'blockquote', content: [line('a|b'), line('c')] },
  'a box': { type: 'infoBox', content: [{ type: 'boxTitle', content: text('t') }, line('a|b'), line('c')] },
  'the title of a box': { type: 'infoBox', content: [{ type: 'boxTitle', content: text('a|b') }, line('c')] },
  'a pull quote': {
    type: 'pullQuote',
    content: [{ type: 'quoteText', content: text('a|b') }, { type: 'quoteAttribution' }],
  },
  'a note to the desk': { type: 'deskNote', content: [line('a|b'), line('c')] },
  'a heading': { type: 'heading', attrs: { level: 2 }, content: text('a|b') },
}

/** Opens a story with the place in its midst, and the caret in it. */
function openAt(place: DocumentJson): void {
  editor = openWritingEditor([line('Before'), place, line('After')])
  let caret = -1
  editor.state.doc.descendants((node, position) => {
    const at = node.text?.indexOf('|') ?? -1
    if (at !== -1) caret = position + at
  })
  const tr = editor.state.tr.delete(caret, caret + 1)
  editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, caret)))
}

const blocks = (): DocumentNode[] => [...editor.state.doc.children.slice(2)]

describe.each(Object.keys(places))('in %s', (name) => {
  const place = places[name] ?? line('')

  it.each(['insert.divider', 'insert.pullQuote', 'insert.infoBox', 'insert.deskNote'] as const)(
    '%s goes after it, and leaves it whole',
    (command) => {
      openAt(place)
      const before = blocks()
      expect(runEditorCommand(editor, command)).toBe(true)
      const after = blocks()
      expect(after).toHaveLength(before.length + 1)
      expect([...after.slice(0, 2), ...after.slice(3)].map(String)).toEqual(before.map(String))
      const { $from } = editor.state.selection
      expect(command === 'insert.divider' ? $from.parent.textContent : $from.node(1).type.name).toBe(
        command === 'insert.divider' ? 'After' : after[2]?.type.name,
      )
    },
  )

  it('dashes are dashes', () => {
    openAt(place)
    const { view } = editor
    for (const sign of '---') {
      const { from, to } = view.state.selection
      const typed = () => view.state.tr.insertText(sign, from, to)
      if (view.someProp('handleTextInput', (handle) => handle(view, from, to, sign, typed)) !== true)
        view.dispatch(typed())
    }
    expect(blocks()).toHaveLength(3)
  })

  it.each([
    'format.heading2',
    'format.bulletList',
    'format.orderedList',
    'format.quote',
    'insert.footnote',
  ] as const)('%s is offered if it does something', (command) => {
    openAt(place)
    const before = editor.state.doc
    const isOffered = canChoose(editor, command)
    runEditorCommand(editor, command)
    expect(isOffered).toBe(!editor.state.doc.eq(before))
  })
})

it('with a footnote selected a divider goes after its paragraph', () => {
  openAt({ type: 'paragraph', content: [...text('a|b'), { type: 'footnote', content: text('note') }] })
  const before = blocks()
  let footnote = -1
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'footnote') footnote = position
  })
  const { tr } = editor.state
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, footnote)))
  expect(runEditorCommand(editor, 'insert.divider')).toBe(true)
  const after = blocks()
  expect(after[2]?.type.name).toBe('horizontalRule')
  expect(String(after[1])).toBe(String(before[1]))
})

it('a footnote that a heading cannot hold is told of', () => {
  openAt({ type: 'paragraph', content: [...text('a|b'), { type: 'footnote', content: text('note') }] })
  runEditorCommand(editor, 'format.heading2')
  expect(blocks()[1]?.textContent).toBe('ab')
  expect(currentToasts().at(-1)?.message).toMatch(/^1 footnote was left out/)
})

it('so it is where the heading is written as Markdown', () => {
  const note: DocumentJson = { type: 'footnote', content: text('note') }
  openAt({ type: 'paragraph', content: [...text('|a'), note, ...text('b'), note] })
  typeText(editor.view, '## ')
  expect(blocks()[1]?.type.name).toBe('heading')
  expect(blocks()[1]?.textContent).toBe('ab')
  expect(currentToasts().at(-1)?.message).toMatch(/^2 footnotes were left out/)
})

it('a divider parts a paragraph of the body at the caret', () => {
  openAt(line('a|b'))
  runEditorCommand(editor, 'insert.divider')
  expect(blocks().map(({ type, textContent }) => textContent || type.name)).toEqual([
    'Before',
    'a',
    'horizontalRule',
    'b',
    'After',
  ])
})
