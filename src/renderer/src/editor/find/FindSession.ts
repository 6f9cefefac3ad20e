import { type EditorState, type Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Pause } from '../../app/pause'
import { createStore } from '../../app/store'
import type { DocumentRange } from '../blocksInView'
import { asOwnStep } from '../extensions/UndoSteps'
import { readSelection } from '../readSelection'
import { onSettledScroll } from '../settledScroll'
import { showSelection } from '../showSelection'
import { textInView } from '../textInView'
import type { BlockMatch } from './blockMatches'
import { type FindQuery, findExpression } from './findExpression'
import { type FindState, findKey, noFindState } from './findPlugin'
import { closedView, type FindView } from './findView'
import { highlightMatches } from './highlightMatches'
import { type FoundBlock, MatchList } from './MatchList'
import { matchSelection } from './matchSelection'
import { replaceMatches } from './replaceMatches'
import { StorySearch } from './StorySearch'
import { SearchTooSlow, type TextSearcher } from './textSearcher'

/** Milliseconds after an edit before what changed is searched again. */
const editPause = 90

/** Longer selections are something to search in, not something to search for. */
const longestQuery = 200

/** One story's search: runs it, follows the edits, steps through the matches and replaces them. */
export class FindSession {
  readonly store = createStore<FindView>(closedView)
  readonly #view: EditorView
  readonly #searcher: TextSearcher
  #search: StorySearch | null = null
  #matches = MatchList.empty
  /** Index of the current match; -1 for none. */
  #current = -1
  /** Where looking for the current match begins: where the caret was before the search moved it. */
  #origin = 0
  /** What the current match selected: while it is still selected, the next one is the one after it. */
  #shown: Selection | null = null
  /** What somebody selected, as against what the search did: the search can be kept to it. */
  #selected: DocumentRange | null = null
  #run = 0
  #settled: Promise<void> = Promise.resolve()
  readonly #searchingAgain = new Pause(() => this.#searchEdited(), { pause: editPause })
  #drawn = ''
  /** The stretch whose matches are highlighted. */
  #drawnRange: DocumentRange = { from: 0, to: 0 }
  readonly #stopFollowing: () => void

