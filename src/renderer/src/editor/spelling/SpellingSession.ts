import type { Node as DocumentNode } from '@tiptap/pm/model'
import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { type Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Pause } from '../../app/pause'
import { createStore } from '../../app/store'
import { blocksInView, type DocumentRange } from '../blocksInView'
import { replaceMatches } from '../find/replaceMatches'
import { readSelection } from '../readSelection'
import { onSettledScroll } from '../settledScroll'
import { showSelection } from '../showSelection'
import { spellableWords } from './spellableWords'
import { noSpelling, spellingKey, squiggle } from './spellingPlugin'
import type { WordKnowledge } from './WordKnowledge'

/** How a story's words are judged. */
export interface SpellingSettings {
  /** What the dictionary says. */
  knowledge: WordKnowledge
  /** Words that are right whatever the dictionary says: of the house, ignored, of another script. */
  isExempt: (word: string) => boolean
  onFailure: (error: unknown) => void
}

/** A misspelled word and where it stands in the document. */
export interface Misspelling {
  word: string
  from: number
  to: number
}

/** Milliseconds after an edit before its spelling is looked at, and after the caret has left a word. */
const pauses = { edit: 350, leave: 120 }

/** Pixels above and below the view that are looked at as well, so that scrolling finds them done. */
const margin = 300

/** Blocks that are looked at in one go on the way to the next misspelled word. */
const stride = 60

/** The spelling of one story: of the words in view and of those that changed. The looking up is done elsewhere. */
export class SpellingSession {
  /** The word whose menu is open, and whether keys have opened it. */
  readonly menu = createStore<(Misspelling & { byKeys: boolean }) | null>(null)
  readonly #view: EditorView
  #settings: SpellingSettings | null = null
  readonly #looking = new Pause(() => void this.#look(), { pause: pauses.edit })
  /** The caret stands where something was typed just now. */
  #isTyping = false
  #run = 0
  #drawn = ''
  readonly #stopFollowing: () => void

  constructor(view: EditorView) {
    this.#view = view
    this.#stopFollowing = onSettledScroll(view, () => void this.#look())
  }

