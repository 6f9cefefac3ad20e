import type { NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { NodeView } from '@tiptap/pm/view'

export interface PartViewOptions {
  className: string
  /** What goes there, shown while it is empty. */
  placeholder: string
}

/** A line of a block that says what goes there while it is empty. */
export function partView(options: PartViewOptions): NodeViewRenderer {
  return ({ node }) => new PartView(node, options)
}

class PartView implements NodeView {
  readonly dom = document.createElement('p')
  readonly contentDOM = this.dom
  #node: DocumentNode

  constructor(node: DocumentNode, { className, placeholder }: PartViewOptions) {
    this.#node = node
    this.dom.className = className
    this.dom.dataset.placeholder = placeholder
    this.#show()
  }

  update(node: DocumentNode): boolean {
    if (node.type !== this.#node.type) return false
    this.#node = node
    this.#show()
    return true
  }

  #show(): void {
    this.dom.classList.toggle('isEmpty', this.#node.content.size === 0)
  }
}
