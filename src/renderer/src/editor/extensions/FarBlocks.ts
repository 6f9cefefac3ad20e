import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { Pause } from '../../app/pause'
import { indexesInView } from '../blocksInView'
import { scrollerOf } from '../scrollerOf'

/** How many blocks beyond those in view, and around the caret, are not far. */
const reach = 40
/** How near to the edge of what is not far one may come before it is worked out anew, in blocks. */
const wear = 12
/** When the engine forgets the layout of what has become far: once one stays somewhere, in milliseconds. */
const forgetting = { pause: 250, latest: 2_000 }

/** Which blocks may be skipped at all: as in copy.css. */
const copy = ':root:not([data-assistive]) .ProseMirror'
const skippable = ':not(.isNear, .bylineSlot, h1, [data-standfirst], .ProseMirror-selectednode)'

/** Blocks at these places, which the engine looks at first: it asks each element of the window. */
type BlocksAt = (places: string) => string

/** A stretch of the copy's elements, by index, the last one included. */
interface Stretch {
  first: number
  last: number
}

let editors = 0

/**
 * Has the engine skip blocks that are far from the view and from the caret. `content-visibility: auto` spares their
 * layout, but the engine asks each such block at every frame whether it has come near, which in 50,000 words is an
 * eighth of what a key costs; a `hidden` one it does not ask. All are far but those that one rule over the blocks' places
 * calls near, so that no block is touched; it changes only as one scrolls or the caret goes elsewhere, and then the
 * engine asks those that it named and names for their style, not all there are. While a screen reader reads along nothing
 * is skipped: copy.css.
 */
export const FarBlocks = Extension.create({
  name: 'farBlocks',

  addProseMirrorPlugins() {
    const place = `copy${++editors}`
    return [
      new Plugin({
        key: new PluginKey('farBlocks'),
        props: { attributes: { 'data-far': place } },
        view: (view) => new FarBlocksView(view, place),
      }),
    ]
  },
})

class FarBlocksView {
  readonly #view: EditorView
  readonly #blocksAt: BlocksAt
  /** That blocks are far. */
  readonly #far = new CSSStyleSheet()
  /** That some are not. */
  readonly #near = new CSSStyleSheet()
  /** Takes some out of the layout. */
  readonly #leaving = new CSSStyleSheet()
  readonly #resizes: ResizeObserver
  readonly #sheets = [this.#far, this.#near, this.#leaving]
  #inView: Stretch | null = null
  #atCaret: Stretch | null = null
  #blocks: number
  /** Selectors of what is not far; none before anything is known of the view, when nothing is. */
  #places = ''
  /** Selectors of what is far and was not, and may still be laid out. */
  #left: string[] = []
  readonly #staying = new Pause(() => this.#forget(), forgetting)

  constructor(view: EditorView, place: string) {
    this.#view = view
    this.#blocksAt = (places) => `${copy}[data-far='${place}'] > ${places}${skippable}`
    this.#blocks = view.state.doc.childCount
    document.adoptedStyleSheets.push(...this.#sheets)
    document.addEventListener('scroll', this.#onScroll, { capture: true, passive: true })
    // Hears too when the copy is shown in the window, and in another one.
    this.#resizes = new ResizeObserver(() => this.#look())
    this.#resizes.observe(view.dom)
  }

  update(view: EditorView, before: EditorState): void {
    if (this.#inView === null || (view.state.doc === before.doc && view.state.selection === before.selection))
      return
    const caret = view.state.selection.$head.index(0)
    const blocks = view.state.doc.childCount
    const isNear = this.#atCaret !== null && isWithin(this.#atCaret, { first: caret, last: caret })
    // What was put in or taken out moved the blocks in view away from where they were.
    if (isNear && Math.abs(blocks - this.#blocks) < wear) return
    const moved = blocks - this.#blocks
    this.#blocks = blocks
    this.#atCaret = around({ first: caret, last: caret })
    if (Math.abs(moved) < wear) this.#write()
    else {
      this.#inView = null
      this.#look()
    }
  }

  destroy(): void {
    document.removeEventListener('scroll', this.#onScroll, { capture: true })
    this.#resizes.disconnect()
    this.#staying.cancel()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => !this.#sheets.includes(sheet))
  }

  readonly #onScroll = ({ target }: Event) => {
    if (target instanceof Node && target.contains(this.#view.dom)) this.#look()
  }

  /** Reads which blocks are in view, and makes the rule anew where they have come near the edge of what is not far. */
  #look(): void {
    const view = this.#view
    if (view.isDestroyed || scrollerOf(view) === null) return
    const { first, after } = indexesInView(view)
    const shown = { first, last: Math.max(first, after - 1) }
    if (this.#inView !== null && isWithin(this.#inView, shown)) return
    const caret = view.state.selection.$head.index(0)
    this.#inView = around(shown)
    this.#atCaret = around({ first: caret, last: caret })
    this.#blocks = view.state.doc.childCount
    this.#write()
  }

  /** Makes the rule anew. */
  #write(): void {
    if (this.#places === '') this.#far.replaceSync(`${this.#blocksAt('')} { content-visibility: hidden }`)
    else {
      this.#left.push(this.#places)
      this.#staying.happened()
    }
    this.#places = [this.#inView, this.#atCaret].flatMap(placesOf).join(', ')
    this.#near.replaceSync(`${this.#blocksAt(`:is(${this.#places})`)} { content-visibility: auto }`)
  }

  /**
   * Has the engine forget the layout of what has become far: a skipped block that was laid out before costs three times
   * as much at each key as one that never was. How high it was stays known.
   */
  #forget(): void {
    const left = this.#blocksAt(`:is(${this.#left.join(', ')}):not(${this.#places})`)
    this.#left = []
    this.#leaving.replaceSync(`${left} { display: none }`)
    // Asked for a style, the engine takes the blocks out of its tree. Of something around the copy: for a style within
    // it, it would lay the copy out without them, and scroll.
    getComputedStyle(document.documentElement).getPropertyValue('display')
    this.#leaving.replaceSync('')
  }
}

function around({ first, last }: Stretch): Stretch {
  return { first: Math.max(0, first - reach), last: last + reach }
}

/** True while there is some way left at both ends; at the start of the story there is nothing to come. */
function isWithin(outer: Stretch, inner: Stretch): boolean {
  const isStartFar = outer.first === 0 || inner.first - outer.first >= wear
  return isStartFar && outer.last - inner.last >= wear
}

/** The elements at these places, as a selector. */
function placesOf(stretch: Stretch | null): string[] {
  return stretch === null ? [] : [`:nth-child(n + ${stretch.first + 1}):nth-child(-n + ${stretch.last + 1})`]
}
