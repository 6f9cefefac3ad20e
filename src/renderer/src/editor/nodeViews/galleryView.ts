import type { Editor, NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import type { Media } from '../../../../shared/article/records'
import { t } from '../../texts/t'
import { chooseMedia, pictureAttributes } from '../choosePictures'
import { addToGallery, movePictureInto, separatePictures } from '../commands/pictureCommands'
import { fieldMatches } from '../find/fieldMatches'
import { isPictureFile, readPictureFiles } from '../pictureFiles'
import { pictureServices } from '../pictureServices'
import { typographyLanguageOf } from '../smartEditAt'
import { misspelledInFields } from '../spelling/spellingPlugin'
import { takePictures } from '../takePictures'
import { type BlockField, blockField } from './blockFields'
import { type GetPosition, goOnAfter, leaveAfter, selectNodeAt, setAttribute } from './blockPlace'
import { blockTool, blockTools, onEscape } from './blockTool'
import { draggedPicture, stopDraggingPicture } from './draggedPicture'
import { SelectableView } from './SelectableView'

/** Pictures shown together, in the order that they are dragged into, with a caption for all of them. */
export function galleryView(): NodeViewRenderer {
  return ({ node, editor, view, getPos, decorations }) =>
    new GalleryView(node, editor, view, getPos, decorations)
}

class GalleryView extends SelectableView implements NodeView {
  readonly dom = document.createElement('div')
  readonly contentDOM = document.createElement('div')
  readonly #caption: BlockField
  readonly #view: EditorView
  readonly #getPosition: GetPosition
  #node: DocumentNode

  constructor(
    node: DocumentNode,
    editor: Editor,
    view: EditorView,
    getPosition: GetPosition,
    decorations: readonly Decoration[],
  ) {
    super()
    this.#node = node
    this.#view = view
    this.#getPosition = getPosition
    this.dom.className = 'gallery'
    this.dom.setAttribute('role', 'group')
    this.dom.setAttribute('aria-label', t('block.gallery'))
    this.contentDOM.className = 'galleryPictures'
    this.#caption = blockField({
      name: 'caption',
      label: t('block.gallery.caption'),
      readOnly: !view.editable,
      onInput: (value) => setAttribute(view, getPosition(), 'caption', value),
      language: () => typographyLanguageOf(editor),
      onDone: () => goOnAfter(view, getPosition()),
      onLeave: () => leaveAfter(view, getPosition()),
      spelling: { view, position: getPosition },
    })
    const foot = document.createElement('div')
    foot.className = 'galleryFoot'
    foot.contentEditable = 'false'
    foot.append(this.#caption.dom)
    if (view.editable) foot.append(this.#makeTools())
    this.dom.append(this.contentDOM, foot)
    this.dom.addEventListener('dragover', (event) => this.#showPlace(event))
    this.dom.addEventListener('dragleave', () => this.#hidePlace())
    this.dom.addEventListener('dragend', () => this.#hidePlace())
    this.dom.addEventListener('drop', (event) => this.#drop(event))
    this.#show(decorations)
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show(decorations)
    return true
  }

  stopEvent(event: Event): boolean {
    if (event instanceof DragEvent && event.type !== 'dragstart') return this.#takes(event)
    return event.target instanceof Element && event.target.closest('.galleryFoot') !== null
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }

  #makeTools(): HTMLElement {
    const view = this.#view
    const bar = blockTools(t('block.gallery.tools'), [
      blockTool(t('block.gallery.add'), 'addPicture', () => void this.#add()),
      blockTool(t('block.gallery.separate'), 'separate', () => {
        const at = this.#getPosition()
        if (at === undefined) return
        view.dispatch(separatePictures(view.state.tr, at).scrollIntoView())
        view.focus()
      }),
    ])
    onEscape(bar, () => selectNodeAt(view, this.#getPosition()))
    return bar
  }

  async #add(): Promise<void> {
    const media = await chooseMedia(true)
    this.#insert(media, this.#node.childCount)
  }

  #insert(media: readonly Media[], index: number): void {
    const at = this.#getPosition()
    if (at === undefined || media.length === 0 || this.#view.isDestroyed) return
    const { schema, tr } = this.#view.state
    const pictures = media.map((one) => schema.node('image', pictureAttributes(one)))
    this.#view.dispatch(addToGallery(tr, at, pictures, Math.min(index, this.#node.childCount)))
  }

  /** Pictures of the story, and picture files. Everything else is left to the editor. */
  #takes(event: DragEvent): boolean {
    if (!this.#view.editable) return false
    if (this.#view.dragging !== null) return draggedPicture(this.#view) !== null
    return [...(event.dataTransfer?.items ?? [])].some(({ kind }) => kind === 'file')
  }

  #showPlace(event: DragEvent): void {
    if (!this.#takes(event)) return
    event.preventDefault()
    event.stopPropagation()
    this.#hidePlace()
    const { index } = this.#placeOf(event)
    const children = this.contentDOM.children
    if (index < children.length) children.item(index)?.classList.add('dropBefore')
    else children.item(children.length - 1)?.classList.add('dropAfter')
  }

  #hidePlace(): void {
    for (const child of this.contentDOM.children) child.classList.remove('dropBefore', 'dropAfter')
  }

  #drop(event: DragEvent): void {
    if (!this.#takes(event)) return
    event.preventDefault()
    event.stopPropagation()
    this.#hidePlace()
    const { index } = this.#placeOf(event)
    const at = this.#getPosition()
    const dragged = draggedPicture(this.#view)
    if (dragged !== null && at !== undefined) {
      stopDraggingPicture(this.#view)
      this.#view.dispatch(movePictureInto(this.#view.state.tr, dragged, at, index))
      return
    }
    const files = [...(event.dataTransfer?.files ?? [])].filter(isPictureFile)
    readPictureFiles(files)
      .then(takePictures)
      .then((media) => this.#insert(media, index))
      .catch(pictureServices.onFailure)
  }

  /** Before which of the pictures something would go if it were let go there. */
  #placeOf({ clientX, clientY }: DragEvent): { index: number } {
    const isMirrored = getComputedStyle(this.contentDOM).direction === 'rtl'
    let nearest = { index: 0, distance: Number.POSITIVE_INFINITY }
    for (const [index, child] of [...this.contentDOM.children].entries()) {
      const { left, right, top, bottom } = child.getBoundingClientRect()
      const beside = clientX - (left + right) / 2
      const distance = Math.hypot(beside, clientY - (top + bottom) / 2)
      const isAfter = isMirrored ? beside < 0 : beside > 0
      if (distance < nearest.distance) nearest = { index: isAfter ? index + 1 : index, distance }
    }
    return { index: nearest.index }
  }

  #show(decorations: readonly Decoration[]): void {
    this.#caption.show(this.#node.attrs.caption)
    this.#caption.showSpelling(misspelledInFields(decorations))
    this.#caption.showMatches(fieldMatches(decorations))
  }
}
