import type { NodeViewRenderer } from '@tiptap/core'
import type { Node as DocumentNode } from '@tiptap/pm/model'
import type { Decoration, EditorView, NodeView } from '@tiptap/pm/view'
import { t } from '../../texts/t'
import { openBlockForm } from '../extensions/BlockForms'
import { misspelledInFootnote } from '../spelling/spellingPlugin'
import { type GetPosition, selectNodeAt } from './blockPlace'
import { SelectableView } from './SelectableView'

/** Editors whose footnotes will be numbered again in the next frame. */
const renumbering = new WeakSet<EditorView>()

/**
 * Numbers the footnotes in the order in which they stand. Asked for when one comes or goes, which a move does too: keys
 * cost nothing. The style sheet's counters would not do, since they begin anew in each block that is left out of layout.
 */
function renumberSoon(view: EditorView): void {
  if (renumbering.has(view)) return
  renumbering.add(view)
  requestAnimationFrame(() => {
    renumbering.delete(view)
    if (view.isDestroyed) return
    for (const [index, mark] of view.dom.querySelectorAll<HTMLElement>('.footnoteMark').entries()) {
      const number = String(index + 1)
      if (mark.dataset.number === number) continue
      mark.dataset.number = number
      mark.setAttribute('aria-label', t('block.footnote.number', { number }))
    }
  })
}

/** A footnote in the copy: its number. Its text is edited in a form of its own (`FootnoteForm`). */
export function footnoteView(): NodeViewRenderer {
  return ({ node, view, getPos, decorations }) => new FootnoteView(node, view, getPos, decorations)
}

class FootnoteView extends SelectableView implements NodeView {
  readonly dom = document.createElement('sup')
  readonly #view: EditorView

  constructor(
    node: DocumentNode,
    view: EditorView,
    getPosition: GetPosition,
    decorations: readonly Decoration[],
  ) {
    super()
    this.#view = view
    this.dom.className = 'footnoteMark'
    this.dom.contentEditable = 'false'
    this.dom.setAttribute('role', 'button')
    this.dom.setAttribute('aria-label', t('block.footnote'))
    this.dom.addEventListener('click', () => {
      const at = getPosition()
      if (at === undefined || !view.editable) return
      selectNodeAt(view, at)
      openBlockForm(view, { kind: 'footnote', at })
    })
    this.#describe(node, decorations)
    renumberSoon(view)
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (node.type.name !== 'footnote') return false
    this.#describe(node, decorations)
    return true
  }

  /** A number says nothing to who does not see the note: it is read with it, and what is misspelled in it. */
  #describe(node: DocumentNode, decorations: readonly Decoration[]): void {
    const parts = [node.textContent.trim(), misspelledInFootnote(decorations)]
    this.dom.setAttribute('aria-description', parts.filter((part) => part !== '').join(' \u00b7 '))
  }

  ignoreMutation(): boolean {
    return true
  }

  destroy(): void {
    renumberSoon(this.#view)
  }
}
