import type { Editor } from '@tiptap/core'
import { type RefObject, useState } from 'react'
import { StoryPicker } from '../../app/StoryPicker'
import { closeBlockForm } from '../../editor/extensions/BlockForms'
import { putAtom } from '../../editor/putAtom'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'

export interface ReadAlsoFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  articleId: string
  /** Where the block begins; null for a new one. */
  at: number | null
}

/** Asks which story is to be read also: words of it are typed, the arrows choose, Enter takes it. */
export function ReadAlsoForm({ editor, scroller, articleId, at }: ReadAlsoFormProps) {
  const [caret] = useState(editor.state.selection.to)
  const from = at ?? caret
  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={at === null ? from : at + 1}
      wide
      label={t('readAlso.title')}
      onClose={(reason) => {
        closeBlockForm(editor.view)
        if (reason === 'escape') editor.view.focus()
      }}
    >
      <StoryPicker
        label={t('storyLink.search')}
        hideLabel
        except={[articleId]}
        onChoose={({ id }) => {
          putAtom(editor, at, 'readAlso', { story: id })
          closeBlockForm(editor.view)
          editor.view.focus()
        }}
      />
    </AnchoredPanel>
  )
}
