import { CellSelection } from '@tiptap/pm/tables'
import { describe, expect, it } from 'vitest'
import { type DocumentJson, readDocument } from '../../../shared/document/articleDocument'
import { countBetween, countBody, countSelected } from './countCopy'

const paragraph = (text: string): DocumentJson => ({ type: 'paragraph', content: [{ type: 'text', text }] })
const story = readDocument({
  type: 'doc',
  content: [
    { type: 'headline', content: [{ type: 'text', text: 'A headline' }] },
    { type: 'standfirst' },
    paragraph('The wall held.'),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('Stone 🪨')] },
        { type: 'listItem', content: [paragraph('Steel and sand')] },
      ],
    },
  ],
})

describe('counting copy', () => {
  it('counts the body: words, characters, lines', () => {
    expect(countBody(story)).toEqual({ words: 7, characters: 35, charactersNoSpaces: 30, paragraphs: 3 })
  })

  it('counts what is selected, over ends of blocks, and words only as far as they are selected', () => {
    const start = story.child(0).nodeSize + story.child(1).nodeSize + 1
    const held = start + 'The wall '.length
    expect(countBetween(story, held, start + 14)).toMatchObject({ words: 1, characters: 5 })
    const stone = held + 'held.'.length + 4
    expect(countBetween(story, held, stone + 5)).toMatchObject({ words: 2, characters: 10, paragraphs: 2 })
    expect(countBetween(story, 0, story.content.size)).toMatchObject({ words: 9, paragraphs: 4 })
  })

  it('counts the cells that are selected, each of them, and none beside them', () => {
    const cell = (text: string): DocumentJson => ({ type: 'tableCell', content: [paragraph(text)] })
    const table = readDocument({
      type: 'doc',
      content: [
        { type: 'headline' },
        { type: 'standfirst' },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [cell('One two'), cell('Three'), cell('Four')] },
            { type: 'tableRow', content: [cell('Five'), cell('Six seven'), cell('Eight')] },
          ],
        },
      ],
    })
    const cells: number[] = []
    table.descendants((node, position) => {
      if (node.type.name === 'tableCell') cells.push(position)
    })
    const firstTwoColumns = CellSelection.create(table, cells[0] ?? 0, cells[4])
    expect(countSelected(table, firstTwoColumns)).toEqual({
      words: 6,
      characters: 25,
      charactersNoSpaces: 23,
      paragraphs: 4,
    })
  })
})
