import type { Editor, NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import { isMediaHash, mediaAddress } from '../../../../shared/document/nodes/Picture'
import { isSmallPicture } from '../../../../shared/pictures/isSmallPicture'
import { t } from '../../texts/t'
import { chooseMedia, pictureAttributes } from '../choosePictures'
import { galleryAround, gatherPictures, movePicture, removePicture } from '../commands/pictureCommands'
import { fieldMatches } from '../find/fieldMatches'
import { typographyLanguageOf } from '../smartEditAt'
import { misspelledInFields } from '../spelling/spellingPlugin'
import { type BlockField, blockField } from './blockFields'
import { type GetPosition, goOnAfter, leaveAfter, selectNodeAt, setAttribute } from './blockPlace'
import { blockTool, blockTools, onEscape } from './blockTool'
import { startDraggingPicture, stopDraggingPicture } from './draggedPicture'
import { pictureFacts } from './pictureFacts'
import { SelectableView } from './SelectableView'

const fieldNames = ['alt', 'caption', 'credit'] as const
type FieldName = (typeof fieldNames)[number]

/** Shows a picture of the story with the fields of its words under it. Plain DOM: nothing renders while one types. */
export function pictureView(): NodeViewRenderer {
  return ({ node, editor, view, getPos, decorations }) =>
    new PictureView(node, editor, view, getPos, decorations)
}

class PictureView extends SelectableView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly #image = document.createElement('img')
  readonly #missing = document.createElement('p')
  readonly #facts = document.createElement('div')
  readonly #fields = new Map<FieldName, BlockField>()
  readonly #editor: Editor
  readonly #view: EditorView
  readonly #getPosition: GetPosition
  readonly #isInGallery: boolean
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
    this.#editor = editor
    this.#view = view
    this.#getPosition = getPosition
    this.#isInGallery = galleryAround(view.state.doc, getPosition() ?? 0) !== null
    this.dom.className = 'picture'
    this.dom.contentEditable = 'false'
    this.#image.draggable = false
    this.#image.addEventListener('error', () => this.dom.classList.add('isLost'))
    this.#image.addEventListener('load', () => this.dom.classList.remove('isLost'))
    this.dom.addEventListener('dragstart', () => startDraggingPicture(view, getPosition))
    this.dom.addEventListener('dragend', () => stopDraggingPicture(view))
    const lost = document.createElement('p')
    lost.className = 'pictureLost'
    lost.textContent = t('picture.notFound')
    this.#missing.className = 'pictureAltMissing'
    this.#missing.textContent = t('picture.altMissing')
    const fields = document.createElement('div')
    fields.className = 'pictureFields'
    for (const name of fieldNames) fields.append(this.#makeField(name))
    this.dom.append(this.#image, lost)
    if (view.editable) this.dom.append(this.#makeTools())
    this.dom.append(this.#facts, fields, this.#missing)
    this.#show(decorations)
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type !== this.#node.type) return false
    if (node.attrs.media !== this.#node.attrs.media) this.#facts.replaceChildren()
    this.#node = node
    this.#show(decorations)
    return true
  }

  /** What happens in the fields and tools is theirs: the editor neither moves its caret nor takes the keys. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.blockField, .blockTools') !== null
  }

  ignoreMutation(): boolean {
    return true
  }

  #makeField(name: FieldName): HTMLElement {
    const field = blockField({
      name,
      label: t(`picture.${name}`),
      readOnly: !this.#view.editable,
      onInput: (value) => setAttribute(this.#view, this.#getPosition(), name, value),
      language: () => typographyLanguageOf(this.#editor),
      onDone: () => goOnAfter(this.#view, this.#getPosition()),
      onLeave: () => leaveAfter(this.#view, this.#getPosition()),
      spelling: name === 'credit' ? null : { view: this.#view, position: this.#getPosition },
    })
    if (name === 'alt' && this.#isInGallery) field.input.placeholder = t('picture.altMissing.short')
    this.#fields.set(name, field)
    return field.dom
  }

  #makeTools(): HTMLElement {
    const move = (step: -1 | 1) => () => this.#move(step)
    const order = [
      blockTool(t('picture.moveEarlier'), 'earlier', move(-1)),
      blockTool(t('picture.moveLater'), 'later', move(1)),
    ]
    const gather = blockTool(t('picture.gather'), 'gallery', () => void this.#gather())
    const facts = blockTool(t('picture.facts'), 'facts', () => this.#toggleFacts(facts))
    facts.setAttribute('aria-expanded', 'false')
    const bar = blockTools(t('picture.tools'), [
      ...(this.#isInGallery ? order : [gather]),
      facts,
      blockTool(t('picture.replace'), 'replace', () => void this.#replace()),
      blockTool(t('picture.remove'), 'remove', () => this.#change((tr, from) => removePicture(tr, from))),
    ])
    onEscape(bar, () => selectNodeAt(this.#view, this.#getPosition()))
    return bar
  }

  #change(change: (transaction: Transaction, at: number) => Transaction): void {
    const at = this.#getPosition()
    if (at === undefined || this.#view.isDestroyed) return
    this.#view.dispatch(change(this.#view.state.tr, at).scrollIntoView())
    this.#view.focus()
  }

  /** The picture is drawn anew where it goes: the focus is put back on the tool that moved it. */
  #move(step: -1 | 1): void {
    const at = this.#getPosition()
    if (at === undefined) return
    const transaction = this.#view.state.tr
    const moved = movePicture(transaction, at, step)
    if (moved === null) return
    this.#view.dispatch(transaction.scrollIntoView())
    const element = this.#view.nodeDOM(moved)
    if (!(element instanceof HTMLElement)) return
    const tools = element.querySelectorAll<HTMLElement>('.blockTool')
    tools.item(step === -1 ? 0 : 1).focus()
  }

  async #replace(): Promise<void> {
    const [media] = await chooseMedia(false)
    if (media === undefined) return
    this.#change((transaction, at) => {
      for (const [name, value] of Object.entries(pictureAttributes(media))) {
        transaction.setNodeAttribute(at, name, value)
      }
      return transaction
    })
  }

  async #gather(): Promise<void> {
    const media = await chooseMedia(true)
    const { schema } = this.#view.state
    const added = media.map((one) => schema.node('image', pictureAttributes(one)))
    if (added.length > 0) this.#change((transaction, at) => gatherPictures(transaction, at, added))
  }

  #toggleFacts(tool: HTMLElement): void {
    const isOpen = this.#facts.childElementCount > 0
    const hash: unknown = this.#node.attrs.media
    tool.setAttribute('aria-expanded', String(!isOpen))
    this.#facts.replaceChildren(...(isOpen || !isMediaHash(hash) ? [] : [pictureFacts(hash)]))
  }

  #show(decorations: readonly Decoration[]): void {
    const { media, width, height, alt } = this.#node.attrs
    const source = isMediaHash(media) ? mediaAddress(media) : ''
    if (this.#image.getAttribute('src') !== source) this.#image.src = source
    if (Number.isInteger(width) && Number.isInteger(height)) {
      this.#image.width = width
      this.#image.height = height
    }
    // In a gallery each is cut to one shape.
    this.dom.classList.toggle('isSmall', !this.#isInGallery && isSmallPicture(Number(width ?? 0)))
    const misspelled = misspelledInFields(decorations)
    const found = fieldMatches(decorations)
    for (const [name, field] of this.#fields) {
      field.show(this.#node.attrs[name])
      field.showSpelling(misspelled)
      field.showMatches(found)
    }
    const isAltMissing = String(alt ?? '').trim() === ''
    // Who cannot see that there is a picture hears it: without any alt text it would be passed over.
    this.#image.alt = isAltMissing ? t('picture.withoutAlt') : String(alt)
    const caption = String(this.#node.attrs.caption ?? '').trim()
    this.dom.setAttribute(
      'aria-label',
      caption === '' ? t('picture.tools') : t('picture.named', { name: caption }),
    )
    this.dom.classList.toggle('hasNoAlt', isAltMissing)
    this.#fields.get('alt')?.input.setAttribute('aria-invalid', String(isAltMissing))
  }
}
