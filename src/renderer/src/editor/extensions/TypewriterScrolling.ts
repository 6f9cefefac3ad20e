import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { scrollerOf } from '../scrollerOf'

/** Where the caret's line stays, as a part of the height that the copy is seen through. */
const restingPlace = 0.42

/**
 * Keeps the caret's line where it is and moves the copy instead, while one types or goes by keys. The mouse is left
 * alone: after a click or a turn of the wheel nothing moves before the next key. On where the window says
 * `data-typewriter`.
 */
export const TypewriterScrolling = Extension.create({
  name: 'typewriterScrolling',

  addProseMirrorPlugins() {
    return [
      new Plugin({
        key: new PluginKey('typewriterScrolling'),
        props: {
          // The line is put in its place a moment later; scrolling it into view first would make it jump.
          handleScrollToSelection: (view) => isOn(view) && view.state.selection.empty,
        },
        view(view) {
          let isByKeys = false
          let waiting = 0
          const onKey = () => {
            isByKeys = true
          }
          const onMouse = () => {
            isByKeys = false
          }
          const keys = ['keydown', 'beforeinput'] as const
          const mouse = ['pointerdown', 'wheel', 'drop'] as const
          for (const name of keys) view.dom.addEventListener(name, onKey)
          for (const name of mouse) view.dom.addEventListener(name, onMouse, { passive: true })
          return {
            update(_view, before) {
              const isSame = before.doc === view.state.doc && before.selection.eq(view.state.selection)
              if (isSame || !isByKeys || waiting !== 0 || !isOn(view)) return
              waiting = requestAnimationFrame(() => {
                waiting = 0
                if (!view.isDestroyed) rest(view)
              })
            },
            destroy() {
              cancelAnimationFrame(waiting)
              for (const name of keys) view.dom.removeEventListener(name, onKey)
              for (const name of mouse) view.dom.removeEventListener(name, onMouse)
            },
          }
        },
      }),
    ]
  },
})

function isOn(view: EditorView): boolean {
  return scrollerOf(view)?.dataset.typewriter === 'true'
}

function rest(view: EditorView): void {
  const scroller = scrollerOf(view)
  if (scroller === null || !view.hasFocus()) return
  const caret = view.coordsAtPos(view.state.selection.head)
  const bounds = scroller.getBoundingClientRect()
  const offset = (caret.top + caret.bottom) / 2 - (bounds.top + bounds.height * restingPlace)
  if (Math.abs(offset) >= 1) scroller.scrollTop += offset
}
