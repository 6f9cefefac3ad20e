import type { Editor } from '@tiptap/core'
import { useMemo, useRef, useState } from 'react'
import type { Article } from '../../../../shared/article/records'
import type { ContentsSettings } from '../../../../shared/document/extractContents'
import { textDirection } from '../../../../shared/page/textDirection'
import { SearchField } from '../../components/SearchField'
import type { Story } from '../../editor/story'
import { useStoryProgress } from '../../editor/useStory'
import { t } from '../../texts/t'
import styles from './ContentsBrowser.module.css'
import { ContentsTree } from './ContentsTree'
import { SectionContextMenu } from './SectionContextMenu'
import { SectionTools } from './SectionTools'
import { ShortFormField } from './ShortFormField'
import { sectionWords } from './sectionWords'
import { useContentsTree } from './useContentsTree'

/** So many headings are seen at a glance; more can be filtered. */
const filterFrom = 8

export interface ContentsBrowserProps {
  article: Article
  story: Story
  editor: Editor
  settings: ContentsSettings
  /** With the words of each section, and larger. */
  isOutline?: boolean
  onGone?: () => void
  onEscape: () => void
}

/** The tree of headings with its filter and tools: in the side panel, and as the outline. */
export function ContentsBrowser(props: ContentsBrowserProps) {
  const { article, story, editor, settings, isOutline = false, onGone, onEscape } = props
  const model = useContentsTree(article.id, story, editor)
  const { rows, entries, filter, setFilter } = model
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [shortened, setShortened] = useState<string | null>(null)
  const words = useOutlineWords(story, editor, entries, isOutline)
  const focusTree = () => frame.current?.querySelector<HTMLElement>('[role=tree]')?.focus()
  const shortEntry = entries.find(({ anchor }) => anchor === shortened)
  const isFiltered = entries.length >= filterFrom || filter !== ''
  // Without one the tools would be about what is out of sight.
  const selected = rows.some(({ entry }) => entry.anchor === model.active) ? model.active : null

  return (
    <div ref={frame} className={styles.browser}>
      {isFiltered && (
        <SearchField
          field={field}
          value={filter}
          label={t('outline.filter')}
          placeholder={t('outline.filter')}
          clearLabel={t('outline.clearFilter')}
          onChange={setFilter}
          onClear={() => field.current?.focus()}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Escape' && filter !== '') {
              event.stopPropagation()
              setFilter('')
            } else if (event.key === 'Escape') onEscape()
            else if (event.key === 'ArrowDown' || event.key === 'Enter') focusTree()
            else return
            event.preventDefault()
          }}
        />
      )}
      <SectionTools model={model} anchor={selected} onShortForm={setShortened} />
      {shortEntry !== undefined && (
        <ShortFormField
          key={shortEntry.anchor}
          entry={shortEntry}
          onSave={(text) => model.setShort(shortEntry.anchor, text)}
          onClose={() => {
            setShortened(null)
            focusTree()
          }}
        />
      )}
      {rows.length === 0 ? (
        <p className={styles.none}>{t('outline.noMatch', { text: filter })}</p>
      ) : (
        <SectionContextMenu
          model={model}
          anchor={selected}
          onShortForm={setShortened}
          tree={
            <div className={styles.tree}>
              <ContentsTree
                model={model}
                direction={textDirection(article.language)}
                isNumbered={settings.numbered}
                deepestShown={settings.depth + 1}
                isLarge={isOutline}
                {...(words === undefined ? {} : { words })}
                {...(onGone === undefined ? {} : { onGone })}
                onShortForm={setShortened}
                onType={(letter) => {
                  if (field.current === null) return
                  setFilter(filter + letter)
                  field.current.focus()
                }}
                onEscape={onEscape}
              />
            </div>
          }
        />
      )}
      <p className="visuallyHidden" role="status">
        {model.said}
      </p>
    </div>
  )
}

/** Words of each section while they are shown, counted anew when the story's words are. */
function useOutlineWords(
  story: Story,
  editor: Editor,
  entries: Parameters<typeof sectionWords>[1],
  isShown: boolean,
): ReadonlyMap<string, number> | undefined {
  const total = useStoryProgress(story, (progress) => (isShown ? progress.words : 0))
  return useMemo(() => {
    // The total says when to count again; a section that moved has other neighbours, but no other words.
    return isShown && total >= 0 ? sectionWords(editor.state.doc, entries) : undefined
  }, [isShown, total, editor, entries])
}
