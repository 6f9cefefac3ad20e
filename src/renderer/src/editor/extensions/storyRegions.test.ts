import { AllSelection, EditorState, TextSelection } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DocumentJson, readDocument } from '../../../../shared/document/articleDocument'
import { crossesRegions, deleteAcrossRegions, moveToBody } from './storyRegions'

const textOf = (words: string): DocumentJson[] => (words === '' ? [] : [{ type: 'text', text: words }])
const paragraph = (words: string): DocumentJson => ({ type: 'paragraph', content: textOf(words) })

const anyBlock = fc.oneof(
  fc.string({ maxLength: 12 }).map(paragraph),
  fc.string({ maxLength: 12 }).map((words) => ({
    type: 'heading',
    attrs: { level: 2, anchor: null },
    content: textOf(words),
  })),
  fc.array(fc.string({ maxLength: 6 }), { minLength: 1, maxLength: 3 }).map((items) => ({
    type: 'bulletList',
    content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
  })),
  fc.string({ maxLength: 8 }).map((words) => ({ type: 'blockquote', content: [paragraph(words)] })),
  fc.constant<DocumentJson>({ type: 'horizontalRule' }),
)
const anyStory = fc
  .tuple(
    fc.string({ maxLength: 10 }),
    fc.string({ maxLength: 10 }),
    fc.array(anyBlock, { minLength: 1, maxLength: 4 }),
  )
  .map(([headline, standfirst, blocks]) =>
    readDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: textOf(headline) },
        { type: 'standfirst', content: textOf(standfirst) },
        ...blocks,
      ],
    }),
  )

describe('deleteAcrossRegions', () => {
  it('takes out what was selected and nothing else, and mixes no part with another', () => {
    fc.assert(
      fc.property(anyStory, fc.nat(), fc.nat(), (story, first, second) => {
        const places: number[] = []
        story.descendants((node, position) => {
          if (node.isTextblock) for (let at = 0; at <= node.content.size; at++) places.push(position + 1 + at)
        })
        const ends = [first, second].map((seed) => places[seed % places.length] ?? 1).sort((a, b) => a - b)
        const [from = 1, to = 1] = ends
        const state = EditorState.create({ doc: story, selection: TextSelection.create(story, from, to) })
        if (!crossesRegions(state.selection)) return
        const { doc } = deleteAcrossRegions(state.tr)
        doc.check()
        const kept = (start: number, end: number) =>
          story.textBetween(start, Math.max(start, Math.min(from, end))) +
          story.textBetween(Math.min(Math.max(to, start), end), end)
        const headlineEnd = story.child(0).nodeSize
        const standfirstEnd = headlineEnd + story.child(1).nodeSize
        expect(doc.child(0).textContent).toBe(kept(0, headlineEnd))
        expect(doc.child(1).textContent).toBe(kept(headlineEnd, standfirstEnd))
        expect(doc.textBetween(doc.child(0).nodeSize + doc.child(1).nodeSize, doc.content.size)).toBe(
          kept(standfirstEnd, story.content.size),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('leaves an empty story when everything is selected', () => {
    const story = readDocument({
      type: 'doc',
      content: [
        { type: 'headline', content: textOf('Ferries') },
        { type: 'standfirst', content: textOf('Again') },
        { type: 'heading', attrs: { level: 3, anchor: null }, content: textOf('Why') },
      ],
    })
    const state = EditorState.create({ doc: story, selection: new AllSelection(story) })
    expect(crossesRegions(state.selection)).toBe(true)
    const transaction = deleteAcrossRegions(state.tr)
    expect(transaction.doc.children.map((node) => node.type.name)).toEqual([
      'headline',
      'standfirst',
      'paragraph',
    ])
    expect(transaction.doc.textContent).toBe('')
    expect(transaction.selection.from).toBe(1)
  })
})

describe('moveToBody', () => {
  it('makes a line to write on before a picture or divider', () => {
    const story = readDocument({
      type: 'doc',
      content: [{ type: 'headline' }, { type: 'standfirst' }, { type: 'horizontalRule' }, paragraph('After')],
    })
    const transaction = moveToBody(EditorState.create({ doc: story }).tr)
    expect(transaction.doc.child(2).type.name).toBe('paragraph')
    expect(transaction.selection.$from.parent).toBe(transaction.doc.child(2))
  })
})
