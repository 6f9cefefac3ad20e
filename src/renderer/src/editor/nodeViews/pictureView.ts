import type { Editor, NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import { Selection } from '@tiptap/pm/state'
import type { NodeView } from '@tiptap/pm/view'
import { isMediaHash, mediaAddress } from '../../../../shared/document/nodes/Picture'

/** The words on a picture's fields. */
export interface PictureTexts {
  alt: string
  altMissing: string
  caption: string
  credit: string
  notFound: string
}

const fieldNames = ['alt', 'caption', 'credit'] as const
type FieldName = (typeof fieldNames)[number]

/** Shows a picture of the story with the fields of its words under it. Plain DOM: nothing renders while one types. */
export function pictureView(texts: PictureTexts): NodeViewRenderer {
  return ({ node, editor, getPos }) => new PictureView(node, editor, getPos, texts)
}

class PictureView implements NodeView {
  readonly dom = document.createElement('figure')
  readonly #image = document.createElement('img')
  readonly #lost = document.createElement('p')
  readonly #missing = document.createElement('p')
  readonly #fields = new Map<FieldName, HTMLTextAreaElement>()
  readonly #editor: Editor
  readonly #getPos: () => number | undefined
  #node: DocumentNode

  constructor(node: DocumentNode, editor: Editor, getPos: () => number | undefined, texts: PictureTexts) {
    this.#node = node
    this.#editor = editor
    this.#getPos = getPos
    this.dom.className = 'picture'
    this.dom.contentEditable = 'false'
    this.#image.draggable = false
    this.#image.addEventListener('error', () => this.dom.classList.add('isLost'))
    this.#image.addEventListener('load', () => this.dom.classList.remove('isLost'))
    this.#lost.className = 'pictureLost'
    this.#lost.textContent = texts.notFound
    this.#missing.className = 'pictureAltMissing'
    this.#missing.textContent = texts.altMissing
    const fields = document.createElement('div')
    fields.className = 'pictureFields'
    for (const name of fieldNames) fields.append(this.#makeField(name, texts[name]))
    this.dom.append(this.#image, this.#lost, fields, this.#missing)
    this.#show()
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  selectNode(): void {
    this.dom.classList.add('isSelected')
  }

  deselectNode(): void {
    this.dom.classList.remove('isSelected')
  }

  /** What happens in the fields is theirs: the editor neither moves its caret nor takes the keys. */
  stopEvent(event: Event): boolean {
    return event.target instanceof HTMLTextAreaElement
  }

  ignoreMutation(): boolean {
    return true
  }

  #makeField(name: FieldName, label: string): HTMLElement {
    const field = document.createElement('textarea')
    field.rows = 1
    field.spellcheck = false
    field.placeholder = label
    field.dir = 'auto'
    field.setAttribute('aria-label', label)
    field.dataset.field = name
    field.readOnly = !this.#editor.options.editable
    field.addEventListener('input', () => this.#write(name, field.value.replace(/\s*\n\s*/g, ' ')))
    field.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== 'Escape') return
      event.preventDefault()
      this.#continueWriting()
    })
    this.#fields.set(name, field)
    return field
  }

  #write(name: FieldName, value: string): void {
    const position = this.#getPos()
    if (position === undefined) return
    this.#editor.view.dispatch(this.#editor.state.tr.setNodeAttribute(position, name, value))
  }

  /** From a field back into the copy, to the line after the picture. */
  #continueWriting(): void {
    const position = this.#getPos()
    if (position === undefined) return
    const { state, view } = this.#editor
    const after = state.doc.resolve(position + this.#node.nodeSize)
    view.dispatch(state.tr.setSelection(Selection.near(after)).scrollIntoView())
    view.focus()
  }

  #show(): void {
    const { media, width, height } = this.#node.attrs
    const source = isMediaHash(media) ? mediaAddress(media) : ''
    if (this.#image.getAttribute('src') !== source) this.#image.src = source
    if (Number.isInteger(width) && Number.isInteger(height)) {
      this.#image.width = width
      this.#image.height = height
    }
    for (const [name, field] of this.#fields) {
      const value = String(this.#node.attrs[name] ?? '')
      if (field.value !== value) field.value = value
    }
    this.#image.alt = String(this.#node.attrs.alt ?? '')
    const isAltMissing = this.#image.alt.trim() === ''
    this.dom.classList.toggle('hasNoAlt', isAltMissing)
    this.#fields.get('alt')?.setAttribute('aria-invalid', String(isAltMissing))
  }
}
