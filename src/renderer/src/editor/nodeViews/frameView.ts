import type { NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView, ViewMutationRecord } from '@tiptap/pm/view'
import { SelectableView } from './SelectableView'

export interface FrameViewOptions {
  tag: 'div' | 'figure'
  className: string
  /** What the block is, for those who cannot see its frame. */
  label: string
  /** Stands in the frame above the copy, and is no part of it. */
  makeHead?: () => HTMLElement
}

/** A block with copy of its own, in a frame that says what it is. */
export function frameView(options: FrameViewOptions): NodeViewRenderer {
  return ({ node }) => new FrameView(node, options)
}

class FrameView extends SelectableView implements NodeView {
  readonly dom: HTMLElement
  readonly contentDOM: HTMLElement
  readonly #type: DocumentNode['type']

  constructor(node: DocumentNode, { tag, className, label, makeHead }: FrameViewOptions) {
    super()
    this.#type = node.type
    this.dom = document.createElement(tag)
    this.dom.className = className
    this.dom.setAttribute('role', 'group')
    this.dom.setAttribute('aria-label', label)
    if (makeHead === undefined) {
      this.contentDOM = this.dom
      return
    }
    const head = makeHead()
    head.contentEditable = 'false'
    this.contentDOM = document.createElement('div')
    this.dom.append(head, this.contentDOM)
  }

  update(node: DocumentNode): boolean {
    return node.type === this.#type
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    return mutation.type !== 'selection' && !this.contentDOM.contains(mutation.target)
  }
}
