import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { indexesInView } from '../blocksInView'
import { scrollerOf } from '../scrollerOf'

/** How many blocks beyond those in view, and around the caret, are not far. */
const reach = 40
/** How near to the edge of what is not far one may come before it is worked out anew, in blocks. */
const wear = 12

/** Which blocks may be skipped at all: as in copy.css. */
const copy = ':root:not([data-assistive]) .ProseMirror'
const skippable = ':not(.isNear, .bylineSlot, h1, [data-standfirst], .ProseMirror-selectednode)'

/** A stretch of the copy's elements, by index, the last one included. */
interface Stretch {
  first: number
  last: number
}

let editors = 0

/**
 * Has the engine skip blocks that are far from the view and from the caret. `content-visibility: auto` spares their
 * layout, but the engine asks each such block at every frame whether it has come near, which in 50,000 words is an
 * eighth of what a key costs; a `hidden` one it does not ask. One rule over the blocks' places says which are far, so
 * that no block is touched, and it changes only as one scrolls or the caret goes elsewhere. While a screen reader reads
 * along nothing is skipped: copy.css.
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
  readonly #selector: string
  readonly #sheet = new CSSStyleSheet()
  readonly #resizes: ResizeObserver
  #inView: Stretch | null = null
  #atCaret: Stretch | null = null
  #blocks: number
  /** Selectors of what is not far. */
  #places: readonly string[] = []

  constructor(view: EditorView, place: string) {
    this.#view = view
    this.#selector = `${copy}[data-far='${place}'] > ${skippable}`
    this.#blocks = view.state.doc.childCount
    document.adoptedStyleSheets.push(this.#sheet)
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
    if (Math.abs(moved) >= wear) this.#inView = null
    this.#write()
    if (this.#inView === null) this.#look()
  }

  destroy(): void {
    document.removeEventListener('scroll', this.#onScroll, { capture: true })
    this.#resizes.disconnect()
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((sheet) => sheet !== this.#sheet)
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

  /**
   * Makes the rule anew, and has the engine forget the layout of what was not far and now is: a skipped block that was
   * laid out before costs three times as much at each key as one that never was. How high it was stays known.
   */
  #write(): void {
    // Before anything is known of the view nothing is far.
    const places = this.#inView === null ? [] : [this.#inView, this.#atCaret].flatMap(placesOf)
    const far = places.length === 0 ? '' : `${this.#selector}:not(${places.join(', ')})`
    const rule = far === '' ? '' : `${far} { content-visibility: hidden }`
    if (far !== '' && this.#places.length > 0) {
      this.#sheet.replaceSync(`${far}:is(${this.#places.join(', ')}) { display: none }`)
      // Asked for a style, the engine takes the blocks out of its tree; nothing is laid out in between.
      getComputedStyle(this.#view.dom).getPropertyValue('display')
    }
    this.#sheet.replaceSync(rule)
    this.#places = places
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
