import { Extension } from '@tiptap/core'
import { Fragment } from '@tiptap/pm/model'
import { type EditorState, NodeSelection, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { type BlockPlace, placeForBlocks } from '../blockPlaces'
import { type ItemPlace, placeForItem } from '../itemPlaces'
import { type BlockRange, moveBlocks } from '../moveBlocks'
import { moveItem } from '../moveItem'
import { draggedPicture } from '../nodeViews/draggedPicture'
import { pointedPlace } from '../placePictures'
import { scrollerOf } from '../scrollerOf'
import { selectedBlocks } from '../selectedBlocks'

interface Drag {
  /** Where an item would go; null where none would, and for blocks, whose line the window draws. */
  place: ItemPlace | null
  /** What is on its way: it stands there paler until it is let go. */
  dragged: BlockRange | null
}

const noDrag: Drag = { place: null, dragged: null }
const blockDrag = new PluginKey<Drag>('blockDrag')
const isMac = navigator.platform.startsWith('Mac')

/**
 * Whole blocks and items of lists that are dragged go where the line is that shows it: between the blocks whose halves
 * meet there, also when the pointer is in the margin, which is where a handle is drawn along. The engine knows no
 * margin, and counts letters to tell whether something goes before a line or after it. An item becomes a list of its own
 * kind between blocks.
 */
export const BlockDrag = Extension.create({
  name: 'blockDrag',

  addProseMirrorPlugins() {
    return [
      new Plugin<Drag>({
        key: blockDrag,
        state: {
          init: () => noDrag,
          apply(transaction, drag) {
            const shown: Drag | undefined = transaction.getMeta(blockDrag)
            return shown ?? (transaction.docChanged ? noDrag : drag)
          },
        },
        props: { decorations: drawDrag },
        view: (view) => {
          const drag = new DragOver(view)
          const over = (event: DragEvent) => drag.over(event)
          const end = () => drag.end()
          // Files that are taken out of the window again are let go elsewhere: no event says so.
          const leave = ({ relatedTarget }: DragEvent) => {
            if (relatedTarget === null) drag.end()
          }
          // Before the line that the editor draws where anything else would be dropped.
          document.addEventListener('dragover', over, { capture: true })
          document.addEventListener('drop', over, { capture: true })
          document.addEventListener('dragend', end)
          document.addEventListener('dragleave', leave)
          return {
            destroy() {
              drag.end()
              document.removeEventListener('dragover', over, { capture: true })
              document.removeEventListener('drop', over, { capture: true })
              document.removeEventListener('dragend', end)
              document.removeEventListener('dragleave', leave)
            },
          }
        },
      }),
    ]
  },
})

/** The blocks of the story that are being dragged: those selected as a whole, or what the engine took hold of. */
function draggedRange({ state, dragging }: EditorView): BlockRange | null {
  if (dragging === null || dragging.slice.openStart > 0 || dragging.slice.openEnd > 0) return null
  const held = 'node' in dragging ? dragging.node : null
  const selection = held instanceof NodeSelection ? held : state.selection
  if (selection instanceof NodeSelection) return selection.node.isBlock ? selection : null
  const run = selectedBlocks(state)
  return run !== null && run.to - run.from === dragging.slice.content.size ? run : null
}

/** One drag over the copy: where it would go, shown by a line. */
class DragOver {
  readonly #view: EditorView
  #line: HTMLElement | null = null
  #isShown = false

  constructor(view: EditorView) {
    this.#view = view
  }

  over(event: DragEvent): void {
    const view = this.#view
    const range = view.editable ? draggedRange(view) : null
    if (range === null) {
      this.#overWithFiles(event)
      return
    }
    if (!isOverCopy(view, event)) {
      this.end()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    this.#hideOwnLine()
    const blocks = view.state.doc.slice(range.from, range.to).content
    const isItem = blocks.firstChild?.type.name === 'listItem'
    // Between blocks an item is a list.
    const asBlocks = isItem ? Fragment.from(view.state.doc.resolve(range.from).parent.copy(blocks)) : blocks
    const place = (isItem ? placeForItem(view, event) : null) ?? placeForBlocks(view, event, asBlocks)
    const isCopy = !isItem && (isMac ? event.altKey : event.ctrlKey)
    const moved = place === null ? null : moveTo(view.state, { range, isItem, isCopy }, place.to)
    if (event.dataTransfer !== null) {
      if (moved === null) event.dataTransfer.dropEffect = 'none'
      else event.dataTransfer.dropEffect = isCopy ? 'copy' : 'move'
    }
    if (event.type === 'drop') this.#drop(moved)
    else this.#show(moved === null ? null : place, isCopy ? null : range)
  }

  /** Picture files go between blocks too; what takes them in where they are let go hears of it as ever. */
  #overWithFiles(event: DragEvent): void {
    const view = this.#view
    const isMeant = view.editable && hasOnlyPictures(event) && isOverCopy(view, event)
    if (!isMeant || event.type === 'drop') {
      this.end()
      return
    }
    event.preventDefault()
    event.stopPropagation()
    this.#hideOwnLine()
    this.#show(pointedPlace(view, event))
  }

  /** The editor's own line is taken away as if the pointer had left: it hears nothing of what follows. */
  #hideOwnLine(): void {
    if (!this.#isShown) this.#view.dom.dispatchEvent(new DragEvent('dragleave'))
    this.#isShown = true
  }

  end(): void {
    if (!this.#isShown) return
    this.#isShown = false
    this.#show(null)
  }

  #show(place: BlockPlace | ItemPlace | null, dragged: BlockRange | null = null): void {
    this.#showInCopy({ place: place !== null && 'side' in place ? place : null, dragged })
    this.#showLine(place !== null && 'line' in place ? place : null)
  }

  #drop(moved: Transaction | null): void {
    this.end()
    const view = this.#view
    view.dragging = null
    if (moved !== null) view.dispatch(moved)
    view.focus()
  }

  #showInCopy({ place, dragged }: Drag): void {
    const view = this.#view
    if (view.isDestroyed) return
    const now = blockDrag.getState(view.state) ?? noDrag
    const isThere = now.place?.to === place?.to && now.place?.side === place?.side
    if (isThere && now.dragged?.from === dragged?.from && now.dragged?.to === dragged?.to) return
    const drag: Drag = { place, dragged: dragged === null ? null : { from: dragged.from, to: dragged.to } }
    view.dispatch(view.state.tr.setMeta(blockDrag, drag))
  }

  #showLine(place: BlockPlace | null): void {
    const scroller = scrollerOf(this.#view)
    if (place === null || scroller === null) {
      this.#line?.remove()
      this.#line = null
      return
    }
    this.#line ??= document.createElement('div')
    this.#line.className = 'dropCursor dropLine'
    const bounds = scroller.getBoundingClientRect()
    const { left, top, width } = place.line
    this.#line.style.left = `${left - bounds.left}px`
    this.#line.style.top = `${top - bounds.top + scroller.scrollTop}px`
    this.#line.style.width = `${width}px`
    if (this.#line.parentElement !== scroller) scroller.append(this.#line)
  }
}

