import { type Editor, Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'

const fieldFocus = new PluginKey<HTMLElement | null>('fieldFocus')

/**
 * Knows the field of a block (a caption, an alt text) that one writes in. The copy's own selection stays where it was
 * meanwhile, which is not where one is.
 */
export const FieldFocus = Extension.create({
  name: 'fieldFocus',

  addProseMirrorPlugins() {
    return [
      new Plugin<HTMLElement | null>({
        key: fieldFocus,
        state: {
          init: () => null,
          apply(transaction, field) {
            const entered: { field: HTMLElement | null } | undefined = transaction.getMeta(fieldFocus)
            if (entered !== undefined) return entered.field
            return transaction.selectionSet ? null : field
          },
        },
        props: {
          handleDOMEvents: {
            focusin(view, { target }) {
              const field = target instanceof Element ? target.closest<HTMLElement>('.blockField') : null
              if (fieldIn(view.state) !== field) view.dispatch(view.state.tr.setMeta(fieldFocus, { field }))
              return false
            },
          },
        },
      }),
    ]
  },
})

function fieldIn(state: EditorState): HTMLElement | null {
  return fieldFocus.getState(state) ?? null
}

/** Where the block begins whose field one writes in; null while one is in the copy itself. */
export function blockOfField({ view }: Editor): number | null {
  const field = fieldIn(view.state)
  if (field === null || !view.dom.contains(field)) return null
  for (
    let element = field.parentElement;
    element !== null && element !== view.dom;
    element = element.parentElement
  ) {
    const at = positionOf(view, element)
    if (at !== null) return at
  }
  return null
}

/** Where the node begins that an element is drawn for; null for any other element. */
function positionOf(view: EditorView, element: HTMLElement): number | null {
  const inside = view.posAtDOM(element, 0)
  return [inside, inside - 1].find((at) => at >= 0 && view.nodeDOM(at) === element) ?? null
}
