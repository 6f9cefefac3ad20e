import type { NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { EditorView, NodeView } from '@tiptap/pm/view'
import { nameOfStory } from '../../../../shared/article/nameOfStory'
import type { Article } from '../../../../shared/article/records'
import { isStoryId } from '../../../../shared/document/marks/StoryLink'
import { openStory } from '../../app/deskStore'
import { watchStory } from '../../app/watchStory'
import { t } from '../../texts/t'
import { openBlockForm } from '../extensions/BlockForms'
import { type GetPosition, selectNodeAt } from './blockPlace'
import { blockTool, blockTools, onEscape } from './blockTool'
import { SelectableView } from './SelectableView'

/** "Read also" with the headline that its story has now; which story it is, is chosen in `ReadAlsoForm`. */
export function readAlsoView(): NodeViewRenderer {
  return ({ node, view, getPos }) => new ReadAlsoView(node, view, getPos)
}

class ReadAlsoView extends SelectableView implements NodeView {
  readonly dom = document.createElement('div')
  readonly #headline = document.createElement('p')
  readonly #note = document.createElement('p')
  readonly #view: EditorView
  readonly #getPosition: GetPosition
  #node: DocumentNode
  #stop: () => void = () => undefined

  constructor(node: DocumentNode, view: EditorView, getPosition: GetPosition) {
    super()
    this.#node = node
    this.#view = view
    this.#getPosition = getPosition
    this.dom.className = 'readAlso'
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'group')
    const label = document.createElement('p')
    label.className = 'readAlsoLabel'
    label.textContent = t('block.readAlso')
    // The block itself is called so.
    label.setAttribute('aria-hidden', 'true')
    this.#headline.className = 'readAlsoHeadline'
    this.#headline.dir = 'auto'
    this.#note.className = 'readAlsoNote'
    this.dom.append(label, this.#headline, this.#note, this.#makeTools())
    this.dom.addEventListener('dblclick', () => this.#edit())
    this.#follow()
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    const before = this.#node.attrs.story
    this.#node = node
    if (node.attrs.story !== before) this.#follow()
    return true
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest('.blockTools') !== null
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    this.#stop()
  }

  #makeTools(): HTMLElement {
    const view = this.#view
    const open = blockTool(t('storyLink.open'), 'open', () => {
      const { story } = this.#node.attrs
      if (isStoryId(story)) openStory(story)
    })
    const changing = [
      blockTool(t('block.readAlso.edit'), 'edit', () => this.#edit()),
      blockTool(t('block.readAlso.remove'), 'remove', () => {
        const at = this.#getPosition()
        if (at === undefined) return
        view.dispatch(view.state.tr.delete(at, at + this.#node.nodeSize).scrollIntoView())
        view.focus()
      }),
    ]
    const bar = blockTools(t('block.readAlso'), [open, ...(view.editable ? changing : [])])
    onEscape(bar, () => selectNodeAt(view, this.#getPosition()))
    return bar
  }

  #edit(): void {
    const at = this.#getPosition()
    if (at !== undefined && this.#view.editable) openBlockForm(this.#view, { kind: 'readAlso', at })
  }

  #follow(): void {
    this.#stop()
    const { story } = this.#node.attrs
    if (!isStoryId(story)) {
      this.#show(null)
      return
    }
    this.#stop = watchStory(story, (known) => this.#show(known))
  }

  #show(story: Article | null | undefined): void {
    const name = story == null ? '' : nameOfStory(story)
    this.#headline.textContent = name
    this.dom.setAttribute('aria-label', t('block.readAlso.named', { name }))
    const note =
      story === null ? t('block.readAlso.gone') : story?.live === false ? t('block.readAlso.notLive') : ''
    this.#note.textContent = note
    this.#note.hidden = note === ''
    this.dom.dataset.leads = note === '' ? 'somewhere' : 'nowhere'
  }
}
