// @vitest-environment happy-dom
import { yUndoPluginKey, yXmlFragmentToProsemirrorJSON } from '@tiptap/y-tiptap'
import { expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { openWritingEditor } from '../../../../tests/editor/openWritingEditor'
import { withoutFormatsOfBreaks } from '../../../../tests/editor/withoutFormatsOfBreaks'
import { act, numbers, type Writer } from '../../../../tests/editor/writingActs'
import type { DocumentJson } from '../../../shared/document/articleDocument'

/** More at length: GALLEY_SESSIONS=3000 npm run test:unit -- randomWriting */
const sessions = Number(process.env.GALLEY_SESSIONS ?? 60)
const actsEach = 60

const text = (words: string): DocumentJson => ({ type: 'text', text: words })
const line = (words: string, type = 'paragraph'): DocumentJson => ({ type, content: [text(words)] })
const holding = (type: string, ...content: DocumentJson[]): DocumentJson => ({ type, content })
const picture = (letter: string): DocumentJson => ({
  type: 'image',
  attrs: { media: letter.repeat(64), alt: letter, caption: '', credit: '', width: 4, height: 3 },
})

/** A block of every kind. */
const blocks: readonly DocumentJson[] = [
  picture('a'),
  { ...holding('gallery', picture('b'), picture('c'), picture('d')), attrs: { caption: 'All' } },
  holding('pullQuote', line('Quoted', 'quoteText'), line('Oster', 'quoteAttribution')),
  holding(
    'infoBox',
    line('Box', 'boxTitle'),
    line('In it'),
    holding('bulletList', holding('listItem', line('boxed'))),
  ),
  holding('paragraph', text('Noted'), line('a note', 'footnote'), text(' so')),
  holding('deskNote', line('Ask')),
  { type: 'horizontalRule' },
  holding(
    'orderedList',
    holding('listItem', line('one'), holding('bulletList', holding('listItem', line('inner')))),
    holding('listItem', line('two')),
  ),
  holding('blockquote', line('first'), line('second')),
  holding(
    'table',
    holding('tableRow', holding('tableHeader', line('h1')), holding('tableHeader', line('h2'))),
    holding('tableRow', holding('tableCell', line('c1')), holding('tableCell', line('c2'))),
  ),
  { type: 'embedCard', attrs: { url: 'https://example.org/', title: 'Card' } },
  line('Last'),
]

it('whatever one does, the story is whole, and what is kept of it is what one sees', () => {
  vi.spyOn(console, 'warn').mockImplementation((warning) => {
    throw new Error(String(warning))
  })
  for (let seed = 1; seed <= sessions; seed++) {
    const next = numbers(seed * 7919)
    const editor = openWritingEditor([line('Harbour wall'), ...blocks.filter(() => next(10) < 3)], {
      onFailure: (failure) => {
        throw failure
      },
    })
    const [shared] = yUndoPluginKey.getState(editor.state)?.undoManager?.scope ?? []
    if (!(shared instanceof Y.XmlFragment)) throw new Error('the story is not shared')
    const writer: Writer = { editor, next, clipboard: '' }
    const done: string[] = []
    const inSession = () => `session ${seed}: ${done.slice(-6).join('; ')}`
    try {
      for (let turn = 0; turn < actsEach; turn++) {
        done.push(act(writer))
        editor.state.doc.check()
        const kept = editor.schema.nodeFromJSON(yXmlFragmentToProsemirrorJSON(shared))
        const seen = editor.schema.nodeFromJSON(withoutFormatsOfBreaks(editor.state.doc.toJSON()))
        if (!kept.eq(seen)) expect(kept.toString(), inSession()).toBe(seen.toString())
      }
    } catch (error) {
      throw new Error(inSession(), { cause: error })
    } finally {
      editor.destroy()
    }
  }
}, 600_000)
