import type { Editor } from '@tiptap/core'
import { type RefObject, useState } from 'react'
import { nameOfStory, StoryPicker } from '../../app/StoryPicker'
import { closeBlockForm } from '../../editor/extensions/BlockForms'
import { linkToStory } from '../../editor/extensions/StoryLinking'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'

export interface StoryLinkFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  articleId: string
}

/** Asks which story to link to: words of it are typed, the arrows choose, Enter links. */
export function StoryLinkForm({ editor, scroller, articleId }: StoryLinkFormProps) {
  const [{ from, to }] = useState(editor.state.selection)
  const [text] = useState(() => editor.state.doc.textBetween(from, to, ' ').slice(0, 80))
  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={to}
      wide
      label={t('storyLink.title')}
      onClose={(reason) => {
        closeBlockForm(editor.view)
        if (reason === 'escape') editor.view.focus()
      }}
    >
      <StoryPicker
        label={t('storyLink.search')}
        hideLabel
        initialText={text}
        except={[articleId]}
        onChoose={(item) => {
          linkToStory(editor.view, item.id, nameOfStory(item))
          closeBlockForm(editor.view)
          editor.view.focus()
        }}
      />
    </AnchoredPanel>
  )
}
