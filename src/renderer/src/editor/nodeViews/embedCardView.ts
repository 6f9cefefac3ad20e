import type { NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { embedAddress } from '../../../../shared/document/nodes/EmbedCard'
import { isMediaHash, mediaAddress } from '../../../../shared/document/nodes/Picture'
import { t } from '../../texts/t'
import { openBlockForm } from '../extensions/BlockForms'
import { type GetPosition, selectNodeAt } from './blockPlace'
import { blockTool, blockTools, onEscape } from './blockTool'
import { SelectableView } from './SelectableView'

/** A card for a page elsewhere. Nothing of that page is loaded; the card is edited in a form (`EmbedCardForm`). */
export function embedCardView(): NodeViewRenderer {
  return ({ node, view, getPos }) => new EmbedCardView(node, view, getPos)
}

class EmbedCardView extends SelectableView implements NodeView {
  readonly dom = document.createElement('div')
  readonly #picture = document.createElement('img')
  readonly #words = document.createElement('div')
  readonly #view: EditorView
  readonly #getPosition: GetPosition
  #node: DocumentNode

  constructor(node: DocumentNode, view: EditorView, getPosition: GetPosition) {
    super()
    this.#node = node
    this.#view = view
    this.#getPosition = getPosition
    this.dom.className = 'embedCard'
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'group')
    this.#picture.draggable = false
    this.#words.className = 'embedWords'
    this.dom.append(this.#picture, this.#words)
    if (view.editable) this.dom.append(this.#makeTools())
    this.dom.addEventListener('dblclick', () => this.#edit())
    this.#show()
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.blockTools') !== null
  }

  ignoreMutation(): boolean {
    return true
  }

  #makeTools(): HTMLElement {
    const view = this.#view
    const bar = blockTools(t('block.embedCard.tools'), [
      blockTool(t('block.embedCard.edit'), 'edit', () => this.#edit()),
      blockTool(t('block.embedCard.remove'), 'remove', () => {
        const at = this.#getPosition()
        if (at === undefined) return
        view.dispatch(view.state.tr.delete(at, at + this.#node.nodeSize).scrollIntoView())
        view.focus()
      }),
    ])
    onEscape(bar, () => selectNodeAt(view, this.#getPosition()))
    return bar
  }

  #edit(): void {
    const at = this.#getPosition()
    if (at !== undefined && this.#view.editable) openBlockForm(this.#view, { kind: 'embedCard', at })
  }

  #show(): void {
    const { url, title, description, source, media, alt } = this.#node.attrs
    const address = embedAddress(url)
    const host = address === null ? '' : new URL(address).hostname.replace(/^www\./, '')
    const name = String(title) === '' ? host : String(title)
    this.dom.setAttribute('aria-label', t('block.embedCard.named', { name }))
    this.#picture.hidden = !isMediaHash(media)
    if (isMediaHash(media) && this.#picture.getAttribute('src') !== mediaAddress(media)) {
      this.#picture.src = mediaAddress(media)
    }
    this.#picture.alt = String(alt)
    this.#words.replaceChildren(
      line('embedSource', [String(source), host].filter(isSaid).join(' · ')),
      line('embedTitle', name),
      ...(String(description) === '' ? [] : [line('embedDescription', String(description))]),
    )
  }
}

function isSaid(text: string, index: number, texts: readonly string[]): boolean {
  return text !== '' && texts.indexOf(text) === index
}

function line(className: string, text: string): HTMLElement {
  const element = document.createElement('p')
  element.className = className
  element.dir = 'auto'
  element.textContent = text
  return element
}
