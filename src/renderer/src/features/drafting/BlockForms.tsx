import type { Editor } from '@tiptap/core'
import type { EditorState } from '@tiptap/pm/state'
import type { RefObject } from 'react'
import { blockFormOf } from '../../editor/extensions/BlockForms'
import { useEditorValue } from '../../editor/useEditorValue'
import { EmbedCardForm } from './EmbedCardForm'
import { FootnoteForm } from './FootnoteForm'
import { ReadAlsoForm } from './ReadAlsoForm'
import { StoryLinkCard } from './StoryLinkCard'
import { StoryLinkForm } from './StoryLinkForm'
import { TableSizeForm } from './TableSizeForm'

export interface BlockFormsProps {
  editor: Editor
  /** The element that scrolls the copy. */
  scroller: RefObject<HTMLElement | null>
  /** The story that is being written: it is not offered to be linked to. */
  articleId: string
}

const readKind = (state: EditorState) => blockFormOf(state)?.kind ?? ''
const readPlace = (state: EditorState) => blockFormOf(state)?.at ?? -1

/** The forms for what stands in the copy but is not written in it: one at a time. */
export function BlockForms({ editor, scroller, articleId }: BlockFormsProps) {
  const kind = useEditorValue(editor, readKind)
  const at = useEditorValue(editor, readPlace)
  switch (kind) {
    case 'footnote':
      return <FootnoteForm editor={editor} scroller={scroller} at={at} />
    case 'embedCard':
      return <EmbedCardForm editor={editor} at={at === -1 ? null : at} />
    case 'readAlso':
      return (
        <ReadAlsoForm editor={editor} scroller={scroller} articleId={articleId} at={at === -1 ? null : at} />
      )
    case 'storyLink':
      return <StoryLinkForm editor={editor} scroller={scroller} articleId={articleId} />
    case 'tableSize':
      return <TableSizeForm editor={editor} scroller={scroller} />
    default:
      return <StoryLinkCard editor={editor} scroller={scroller} />
  }
}