function isOverCopy(view: EditorView, event: DragEvent): boolean {
  const { target } = event
  if (!(target instanceof Element) || scrollerOf(view)?.contains(target) !== true) return false
  // A gallery shows the place among its pictures itself.
  const isForGallery = draggedPicture(view) !== null || (view.dragging === null && hasOnlyPictures(event))
  return target.closest('.gallery') === null || !isForGallery
}

/** Until they are let go, files show no more than their kinds. */
function hasOnlyPictures({ dataTransfer }: DragEvent): boolean {
  const items = [...(dataTransfer?.items ?? [])]
  return items.length > 0 && items.every(({ kind, type }) => kind === 'file' && type.startsWith('image/'))
}

function moveTo(
  state: EditorState,
  { range, isItem, isCopy }: { range: BlockRange; isItem: boolean; isCopy: boolean },
  to: number,
): Transaction | null {
  const moved = isItem ? moveItem(state, to) : moveBlocks(state, range, to, isCopy)
  return moved?.setMeta('uiEvent', 'drop') ?? null
}

function drawDrag(state: EditorState): DecorationSet | null {
  const { doc } = state
  const { place, dragged } = blockDrag.getState(state) ?? noDrag
  const drawn: Decoration[] = []
  const draw = (at: number, name: string) => {
    const node = doc.nodeAt(at)
    if (node !== null) drawn.push(Decoration.node(at, at + node.nodeSize, { class: name }))
    return node
  }
  for (let at = dragged?.from ?? 0; dragged !== null && at < dragged.to; )
    at += draw(at, 'isDragged')?.nodeSize ?? dragged.to
  if (place !== null) draw(place.shownAt, place.side === 'before' ? 'dropBefore' : 'dropAfter')
  return drawn.length === 0 ? null : DecorationSet.create(doc, drawn)
}
