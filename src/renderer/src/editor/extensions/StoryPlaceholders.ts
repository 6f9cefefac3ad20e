import { Extension } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { bodyStart } from '../../../../shared/document/articleDocument'

export interface StoryPlaceholderTexts {
  headline: string
  standfirst: string
  body: string
}

/**
 * Says what goes where while it is empty. Looks at three blocks only, whatever the story's length. The text is in an
 * attribute that the style sheet shows, so that it is never part of the copy.
 */
export const StoryPlaceholders = Extension.create<{ texts: StoryPlaceholderTexts }>({
  name: 'storyPlaceholders',

  addOptions() {
    return { texts: { headline: '', standfirst: '', body: '' } }
  },

  addProseMirrorPlugins() {
    const { texts } = this.options
    return [
      new Plugin({
        key: new PluginKey('storyPlaceholders'),
        props: { decorations: (state) => decorateEmpty(state, texts) },
      }),
    ]
  },
})

function decorateEmpty(state: EditorState, texts: StoryPlaceholderTexts): DecorationSet {
  const { doc } = state
  const decorations: Decoration[] = []
  let start = 0
  for (const [index, text] of [texts.headline, texts.standfirst, texts.body].entries()) {
    const block = doc.maybeChild(index)
    if (block === null) break
    const isPlace = index < bodyStart || (doc.childCount === bodyStart + 1 && block.type.name === 'paragraph')
    if (isPlace && block.content.size === 0) {
      // A heading without words must still say what it is; the other blocks may be silent.
      const name = index === 0 ? { 'aria-label': text } : {}
      const attributes = { class: 'isEmpty', 'data-placeholder': text, ...name }
      decorations.push(Decoration.node(start, start + block.nodeSize, attributes))
    }
    start += block.nodeSize
  }
  return DecorationSet.create(doc, decorations)
}
