import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import type { ArticleListItem } from '../../../../shared/article/records'
import { StoryPicker } from '../../app/StoryPicker'
import { closeBlockForm } from '../../editor/extensions/BlockForms'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'

export interface StoryPickerPanelProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  /** Where in the story the panel stands. */
  from: number
  to: number
  label: string
  /** Offers static pages too. */
  withPages?: boolean
  /** The story that is written: it is not offered. */
  articleId: string
  /** What is looked for at first. */
  initialText?: string
  onChoose: (item: ArticleListItem) => void
}

/** Asks at the copy which story is meant: words of it are typed, the arrows choose, Enter takes it. */
export function StoryPickerPanel({
  editor,
  scroller,
  from,
  to,
  label,
  withPages = false,
  articleId,
  initialText = '',
  onChoose,
}: StoryPickerPanelProps) {
  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={to}
      wide
      label={label}
      onClose={(reason) => {
        closeBlockForm(editor.view)
        if (reason === 'escape') editor.view.focus()
      }}
    >
      <StoryPicker
        label={t('storyLink.search')}
        hideLabel
        initialText={initialText}
        withPages={withPages}
        except={[articleId]}
        onChoose={(item) => {
          onChoose(item)
          closeBlockForm(editor.view)
          editor.view.focus()
        }}
      />
    </AnchoredPanel>
  )
}
