import type { Editor } from '@tiptap/core'
import { type RefObject, useState } from 'react'
import { putAtom } from '../../editor/putAtom'
import { t } from '../../texts/t'
import { StoryPickerPanel } from './StoryPickerPanel'

export interface ReadAlsoFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  articleId: string
  /** Where the block begins; null for a new one. */
  at: number | null
}

/** Asks which story is to be read also. */
export function ReadAlsoForm({ editor, scroller, articleId, at }: ReadAlsoFormProps) {
  const [caret] = useState(editor.state.selection.to)
  const from = at ?? caret
  return (
    <StoryPickerPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={at === null ? from : at + 1}
      label={t('readAlso.title')}
      articleId={articleId}
      onChoose={({ id }) => putAtom(editor, at, 'readAlso', { story: id })}
    />
  )
}
