import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { regionEnds } from './storyRegions'

/** The place between the standfirst and the body where the window shows the byline. It is no part of the copy. */
export const BylineSlot = Extension.create<{ element: HTMLElement | null }>({
  name: 'bylineSlot',

  addOptions() {
    return { element: null }
  },

  addProseMirrorPlugins() {
    const { element } = this.options
    if (element === null) return []
    element.contentEditable = 'false'
    let shownAt = -1
    let slot = DecorationSet.empty
    // Made anew only when it moves: a set costs a step for each block of the story, and a new widget takes the element
    // out of the page and puts it back.
    const place = ({ doc }: EditorState): DecorationSet => {
      const end = regionEnds(doc).standfirst
      if (end === shownAt) return slot
      shownAt = end
      slot = DecorationSet.create(doc, [
        Decoration.widget(end, () => element, {
          key: 'byline',
          side: -1,
          ignoreSelection: true,
          stopEvent: () => true,
        }),
      ])
      return slot
    }
    return [new Plugin({ key: new PluginKey('bylineSlot'), props: { decorations: place } })]
  },
})
