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
    let shownFor: readonly unknown[] = []
    let shown = DecorationSet.empty
    // What they depend on is compared first: a set costs a step for each block of the story.
    const show = (state: EditorState): DecorationSet => {
      const { doc } = state
      const places = [doc.maybeChild(0), doc.maybeChild(1), doc.maybeChild(2), doc.childCount > bodyStart + 1]
      if (places.some((place, index) => place !== shownFor[index])) {
        shownFor = places
        shown = decorateEmpty(state, texts)
      }
      return shown
    }
    return [
      new Plugin({
        key: new PluginKey('storyPlaceholders'),
        props: { decorations: show },
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
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, decorations)
}
