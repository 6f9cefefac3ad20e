import { Extension, getMarkRange } from '@tiptap/core'
import type { Mark } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, TextSelection } from '@tiptap/pm/state'
import type { EditorView } from '@tiptap/pm/view'
import { isStoryId } from '../../../../shared/document/marks/StoryLink'
import { keepCaretInView } from '../keepCaretInView'
import { openBlockForm } from './BlockForms'

/** Links to other stories while one writes: a Mod-click opens the story. Which one is asked by `StoryLinkForm`. */
export const StoryLinking = Extension.create<{ openStory: (id: string) => void }>({
  name: 'storyLinking',

  addOptions() {
    return { openStory: () => undefined }
  },

  addProseMirrorPlugins() {
    const { openStory } = this.options
    return [
      new Plugin({
        key: new PluginKey('storyLinking'),
        props: {
          markViews: { storyLink: linkView },
          handleClick(view, position, event) {
            if (!event.ctrlKey && !event.metaKey) return false
            const link = storyLinkAt(view.state, position)
            if (link === null) return false
            openStory(link.story)
            return true
          },
        },
      }),
    ]
  },
})

/** A link to a story leads nowhere by itself: without an address it is called a link by nothing but its role. */
function linkView(mark: Mark): { dom: HTMLElement } {
  const dom = document.createElement('a')
  dom.dataset.story = String(mark.attrs.story)
  dom.setAttribute('role', 'link')
  return { dom }
}

/** Asks which story to link to. False where no such link may stand. */
export function openStoryLinking(view: EditorView): boolean {
  const { state } = view
  const type = state.schema.marks.storyLink
  const { $from, $to, empty } = state.selection
  if (type === undefined || !$from.parent.inlineContent || !$from.sameParent($to)) return false
  if (!$from.parent.type.allowsMarkType(type)) return false
  const link = empty ? storyLinkAt(state, state.selection.from) : null
  if (link !== null) {
    view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, link.from, link.to)))
  }
  openBlockForm(view, { kind: 'storyLink', at: null })
  return true
}

/** Links the selection to a story; where nothing is selected its headline is written out as the link. */
export function linkToStory(view: EditorView, story: string, headline: string): void {
  const { state } = view
  const { storyLink, link } = state.schema.marks
  if (storyLink === undefined || link === undefined) return
  const { from, to, empty, $from } = state.selection
  const mark = storyLink.create({ story })
  const transaction = state.tr
  if (empty) {
    const words = state.schema.text(headline, mark.addToSet($from.marks()))
    transaction.replaceSelectionWith(words, false).removeStoredMark(storyLink)
  } else {
    transaction.removeMark(from, to, link).addMark(from, to, mark)
    transaction.setSelection(TextSelection.create(transaction.doc, to)).removeStoredMark(storyLink)
  }
  view.dispatch(transaction.scrollIntoView())
  keepCaretInView(view)
}

/** Takes the link to a story at the caret away; its words stay. */
export function removeStoryLink(view: EditorView): void {
  const { state } = view
  const link = storyLinkAt(state, state.selection.from)
  const type = state.schema.marks.storyLink
  if (link !== null && type !== undefined) view.dispatch(state.tr.removeMark(link.from, link.to, type))
}

/** The link to a story at a position, with its extent; null where there is none. */
export function storyLinkAt(
  state: EditorState,
  position: number,
): { story: string; from: number; to: number } | null {
  const type = state.schema.marks.storyLink
  if (type === undefined) return null
  const range = getMarkRange(state.doc.resolve(position), type)
  if (range === undefined) return null
  const mark = state.doc.resolve(range.from).nodeAfter?.marks.find((candidate) => candidate.type === type)
  const story: unknown = mark?.attrs.story
  return isStoryId(story) ? { story, ...range } : null
}