  /** @param settings null while spelling is off, or there is no dictionary for the language */
  configure(settings: SpellingSettings | null): void {
    this.#settings = settings
    this.#drawn = ''
    if (settings !== null) this.#looking.happened(0)
    else if (spellingKey.getState(this.#view.state) !== noSpelling) this.#draw([], '')
  }

  /** To be called with every update of the view. */
  update(before: EditorState): void {
    if (this.#settings === null) return
    const { state } = this.#view
    if (before.doc !== state.doc) {
      this.#isTyping = true
      this.#looking.happened(pauses.edit)
    } else if (this.#isTyping && !before.selection.eq(state.selection)) {
      this.#isTyping = false
      this.#looking.happened(pauses.leave)
    }
  }

  destroy(): void {
    this.#run++
    this.#looking.cancel()
    this.#stopFollowing()
  }

  /** Opens the menu of the misspelled word at a position. False where there is none. */
  openMenuAt(position: number, byKeys: boolean): boolean {
    const found = this.#misspellingAt(position)
    if (found === null) return false
    this.menu.set({ ...found, byKeys })
    return true
  }

  /** Closes the menu and goes back to the copy. */
  closeMenu(): void {
    this.menu.set(null)
    this.#view.focus()
  }

  /** Puts another word in the place of a misspelled one, in its formats; false when it is no longer there. */
  correct({ word, from, to }: Misspelling, correction: string): boolean {
    const { state } = this.#view
    if (!this.#view.editable || to > state.doc.content.size) return false
    if (state.doc.textBetween(from, to).replaceAll('\u00ad', '') !== word) return false
    // Dictionaries write the straight apostrophe; the copy keeps its own.
    const typed = word.includes("'") ? correction : correction.replaceAll("'", '’')
    const match = { from, to, attribute: null, inside: null }
    const transaction = replaceMatches(state.tr, [{ position: 0, match, replacement: typed }])
    const end = from + typed.length
    this.#view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, end)))
    return true
  }

  /** Selects the next misspelled word after the caret, around the story's end if need be, and opens its menu. */
  async goToNext(): Promise<'found' | 'none' | 'off'> {
    const settings = this.#settings
    if (settings === null) return 'off'
    const { doc, selection } = this.#view.state
    const blocks: { node: DocumentNode; position: number }[] = []
    doc.descendants((node, position) => {
      if (node.isTextblock) blocks.push({ node, position })
      return !node.isTextblock
    })
    const after = blocks.findIndex(({ node, position }) => position + node.nodeSize > selection.to)
    const start = Math.max(0, after)
    // The block of the caret comes first, and once more at the end for what is before the caret.
    const order = [...blocks.slice(start), ...blocks.slice(0, start + 1)]
    for (let at = 0; at < order.length; at += stride) {
      const part = order.slice(at, at + stride)
      await settings.knowledge.learn(part.flatMap(({ node }) => wordsToLookUp(node, settings)))
      if (doc !== this.#view.state.doc || this.#settings !== settings) return 'none'
      for (const [index, { node, position }] of part.entries()) {
        const isFirst = at + index === 0
        const found = misspelledIn(node, position, settings).find(
          ({ from }) => !isFirst || from >= selection.to,
        )
        if (found === undefined) continue
        showSelection(this.#view, TextSelection.create(doc, found.from, found.to))
        this.menu.set({ ...found, byKeys: true })
        return 'found'
      }
    }
    return 'none'
  }

  async #look(): Promise<void> {
    const settings = this.#settings
    if (settings === null || this.#view.isDestroyed || !this.#view.dom.isConnected) return
    // What is being composed is no word yet, and may not be touched.
    if (this.#view.composing) return this.#looking.happened(pauses.edit)
    const run = ++this.#run
    const { doc } = this.#view.state
    const inView = blocksInView(this.#view, margin)
    const words: string[] = []
    forTextblocks(doc, inView, (node) => words.push(...wordsToLookUp(node, settings)))
    try {
      if (words.length > 0) await settings.knowledge.learn(words)
    } catch (error) {
      if (run === this.#run) settings.onFailure(error)
      return
    }
    // Edited meanwhile: the pause after that edit leads here again.
    if (run !== this.#run || doc !== this.#view.state.doc || this.#view.composing) return
    this.#drawIn(inView, settings)
  }

  #drawIn(inView: DocumentRange, settings: SpellingSettings): void {
    const { doc, selection } = this.#view.state
    const caret = this.#isTyping && selection.empty ? selection.from : -1
    const decorations: Decoration[] = []
    let signature = ''
    forTextblocks(doc, inView, (node, position) => {
      for (const { from, to } of misspelledIn(node, position, settings)) {
        if (from <= caret && caret <= to) continue
        decorations.push(squiggle(from, to))
        signature += `${from}-${to} `
      }
    })
    this.#draw(decorations, signature)
  }

  /** Nothing goes to the editor when it shows these squiggles already. */
  #draw(decorations: Decoration[], signature: string): void {
    const shown = spellingKey.getState(this.#view.state)?.decorations.find().length ?? 0
    if (signature === this.#drawn && shown === decorations.length) return
    this.#drawn = signature
    readSelection()
    const { doc, tr } = this.#view.state
    const value =
      decorations.length === 0 ? noSpelling : { decorations: DecorationSet.create(doc, decorations) }
    this.#view.dispatch(tr.setMeta(spellingKey, value).setMeta('addToHistory', false))
  }

  #misspellingAt(position: number): Misspelling | null {
    if (this.#settings === null) return null
    const $position = this.#view.state.doc.resolve(position)
    if (!$position.parent.isTextblock) return null
    const found = misspelledIn($position.parent, $position.before(), this.#settings)
    return found.find(({ from, to }) => from <= position && position <= to) ?? null
  }
}

/** Every block of text in a stretch of the document. */
function forTextblocks(
  doc: DocumentNode,
  { from, to }: DocumentRange,
  run: (node: DocumentNode, position: number) => void,
): void {
  doc.nodesBetween(from, to, (node, position) => {
    if (node.isTextblock) run(node, position)
    return !node.isTextblock
  })
}

function wordsToLookUp(block: DocumentNode, { knowledge, isExempt }: SpellingSettings): string[] {
  return spellableWords(block)
    .map(({ word }) => word)
    .filter((word) => knowledge.isRight(word) === undefined && !isExempt(word))
}

function misspelledIn(
  block: DocumentNode,
  position: number,
  { knowledge, isExempt }: SpellingSettings,
): Misspelling[] {
  return spellableWords(block)
    .filter(({ word }) => knowledge.isRight(word) === false && !isExempt(word))
    .map(({ word, from, to }) => ({ word, from: position + from, to: position + to }))
}
