import { type EditorState, TextSelection } from '@tiptap/pm/state'
import { DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Pause } from '../../app/pause'
import { createStore, type Store } from '../../app/store'
import type { DocumentRange } from '../blocksInView'
import { replaceMatches } from '../find/replaceMatches'
import { readSelection } from '../readSelection'
import { onSettledScroll } from '../settledScroll'
import { textInView, touches } from '../textInView'
import {
  type AskedWord,
  asTyped,
  isWordAs,
  type Misspelling,
  misspelledIn,
  type SpellingSettings,
  wordsToLookUp,
} from './misspelling'
import { type SpelledNode, spelledNodes } from './spelledNodes'
import { noSpelling, spellingKey, squiggles } from './spellingPlugin'

/** What of a view's document is looked at. */
interface SpelledText {
  /** It is the copy itself, not a footnote. */
  isCopy: boolean
  inView: () => DocumentRange
  nodesIn: (range: DocumentRange) => readonly SpelledNode[]
  /** What has the words around a position. */
  around: (position: number) => SpelledNode | null
}

/** Milliseconds after an edit before its spelling is looked at, and after the caret has left a word. */
const pauses = { edit: 350, leave: 120 }

/** Pixels above and below the view that are looked at as well, so that scrolling finds them done. */
const margin = 300

/**
 * The spelling of one story: of the words in view and of those that changed. The looking up is done elsewhere. A footnote
 * that is open has one of its own, which judges and asks as the story's does.
 */
export class SpellingSession {
  /** The word whose menu is open. */
  readonly menu: Store<AskedWord | null>
  /** The sessions of the footnotes that are open, with where each begins. */
  readonly footnotes = new Map<SpellingSession, () => number>()
  readonly view: EditorView
  readonly #text: SpelledText
  readonly #story: SpellingSession | undefined
  #settings: SpellingSettings | null = null
  readonly #looking = new Pause(() => void this.#look(), { pause: pauses.edit })
  /** The caret stands where something was typed just now. */
  #isTyping = false
  #run = 0
  #drawn = ''
  readonly #stopFollowing: () => void

  private constructor(view: EditorView, text: SpelledText, story?: SpellingSession) {
    this.view = view
    this.#text = text
    this.#story = story
    this.menu = story?.menu ?? createStore<AskedWord | null>(null)
    this.#stopFollowing = onSettledScroll(view, () => void this.#look())
  }

  static ofStory(view: EditorView): SpellingSession {
    return new SpellingSession(view, {
      isCopy: true,
      inView: () => textInView(view, margin),
      nodesIn: (range) => spelledNodes(view.state.doc, range),
      around(position) {
        const $position = view.state.doc.resolve(position)
        const { parent } = $position
        return parent.isTextblock ? { node: parent, position: $position.before() } : null
      },
    })
  }

  /** @param view shows the footnote alone: it is the document. @param position where it begins in the story, now */
  static ofFootnote(view: EditorView, position: () => number, story?: SpellingSession): SpellingSession {
    // What is inside of a node begins one after its own position.
    const whole = () => ({ node: view.state.doc, position: -1 })
    const session = new SpellingSession(
      view,
      {
        isCopy: false,
        inView: () => ({ from: 0, to: view.state.doc.content.size }),
        nodesIn: () => [whole()],
        around: whole,
      },
      story,
    )
    story?.footnotes.set(session, position)
    session.configure(story?.settings ?? null)
    return session
  }

  get settings(): SpellingSettings | null {
    return this.#settings
  }

  /** @param settings null while spelling is off, or there is no dictionary for the language */
  configure(settings: SpellingSettings | null): void {
    this.#settings = settings
    this.#drawn = ''
    for (const footnote of this.footnotes.keys()) footnote.configure(settings)
    if (settings !== null) this.#looking.happened(0)
    else if (spellingKey.getState(this.view.state) !== noSpelling) this.#draw([], '')
  }

