import type { Editor } from '@tiptap/core'
import { type RefObject, useEffect, useId, useState } from 'react'
import type { ArticleListItem } from '../../../../shared/article/records'
import { useChannel } from '../../app/queries'
import { ErrorNotice } from '../../components/ErrorNotice'
import { StateBadge } from '../../components/StateBadge'
import { TextField } from '../../components/TextField'
import { closeBlockForm } from '../../editor/extensions/BlockForms'
import { linkToStory } from '../../editor/extensions/StoryLinking'
import { t } from '../../texts/t'
import { AnchoredPanel } from './AnchoredPanel'
import styles from './StoryLinkForm.module.css'

export interface StoryLinkFormProps {
  editor: Editor
  scroller: RefObject<HTMLElement | null>
  articleId: string
}

const listLength = 8
const settleMilliseconds = 120

/** Asks which story to link to: words of it are typed, the arrows choose, Enter links. */
export function StoryLinkForm({ editor, scroller, articleId }: StoryLinkFormProps) {
  const [{ from, to }] = useState(editor.state.selection)
  const [text, setText] = useState(() => editor.state.doc.textBetween(from, to, ' ').slice(0, 80))
  const settled = useSettled(text.trim())
  const { data, error } = useChannel(
    'article:list',
    { text: settled, limit: listLength + 1, offset: 0, order: 'updated' },
    { keepPrevious: true },
  )
  const items = (data?.items ?? []).filter(({ id }) => id !== articleId).slice(0, listLength)
  const [chosen, setChosen] = useState(0)
  const current = Math.min(chosen, items.length - 1)
  const listId = useId()
  const optionId = (index: number) => `${listId}-${index}`

  const choose = (item: ArticleListItem | undefined) => {
    if (item === undefined) return
    linkToStory(editor.view, item.id, nameOf(item))
    closeBlockForm(editor.view)
    editor.view.focus()
  }

  return (
    <AnchoredPanel
      editor={editor}
      scroller={scroller}
      from={from}
      to={to}
      wide
      label={t('storyLink.title')}
      onSubmit={() => choose(items[current])}
      onClose={(reason) => {
        closeBlockForm(editor.view)
        if (reason === 'escape') editor.view.focus()
      }}
    >
      <TextField
        label={t('storyLink.search')}
        hideLabel
        placeholder={t('storyLink.search')}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(current) : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={(event) => {
          const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
          if (step === undefined || items.length === 0) return
          event.preventDefault()
          setChosen((current + step + items.length) % items.length)
        }}
      />
      <div id={listId} role="listbox" aria-label={t('storyLink.results')} className={styles.results}>
        {items.map((item, index) => (
          // The keys are the field's, which names the chosen one: the options need none of their own.
          <div
            key={item.id}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === current}
            className={styles.result}
            onPointerMove={() => setChosen(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(item)}
            onKeyDown={() => undefined}
          >
            <bdi className={styles.headline}>{nameOf(item)}</bdi>
            <span className={styles.state}>
              <StateBadge state={item.state} />
            </span>
          </div>
        ))}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {data !== undefined && items.length === 0 && (
        <p className={styles.none} role="status">
          {t(settled === '' ? 'storyLink.empty' : 'storyLink.none')}
        </p>
      )}
    </AnchoredPanel>
  )
}

/** A story is named by its headline, and by its slug while it has none. */
function nameOf({ headline, slug }: ArticleListItem): string {
  return headline === '' ? slug : headline
}

/** The value once it has stood for a moment. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), settleMilliseconds)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
