import { EditorState, TextSelection } from '@tiptap/pm/state'
import { expect, test } from 'vitest'
import { readDocument } from '../../../../shared/document/articleDocument'
import { newTable } from '../commands/newTable'
import { lineAfterTablePlugin } from './lineAfterTable'

const story = readDocument({
  type: 'doc',
  content: [{ type: 'headline' }, { type: 'standfirst' }, { type: 'paragraph' }],
})

function insertTable(uiEvent: string | null): EditorState {
  const state = EditorState.create({ doc: story, plugins: [lineAfterTablePlugin()] })
  const tr = state.tr.replaceWith(4, 6, newTable(story.type.schema, { rows: 2, columns: 2 }))
  return state.apply(uiEvent === null ? tr : tr.setMeta('uiEvent', uiEvent))
}

test('a table pasted at the end has a line after it, with the caret', () => {
  const { doc, selection } = insertTable('paste')
  expect(doc.lastChild?.type.name).toBe('paragraph')
  expect(selection instanceof TextSelection && selection.$from.parent === doc.lastChild).toBe(true)
  expect(doc.childCount).toBe(4)
})

test('what is no paste is left as it is', () => {
  expect(insertTable(null).doc.lastChild?.type.name).toBe('table')
})

test('what is pasted into a table at the end adds no line', () => {
  const state = insertTable(null)
  const inCell = TextSelection.near(state.doc.resolve(8))
  const next = state.apply(state.tr.setSelection(inCell).insertText('Skerrow').setMeta('uiEvent', 'paste'))
  expect(next.doc.lastChild?.type.name).toBe('table')
})