  /** To be called with every update of the view. */
  update(before: EditorState): void {
    if (this.#settings === null) return
    const { state } = this.view
    if (before.doc !== state.doc) {
      // What is typed into a caption is not typed at the caret of the copy.
      this.#isTyping = this.view.hasFocus()
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
    this.#story?.footnotes.delete(this)
  }

  /** Opens the menu of the misspelled word at a position. False where there is none. */
  openMenuAt(position: number, byKeys: boolean): boolean {
    const around = this.#text.around(position)
    if (this.#settings === null || around === null) return false
    const found = misspelledIn(around, this.#settings).find(
      ({ inside, from, to }) => inside === null && from <= position && position <= to,
    )
    if (found === undefined) return false
    this.menu.set(this.#ask(found, byKeys))
    return true
  }

  /** Closes the menu and goes back to the text that the word stands in. */
  closeMenu(): void {
    const asked = this.menu.get()
    this.menu.set(null)
    asked?.leave()
  }

  #ask(found: Misspelling, byKeys: boolean): AskedWord {
    const { view } = this
    return {
      word: found.word,
      key: `${this.#text.isCopy} ${found.from}`,
      byKeys,
      isCopy: this.#text.isCopy,
      hasSelection: () => !view.state.selection.empty,
      place() {
        const { left, top, bottom } = view.coordsAtPos(found.from, 1)
        return { left, top, height: bottom - top }
      },
      correct: (correction) => this.#correct(found, correction),
      leave: () => view.focus(),
    }
  }

  #correct({ word, from, to }: Misspelling, correction: string): boolean {
    const { state } = this.view
    if (!this.view.editable || to > state.doc.content.size) return false
    if (!isWordAs(state.doc.textBetween(from, to), word)) return false
    const typed = asTyped(word, correction)
    const match = { from, to, attribute: null, inside: null }
    const transaction = replaceMatches(state.tr, [{ position: 0, match, replacement: typed }])
    const end = from + typed.length
    this.view.dispatch(transaction.setSelection(TextSelection.create(transaction.doc, end)))
    return true
  }

  async #look(): Promise<void> {
    const settings = this.#settings
    if (settings === null || this.view.isDestroyed || !this.view.dom.isConnected) return
    // What is being composed is no word yet, and may not be touched.
    if (this.view.composing) return this.#looking.happened(pauses.edit)
    const run = ++this.#run
    const { doc } = this.view.state
    const inView = this.#text.inView()
    const nodes = this.#text.nodesIn(inView)
    const words = nodes.flatMap((node) => wordsToLookUp(node, settings))
    try {
      if (words.length > 0) await settings.knowledge.learn(words)
    } catch (error) {
      if (run === this.#run) settings.onFailure(error)
      return
    }
    // Edited meanwhile: the pause after that edit leads here again.
    if (run !== this.#run || doc !== this.view.state.doc || this.view.composing) return
    this.#drawIn(inView, nodes, settings)
  }

  #drawIn(inView: DocumentRange, nodes: readonly SpelledNode[], settings: SpellingSettings): void {
    const { selection } = this.view.state
    const caret = this.#isTyping && selection.empty ? selection.from : -1
    const misspellings = nodes
      .flatMap((node) => misspelledIn(node, settings))
      .filter((word) => word.attribute !== null || (touches(inView, word) && !isAt(caret, word)))
    const signature = misspellings
      .map(({ word, position, attribute, from, to }) =>
        attribute === null ? `${from}-${to}` : `${position} ${attribute} ${from} ${word}`,
      )
      .join(' ')
    this.#draw(misspellings, signature)
  }

  /** Nothing goes to the editor when it shows these squiggles already. */
  #draw(misspellings: readonly Misspelling[], signature: string): void {
    const { doc } = this.view.state
    const decorations = squiggles(misspellings, (position) => doc.nodeAt(position)?.nodeSize ?? 1)
    const shown = spellingKey.getState(this.view.state)?.decorations.find().length ?? 0
    if (signature === this.#drawn && shown === decorations.length) return
    this.#drawn = signature
    readSelection()
    const value =
      decorations.length === 0 ? noSpelling : { decorations: DecorationSet.create(doc, decorations) }
    this.view.dispatch(this.view.state.tr.setMeta(spellingKey, value).setMeta('addToHistory', false))
  }
}

function isAt(caret: number, { from, to }: DocumentRange): boolean {
  return from <= caret && caret <= to
}
