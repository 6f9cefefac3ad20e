import type { Editor } from '@tiptap/core'
import { type RefObject, useState } from 'react'
import { nameOfStory } from '../../../../shared/article/nameOfStory'
import { linkToStory } from '../../editor/extensions/StoryLinking'
import { t } from '../../texts/t'
import { StoryPickerPanel } from './StoryPickerPanel'

export interface StoryLinkFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  articleId: string
}

/** Asks which story to link to. */
export function StoryLinkForm({ editor, scroller, articleId }: StoryLinkFormProps) {
  const [{ from, to }] = useState(editor.state.selection)
  const [text] = useState(() => editor.state.doc.textBetween(from, to, ' ').slice(0, 80))
  return (
    <StoryPickerPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={to}
      label={t('storyLink.title')}
      withPages
      articleId={articleId}
      initialText={text}
      onChoose={(item) => linkToStory(editor.view, item.id, nameOfStory(item))}
    />
  )
}