  constructor(view: EditorView, searcher: TextSearcher) {
    this.#view = view
    this.#searcher = searcher
    this.#stopFollowing = onSettledScroll(view, () => {
      if (this.store.get().open) this.#draw()
    })
  }

  /** Opens the bar. A few words that are selected become what is looked for, or what is searched in if one asks. */
  open(replacing: boolean): void {
    const { selection, doc } = this.#view.state
    this.#origin = selection.from
    const isWords = selection instanceof TextSelection && selection.$from.sameParent(selection.$to)
    const words = isWords ? doc.textBetween(selection.from, selection.to, '\n', '\n') : ''
    const { open, asked, query } = this.store.get()
    const taken =
      words.trim() !== '' && words.length <= longestQuery && !words.includes('\n') && !query.regular
    this.#change({
      open: true,
      replacing: replacing || (open && this.store.get().replacing),
      asked: asked + 1,
      replaced: null,
      ...(taken ? { query: { ...query, text: words } } : {}),
    })
    this.#noteSelection(selection)
    this.#dispatch({ open: true })
    this.#start()
  }

  /** Closes the bar and goes back to the copy, with the current match selected. */
  close(): void {
    if (!this.store.get().open) return
    this.#stop()
    const { query, asked } = this.store.get()
    this.store.set({ ...closedView, query, asked })
    this.#dispatch(noFindState)
    this.#view.focus()
  }

  changeQuery(change: Partial<FindQuery>): void {
    this.#change({ query: { ...this.store.get().query, ...change }, replaced: null })
    this.#start()
  }

  toggleReplacing(): void {
    this.#change({ replacing: !this.store.get().replacing })
  }

  /** Keeps the search to what is selected now, or lets it go over the whole story again. */
  toggleScope(): void {
    const { scoped } = this.store.get()
    const scope = scoped ? null : this.#selected
    if (scope === null && !scoped) return
    if (scope !== null) this.#origin = scope.from
    this.#dispatch({ scope })
    this.#change({ scoped: !scoped })
    this.#start()
  }

  async next(): Promise<void> {
    await this.#step(1)
  }

  async previous(): Promise<void> {
    await this.#step(-1)
  }

  /** Replaces the current match and goes to the next. Where none is current yet, goes to the first. */
  async replace(template: string): Promise<void> {
    await this.#settled
    const current = this.#isShown() ? this.#matches.at(this.#current) : undefined
    if (current === undefined) return this.next()
    const replaced = await this.#replaceThese([current.block], template, current.match)
    if (replaced === 0) return
    this.#start(true)
    await this.#settled
  }

  /** Replaces all matches in one step of undo. @returns how many */
  async replaceAll(template: string): Promise<number> {
    await this.#settled
    const replaced = await this.#replaceThese(this.#matches.blocks, template, null)
    this.#origin = this.#view.state.selection.from
    this.#start()
    await this.#settled
    this.#change({ replaced })
    return replaced
  }

  /** To be called with every update of the view. */
  update(before: EditorState): void {
    if (!this.store.get().open) return
    const { doc, selection } = this.#view.state
    if (before.doc !== doc) {
      this.#noteSelection(null)
      // Undone or written over: the number of what was replaced says nothing any more.
      this.#change({ replaced: null })
      this.#searchingAgain.happened()
    } else if (!before.selection.eq(selection) && this.#shown?.eq(selection) !== true) {
      this.#noteSelection(selection)
    }
  }

  #noteSelection(selection: Selection | null): void {
    const isSomething = selection !== null && !selection.empty
    this.#selected = isSomething ? { from: selection.from, to: selection.to } : null
    this.#change({ canScope: isSomething })
  }

  #searchEdited(): void {
    // What is being composed may not be touched.
    if (this.#view.composing) this.#searchingAgain.happened()
    else this.#start(false, true)
  }

  destroy(): void {
    this.#stop()
    this.#stopFollowing()
    this.#searcher.close()
  }

  /** Everything that was started is out of date now. */
  #stop(): void {
    this.#run++
    this.#searchingAgain.cancel()
    this.#search = null
    this.#matches = MatchList.empty
    this.#current = -1
    this.#shown = null
    this.#drawn = ''
  }

  /**
   * @param goOn goes to the next match from where the caret is, even over what was replaced just now
   * @param quietly leaves caret and scroll where they are: the story was edited
   */
  #start(goOn = false, quietly = false): void {
    const { query, open } = this.store.get()
    if (!open) return
    this.#searchingAgain.cancel()
    const run = ++this.#run
    const expression = findExpression(query)
    if (expression === null || expression === 'badExpression') {
      this.#search = null
      this.#take(MatchList.empty)
      this.#change({ searching: false, current: 0, problem: expression })
      return
    }
    if (this.#search?.isFor(expression) !== true) this.#search = new StorySearch(expression, this.#searcher)
    this.#change({ searching: true, problem: null })
    this.#settled = this.#searchOn(run, this.#search, goOn, quietly)
  }

  async #searchOn(run: number, search: StorySearch, goOn: boolean, quietly: boolean): Promise<void> {
    const { doc } = this.#view.state
    try {
      for await (const blocks of search.over(doc)) {
        if (run !== this.#run || this.#view.isDestroyed) return
        if (doc === this.#view.state.doc) this.#take(new MatchList(blocks, this.#scope()))
      }
    } catch (error) {
      if (run !== this.#run) return
      if (!(error instanceof SearchTooSlow)) throw error
      this.#take(MatchList.empty)
      this.#change({ searching: false, current: 0, problem: 'tooSlow' })
      return
    }
    // Edited meanwhile: the search that the edit started tells the end.
    if (run !== this.#run || doc !== this.#view.state.doc) return
    this.#change({ searching: false })
    if (quietly) this.#keepCurrent()
    else this.#go(this.#matches.indexFrom(goOn ? this.#view.state.selection.to : this.#origin))
  }

  #take(matches: MatchList): void {
    this.#matches = matches
    if (this.#current >= matches.count) this.#current = -1
    this.#change({ count: matches.count })
    this.#draw()
  }

  /** After an edit: the current match is the one that is still selected, if it is. */
  #keepCurrent(): void {
    const { selection } = this.#view.state
    const index = this.#matches.indexFrom(selection.from)
    const found = this.#matches.at(index)
    const isSelected = found !== undefined && matchSelection(this.#view.state.doc, found).eq(selection)
    this.#current = isSelected ? index : -1
    this.#shown = isSelected ? selection : null
    this.#change({ current: this.#current + 1 })
    this.#draw()
  }

  async #step(by: 1 | -1): Promise<void> {
    if (!this.store.get().open) return
    await this.#settled
    const { count } = this.#matches
    if (count === 0) return
    const { selection } = this.#view.state
    let index: number
    if (this.#isShown()) index = this.#current + by
    else if (by === 1) index = this.#matches.indexFrom(selection.from)
    else index = this.#matches.indexFrom(selection.from) - 1
    this.#change({ replaced: null })
    this.#go((index + count) % count)
  }

  #isShown(): boolean {
    return this.#current >= 0 && this.#shown?.eq(this.#view.state.selection) === true
  }

  /** Makes a match the current one, selects it and brings it into view. The focus stays where it is. */
  #go(index: number): void {
    const found = this.#matches.at(index)
    this.#current = found === undefined ? -1 : index
    this.#change({ current: this.#current + 1 })
    if (found !== undefined) {
      this.#shown = matchSelection(this.#view.state.doc, found)
      // The others in view are highlighted when the scrolling has come to rest: before that, where they are is not known
      // without laying out the copy once more.
      showSelection(this.#view, this.#shown, (transaction) => this.#highlight(transaction) ?? transaction)
    } else this.#draw()
  }

  /** @param only one of the first block's matches; null for all of all blocks. @returns how many were replaced */
  async #replaceThese(
    blocks: readonly FoundBlock[],
    template: string,
    only: BlockMatch | null,
  ): Promise<number> {
    const search = this.#search
    if (search === null || !this.#view.editable) return 0
    const { doc } = this.#view.state
    const withReplacements = await search.replacements(blocks, template)
    // Edited while the replacements were made: nothing fits any more.
    if (doc !== this.#view.state.doc || this.#view.composing) return 0
    const replacing = withReplacements.flatMap(({ position, matches }, index) =>
      matches
        .filter((match) => only === null || isAmong(match, [only]))
        .filter((match) => only !== null || isAmong(match, blocks[index]?.matches))
        .map((match) => ({ position, match, replacement: match.replacement ?? '' })),
    )
    const { state } = this.#view
    this.#view.dispatch(asOwnStep(replaceMatches(state.tr, replacing)))
    return replacing.length
  }

  #scope() {
    return findKey.getState(this.#view.state)?.scope ?? null
  }

  /** Highlights the matches in view. Only what differs from what is there goes to the editor. */
  #draw(): void {
    if (this.#view.isDestroyed || this.#view.composing) return
    this.#drawnRange = textInView(this.#view)
    readSelection()
    const highlighted = this.#highlight(this.#view.state.tr)
    if (highlighted !== null) this.#view.dispatch(highlighted)
  }

  /** Has a transaction highlight the current match and those of the stretch; null where that is how it is. */
  #highlight(transaction: Transaction): Transaction | null {
    const { decorations, signature } = highlightMatches(
      transaction.doc,
      this.#matches,
      this.#matches.at(this.#current),
      this.#drawnRange,
      this.#scope(),
    )
    if (signature === this.#drawn) return null
    this.#drawn = signature
    return noteChange(transaction, { decorations })
  }

  #dispatch(change: Partial<FindState>): void {
    readSelection()
    this.#view.dispatch(noteChange(this.#view.state.tr, change))
  }

  #change(change: Partial<FindView>): void {
    this.store.set((current) => {
      const isSame = (Object.keys(change) as (keyof FindView)[]).every((key) => change[key] === current[key])
      return isSame ? current : { ...current, ...change }
    })
  }
}

function noteChange(transaction: Transaction, change: Partial<FindState>): Transaction {
  return transaction.setMeta(findKey, change).setMeta('addToHistory', false)
}

function isAmong({ from, attribute }: BlockMatch, matches: readonly BlockMatch[] = []): boolean {
  return matches.some((match) => match.from === from && match.attribute === attribute)
}
