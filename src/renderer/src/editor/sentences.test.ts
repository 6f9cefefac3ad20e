// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import type { DocumentJson } from '../../../shared/document/articleDocument'
import { focusOnSentence } from './extensions/SentenceFocus'
import { sentencesOf } from './sentences'

let editor: Editor

afterEach(() => editor.destroy())

const line = (...content: (string | DocumentJson)[]): DocumentJson => ({
  type: 'paragraph',
  content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
})

function sentences(language: string, ...content: (string | DocumentJson)[]): string[] {
  editor = openWritingEditor([line(...content)])
  const block = editor.state.doc.lastChild
  if (block === null) throw new Error('There is no block')
  const found = sentencesOf(block, language).map(({ from, to }) => block.textBetween(from, to, '|', '|'))
  return found
}

it('ends them where a reader does, not at abbreviations and numbers', () => {
  const text = 'Mr. J. Quill paid 3.50 crowns. “Why?” he asked. Nobody knew. Then'
  expect(sentences('en-GB', text)).toEqual([
    'Mr. J. Quill paid 3.50 crowns.',
    '“Why?” he asked.',
    'Nobody knew.',
    'Then',
  ])
  editor.destroy()
  expect(sentences('de', 'Das gilt z. B. am Hafen. Er kam am 3. Mai.')).toEqual([
    'Das gilt z. B. am Hafen.',
    'Er kam am 3. Mai.',
  ])
  editor.destroy()
  expect(sentences('de', 'Es geht um 4 Mio. Euro, vgl. Kap. IV und Abb. IX im Anhang. Ende.')).toEqual([
    'Es geht um 4 Mio. Euro, vgl. Kap. IV und Abb. IX im Anhang.',
    'Ende.',
  ])
  editor.destroy()
  expect(sentences('ar', 'هل عاد القارب؟ نعم. عاد ظهرا')).toEqual(['هل عاد القارب؟', 'نعم.', 'عاد ظهرا'])
})

it('takes a line as the end of one, and a footnote with the sentence that it is about', () => {
  const note: DocumentJson = { type: 'footnote', content: [{ type: 'text', text: 'No. Yes.' }] }
  const found = sentences('en', 'One', { type: 'hardBreak' }, 'Two.', note, ' Three.')
  expect(found).toHaveLength(3)
  expect(found[1]).toMatch(/^Two\./)
  expect(found[2]).toBe('Three.')
})

/** What steps back, as it is shown. */
const asides = () => [...editor.view.dom.querySelectorAll('.isAside')].map(({ textContent }) => textContent)

it('lets everything in the caret’s block step back but its sentence, while one types too', () => {
  editor = openWritingEditor([line('Before. All of it.'), line('One. Two. Three.')])
  focusOnSentence(editor, true, 'en')
  expect(asides()).toEqual(['One. Two. '])
  editor.commands.insertContent(' Four')
  expect(asides()).toEqual(['One. Two. Three. '])
  editor.commands.setTextSelection(editor.state.selection.from - 14)
  expect(asides()).toEqual(['One. ', ' Three. Four'])
  editor.commands.insertContent('!')
  expect(asides()).toHaveLength(2)
  const { doc } = editor.state
  editor.commands.setTextSelection({ from: doc.content.size - 30, to: doc.content.size - 2 })
  expect(asides()).toEqual([])
  focusOnSentence(editor, false, 'en')
  editor.commands.setTextSelection(doc.content.size - 2)
  expect(asides()).toEqual([])
})

it('makes no new marks for a key within the sentence', () => {
  editor = openWritingEditor([line('One. Two')])
  focusOnSentence(editor, true, 'en')
  const mark = editor.view.dom.querySelector('.isAside')
  for (const letter of ' and on') editor.view.dispatch(editor.state.tr.insertText(letter))
  expect(editor.view.dom.querySelector('.isAside')).toBe(mark)
  expect(asides()).toEqual(['One. '])
})
