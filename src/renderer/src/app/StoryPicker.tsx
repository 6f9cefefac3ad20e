import { useId, useState } from 'react'
import { nameOfStory } from '../../../shared/article/nameOfStory'
import type { ArticleListItem } from '../../../shared/article/records'
import { longestSearchText } from '../../../shared/article/searchText'
import { ErrorNotice } from '../components/ErrorNotice'
import { StateBadge } from '../components/StateBadge'
import { TextField } from '../components/TextField'
import { t } from '../texts/t'
import { useChannel } from './queries'
import styles from './StoryPicker.module.css'
import { useSettled } from './useSettled'

export interface StoryPickerProps {
  label: string
  hideLabel?: boolean
  hint?: string
  /** What is looked for at first. */
  initialText?: string
  /** Offers static pages too. */
  withPages?: boolean
  /** Ids of stories that are not offered. */
  except: readonly string[]
  /** Nothing is listed before one types or presses an arrow, and the field is empty again once a story is chosen. */
  isField?: boolean
  onChoose: (item: ArticleListItem) => void
}

const listLength = 8
const settleMilliseconds = 120

/** Finds a story by words of it: they are typed, the arrows choose, Enter takes. A combobox, after the ARIA practices. */
export function StoryPicker({
  label,
  hideLabel = false,
  hint,
  initialText = '',
  withPages = false,
  except,
  isField = false,
  onChoose,
}: StoryPickerProps) {
  const [text, setText] = useState(initialText.slice(0, longestSearchText))
  const [isOpen, setIsOpen] = useState(!isField)
  const settled = useSettled(text.trim(), settleMilliseconds)
  const { data, error } = useChannel(
    'article:list',
    {
      ...(withPages ? { kind: 'any' } : {}),
      text: settled,
      limit: listLength + except.length,
      offset: 0,
      order: 'updated',
    },
    { keepPrevious: true, enabled: isOpen },
  )
  const items = isOpen
    ? (data?.items ?? []).filter(({ id }) => !except.includes(id)).slice(0, listLength)
    : []
  const [chosen, setChosen] = useState(0)
  const current = Math.min(chosen, items.length - 1)
  const listId = useId()
  const optionId = (index: number) => `${listId}-${index}`

  const choose = (item: ArticleListItem | undefined) => {
    if (item === undefined) return
    if (isField) close()
    onChoose(item)
  }
  const close = () => {
    setText('')
    setChosen(0)
    setIsOpen(!isField)
  }
  const onKey = (key: string): boolean => {
    if (key === 'Enter') {
      choose(items[current])
      return true
    }
    if (key === 'Escape' && isField && isOpen) {
      close()
      return true
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step === undefined) return false
    if (!isOpen) setIsOpen(true)
    else if (items.length > 0) setChosen((current + step + items.length) % items.length)
    return true
  }

  return (
    <div className={styles.picker}>
      <TextField
        label={label}
        hideLabel={hideLabel}
        hint={hint}
        placeholder={t('storyLink.search')}
        role="combobox"
        aria-expanded={items.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(current) : undefined}
        maxLength={longestSearchText}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
          setIsOpen(true)
        }}
        onBlur={() => isField && close()}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || !onKey(event.key)) return
          event.preventDefault()
          // Escape closes the list, not also the panel around it.
          event.stopPropagation()
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
            <bdi className={styles.headline}>{nameOfStory(item)}</bdi>
            <span className={styles.state}>
              <StateBadge state={item.state} />
            </span>
          </div>
        ))}
      </div>
      {error !== null && <ErrorNotice error={error} />}
      {isOpen && data !== undefined && items.length === 0 && (
        <p className={styles.none} role="status">
          {t(settled === '' ? 'storyLink.empty' : 'storyLink.none')}
        </p>
      )}
    </div>
  )
}
