import { NodeSelection, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { blockFormOf, closeBlockForm, openBlockForm } from '../extensions/BlockForms'
import { showElement, showSelection } from '../showSelection'
import { type FieldSpelling, fieldSpellingOf } from './FieldSpelling'
import { type Misspelling, misspelledIn, wordsToLookUp } from './misspelling'
import type { SpellingSession } from './SpellingSession'
import { placeInReading, type SpelledNode, spelledAttributes, spelledNodes } from './spelledNodes'

/** Blocks that are looked at in one go on the way to the next misspelled word. */
const stride = 60

/**
 * Selects the next misspelled word after where one is, around the story's end if need be, and opens its menu: in the copy,
 * in a field of a picture, gallery or table, or in a footnote, which is opened.
 */
export async function goToNextMisspelling(session: SpellingSession): Promise<'found' | 'none' | 'off'> {
  const { settings, view } = session
  if (settings === null) return 'off'
  session.closeMenu()
  const { doc } = view.state
  const nodes = spelledNodes(doc)
  const { start, isAhead } = whereOneIs(session, nodes)
  // The node where one is comes first, and once more at the end for what is before it.
  const order = [...nodes.slice(start), ...nodes.slice(0, start + 1)]
  for (let at = 0; at < order.length; at += stride) {
    const part = order.slice(at, at + stride)
    await settings.knowledge.learn(part.flatMap((node) => wordsToLookUp(node, settings)))
    if (doc !== view.state.doc || session.settings !== settings) return 'none'
    for (const [index, node] of part.entries()) {
      const isFirst = at + index === 0
      const found = misspelledIn(node, settings).find((word) => !isFirst || isAhead(word))
      if (found === undefined) continue
      await show(session, found)
      return 'found'
    }
  }
  return 'none'
}

interface Place {
  /** The node where one is, or the first after it. */
  start: number
  /** Whether a word of that node is still to come. */
  isAhead: (misspelling: Misspelling) => boolean
}

function whereOneIs(session: SpellingSession, nodes: readonly SpelledNode[]): Place {
  return inField(session.view, nodes) ?? at(caretOf(session), nodes)
}

function inField(view: EditorView, nodes: readonly SpelledNode[]): Place | null {
  const { activeElement } = document
  if (!(activeElement instanceof HTMLTextAreaElement) || !view.dom.contains(activeElement)) return null
  const field = activeElement
  const own = fieldSpellingOf(field)?.place
  const start = own === undefined ? -1 : nodes.findIndex(({ position }) => position === own.position())
  const here = nodes[start]
  if (own === undefined || here === undefined) return null
  const fields = spelledAttributes(here.node)
  const indexOf = (attribute: string | null) => fields.indexOf(attribute ?? '')
  return {
    start,
    isAhead: ({ attribute, from }) =>
      attribute === own.attribute ? from >= field.selectionEnd : indexOf(attribute) > indexOf(own.attribute),
  }
}

/** Where the caret is in the story, in whichever of its editors. */
function caretOf({ view, footnotes }: SpellingSession): number {
  for (const [footnote, position] of footnotes) {
    if (footnote.view.hasFocus()) return position() + 1 + footnote.view.state.selection.to
  }
  return view.state.selection.to
}

function at(caret: number, nodes: readonly SpelledNode[]): Place {
  const start = nodes.findIndex((spelled) => {
    const { node, position } = spelled
    return node.isTextblock ? position + node.nodeSize > caret : placeInReading(spelled) >= caret
  })
  if (start === -1) return { start: 0, isAhead: () => true }
  return { start, isAhead: ({ attribute, from }) => attribute !== null || from >= caret }
}

async function show(session: SpellingSession, found: Misspelling): Promise<void> {
  const { view } = session
  if (found.inside !== null) {
    const footnote = await openFootnote(session, found.inside)
    if (footnote !== undefined) showInFootnote(footnote, found, found.inside + 1)
    return
  }
  closeBlockForm(view)
  if (found.attribute === null) {
    showSelection(view, TextSelection.create(view.state.doc, found.from, found.to))
    session.openMenuAt(found.from, true)
    return
  }
  const field = fieldOf(view, found.position, found.attribute)
  if (field === undefined) return
  showElement(view, field.mirror)
  field.select(found)
  field.openMenuAt(found.from)
}

function fieldOf(view: EditorView, position: number, attribute: string): FieldSpelling | undefined {
  const element = view.nodeDOM(position)
  if (!(element instanceof HTMLElement)) return undefined
  const fields = [...element.querySelectorAll('textarea')].map(fieldSpellingOf)
  // A gallery has the fields of its pictures inside it.
  return fields.find((field) => field?.place.attribute === attribute && field.place.position() === position)
}

/** Opens the form of a footnote. Undefined when it has gone meanwhile. */
async function openFootnote(session: SpellingSession, at: number): Promise<SpellingSession | undefined> {
  const { view, footnotes } = session
  const openOne = () => [...footnotes].find(([, position]) => position() === at)?.[0]
  const open = openOne()
  if (open !== undefined) return open
  if (blockFormOf(view.state) !== null) {
    // One form takes the place of another only once that one is away.
    closeBlockForm(view)
    await nextFrame()
  }
  if (view.isDestroyed || view.state.doc.nodeAt(at)?.type.name !== 'footnote') return undefined
  showSelection(view, NodeSelection.create(view.state.doc, at))
  openBlockForm(view, { kind: 'footnote', at })
  await nextFrame()
  return openOne()
}

/** @param start of the footnote's text in the story */
function showInFootnote(session: SpellingSession, found: Misspelling, start: number): void {
  const { state } = session.view
  const [from, to] = [found.from - start, found.to - start]
  if (to > state.doc.content.size) return
  session.view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from, to)))
  session.view.focus()
  session.openMenuAt(from, true)
}

function nextFrame(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => resolve()))
}
