import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../shared/document/articleDocument'
import { extractContents } from '../../../shared/document/extractContents'
import { contentsReader, countStoryWords } from './countStory'

const text = (words: string) => [{ type: 'text', text: words }]
const story = readDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: text('Harbour wall vote slips') },
    { type: 'standfirst', content: text('The council wants a second estimate.') },
    { type: 'paragraph', content: text('Two engineers disagree.') },
    { type: 'heading', attrs: { level: 2 }, content: text('What it costs') },
    {
      type: 'bulletList',
      content: ['Stone', 'Steel'].map((word) => ({
        type: 'listItem',
        content: [{ type: 'paragraph', content: text(word) }],
      })),
    },
  ],
})

describe('countStoryWords', () => {
  it('counts the body, and neither headline nor standfirst', () => {
    expect(countStoryWords(story)).toBe(8)
  })

  it('follows an edit', () => {
    const state = EditorState.create({ doc: story })
    const end = story.content.size - 3
    expect(countStoryWords(state.tr.insertText(' and oak', end).doc)).toBe(10)
  })
})

describe('contentsReader', () => {
  it('gives the very same list while only copy changes, and a new one when a heading does', () => {
    const read = contentsReader()
    const before = read(story)
    expect(before).toEqual(extractContents(story))
    const state = EditorState.create({ doc: story })
    const paragraph = story.child(0).nodeSize + story.child(1).nodeSize + 1
    expect(read(state.tr.insertText('New. ', paragraph).doc)).toBe(before)
    const heading = paragraph + story.child(2).nodeSize
    const after = read(state.tr.insertText('Really: ', heading).doc)
    expect(after.map((entry) => entry.text)).toEqual(['Really: What it costs'])
  })

  it('notices that a heading moved though none changed', () => {
    const read = contentsReader()
    expect(read(story)[0]?.index).toBe(3)
    const state = EditorState.create({ doc: story })
    const body = story.child(0).nodeSize + story.child(1).nodeSize
    const moved = state.tr.insert(body, story.type.schema.node('paragraph')).doc
    expect(read(moved)[0]?.index).toBe(4)
  })
})
