import { Extension } from '@tiptap/core'
import { Plugin, PluginKey } from '@tiptap/pm/state'
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
    return [
      new Plugin({
        key: new PluginKey('bylineSlot'),
        props: {
          decorations: ({ doc }) =>
            DecorationSet.create(doc, [
              Decoration.widget(regionEnds(doc).standfirst, element, {
                key: 'byline',
                side: -1,
                ignoreSelection: true,
                stopEvent: () => true,
              }),
            ]),
        },
      }),
    ]
  },
})
