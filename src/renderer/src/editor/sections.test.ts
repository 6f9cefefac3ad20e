import { EditorState, TextSelection } from '@tiptap/pm/state'
import { describe, expect, test } from 'vitest'
import { documentSchema } from '../../../shared/document/documentSchema'
import { extractContents } from '../../../shared/document/extractContents'
import { moveSection, sectionAt, setShortForm, shiftLevel, stepTarget } from './sections'

/** "2 One" is a heading of level 2, anything else a paragraph. */
function stateOf(...lines: string[]): EditorState {
  const { doc, headline, standfirst, heading, paragraph } = documentSchema.nodes
  if (!doc || !headline || !standfirst || !heading || !paragraph) throw new Error('The schema lacks a node')
  const blocks = lines.map((line) => {
    const [, level, text] = /^([234]) (.*)$/.exec(line) ?? []
    if (level === undefined) return paragraph.create(null, documentSchema.text(line))
    const anchor = `kept-${text?.toLowerCase()}`
    return heading.create({ level: Number(level), anchor }, documentSchema.text(text ?? ''))
  })
  return EditorState.create({ doc: doc.create(null, [headline.create(), standfirst.create(), ...blocks]) })
}

function linesOf(state: EditorState): string[] {
  return state.doc.children
    .slice(2)
    .map((block) =>
      block.type.name === 'heading' ? `${block.attrs.level} ${block.textContent}` : block.textContent,
    )
}

const story = () => stateOf('lead', '2 One', 'a', '3 Sub', 'b', '2 Two', 'c', '4 Deep', 'd', '2 Three', 'e')

describe('a section', () => {
  test('is its heading and everything up to the next of the same or a higher level', () => {
    const { doc } = story()
    expect(sectionAt(doc, 3)).toEqual({ start: 3, end: 7 })
    expect(sectionAt(doc, 5)).toEqual({ start: 5, end: 7 })
    expect(sectionAt(doc, 11)).toEqual({ start: 11, end: 13 })
    expect(sectionAt(doc, 2)).toBeNull()
    expect(sectionAt(doc, 99)).toBeNull()
  })

  test('moves whole, down and up, with its anchors and the caret in it', () => {
    const state = story()
    const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 12)))
    expect(caret.selection.$from.parent.textContent).toBe('One')
    const down = moveSection(caret, 3, 11)
    if (down === null) throw new Error('It did not move')
    const moved = caret.apply(down)
    expect(linesOf(moved)).toEqual([
      'lead',
      '2 Two',
      'c',
      '4 Deep',
      'd',
      '2 One',
      'a',
      '3 Sub',
      'b',
      '2 Three',
      'e',
    ])
    expect(moved.selection.$from.parent.textContent).toBe('One')
    expect(moved.selection.$from.parentOffset).toBe(caret.selection.$from.parentOffset)
    expect(extractContents(moved.doc).map(({ anchor }) => anchor)).toEqual([
      'kept-two',
      'kept-deep',
      'kept-one',
      'kept-sub',
      'kept-three',
    ])
    const up = moveSection(moved, 7, 3)
    expect(linesOf(moved.apply(up ?? moved.tr))).toEqual(linesOf(state))
  })

  test('goes to the very end, and nowhere into itself or out of the body', () => {
    const state = story()
    const end = moveSection(state, 3, state.doc.childCount)
    expect(linesOf(state.apply(end ?? state.tr)).slice(-4)).toEqual(['2 One', 'a', '3 Sub', 'b'])
    for (const before of [3, 5, 7, 1, 0, 99]) expect(moveSection(state, 3, before)).toBeNull()
    expect(moveSection(state, 2, 7)).toBeNull()
  })

  test('steps over its neighbours, out of its heading and into the next', () => {
    const { doc } = story()
    expect(stepTarget(doc, 3, 'down')).toBe(11)
    expect(stepTarget(doc, 7, 'up')).toBe(3)
    // "Sub" is the first under "One": out of it; the last: into "Two", after what stands under it.
    expect(stepTarget(doc, 5, 'up')).toBe(3)
    expect(stepTarget(doc, 5, 'down')).toBe(9)
    expect(stepTarget(doc, 3, 'up')).toBeNull()
    expect(stepTarget(doc, 11, 'down')).toBeNull()
  })
})

describe('levels', () => {
  test('are lowered and raised with the subsections, or alone', () => {
    const state = story()
    const lowered = state.apply(shiftLevel(state, 3, 1, true) ?? state.tr)
    expect(linesOf(lowered).slice(1, 5)).toEqual(['3 One', 'a', '4 Sub', 'b'])
    const raised = lowered.apply(shiftLevel(lowered, 3, -1, false) ?? lowered.tr)
    expect(linesOf(raised).slice(1, 5)).toEqual(['2 One', 'a', '4 Sub', 'b'])
  })

  test('stay within 2 to 4: rather nothing than half', () => {
    const state = story()
    expect(shiftLevel(state, 3, -1, true)).toBeNull()
    expect(shiftLevel(state, 7, 1, true)).toBeNull()
    expect(shiftLevel(state, 7, 1, false)).not.toBeNull()
    expect(shiftLevel(state, 2, 1, true)).toBeNull()
  })
})

test('a short form is set, tidied and taken back', () => {
  const state = story()
  const set = state.apply(setShortForm(state, 3, '  Why \n now ') ?? state.tr)
  expect(extractContents(set.doc)[0]).toMatchObject({ text: 'One', short: 'Why now', anchor: 'kept-one' })
  const back = set.apply(setShortForm(set, 3, '  ') ?? set.tr)
  expect(extractContents(back.doc)[0]?.short).toBeNull()
  expect(setShortForm(state, 2, 'x')).toBeNull()
})
