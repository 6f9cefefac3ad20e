// @vitest-environment happy-dom
import type { Editor } from '@tiptap/core'
import { Fragment, Slice } from '@tiptap/pm/model'
import { afterEach, expect, it } from 'vitest'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'

let editor: Editor | undefined

afterEach(() => editor?.destroy())

it('a change that leaves a block without what it needs is refused and told, and one that is whole goes through', () => {
  const told: unknown[] = []
  editor = openWritingEditor([{ type: 'paragraph' }], { onFailure: (error) => told.push(error) })
  const { schema, doc } = editor.state
  const words = schema.node('quoteText', null, schema.text('Stone'))
  const half = schema.nodes.pullQuote?.create(null, words) ?? null
  const whole = schema.node('pullQuote', null, [words, schema.node('quoteAttribution')])
  editor.view.dispatch(editor.state.tr.insert(doc.content.size, half ?? []))
  expect(editor.state.doc.eq(doc)).toBe(true)
  expect(told).toMatchObject([{ code: 'internal' }])
  editor.view.dispatch(
    editor.state.tr.replace(doc.content.size, doc.content.size, new Slice(Fragment.from(whole), 0, 0)),
  )
  expect(editor.state.doc.lastChild?.type.name).toBe('pullQuote')
  expect(told).toHaveLength(1)
})
