import type { Editor } from '@tiptap/core'
import { Popover } from 'radix-ui'
import { useEffect, useState } from 'react'
import { readingMinutes } from '../../../shared/text/countWords'
import { keepFocus } from '../components/keepFocus'
import { type CopyCounts, countBody, countSelected } from '../editor/countCopy'
import { type TextKey, t, windowLocale } from '../texts/t'
import styles from './StoryCounts.module.css'
import { useStore } from './store'
import type { StoryStatus } from './storyStatus'

/** How long a selection rests before it is counted, in milliseconds. */
const countPause = 120

/** Words and reading time of the story, or of what is selected in it; pressed, everything that can be counted. */
export function StoryCounts({ status }: { status: StoryStatus }) {
  const { editor } = status
  const words = useStore(status.progress, (progress) => progress.words)
  const selected = useSelectionCounts(editor)
  const story =
    words === 0 ? t('status.noWords') : t('status.words', { count: words, minutes: readingMinutes(words) })
  return (
    <Popover.Root>
      <Popover.Trigger className={styles.trigger} title={t('counts.open')} disabled={editor === null}>
        {selected === null ? story : t('counts.selectedWords', { count: selected.words })}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          className={styles.popover}
          side="top"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          onCloseAutoFocus={keepFocus}
          aria-label={t('counts.title')}
        >
          {editor !== null && <Counts editor={editor} words={words} selected={selected} />}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const rows: readonly { key: keyof CopyCounts; label: TextKey }[] = [
  { key: 'words', label: 'counts.words' },
  { key: 'characters', label: 'counts.characters' },
  { key: 'charactersNoSpaces', label: 'counts.charactersNoSpaces' },
  { key: 'paragraphs', label: 'counts.paragraphs' },
]

interface CountsProps {
  editor: Editor
  /** Words of the story: when they change everything is counted anew. */
  words: number
  selected: CopyCounts | null
}

function Counts({ editor, words, selected }: CountsProps) {
  // Only while it is open: a count goes over every block.
  const story = { ...countBody(editor.state.doc), words }
  const numbers = new Intl.NumberFormat(windowLocale)
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('counts.story')}</th>
          {selected !== null && <th scope="col">{t('counts.selection')}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label }) => (
          <tr key={key}>
            <th scope="row">{t(label)}</th>
            <td>{numbers.format(story[key])}</td>
            {selected !== null && <td>{numbers.format(selected[key])}</td>}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('counts.reading')}</th>
          <td>{t('counts.minutes', { count: readingMinutes(story.words) })}</td>
          {selected !== null && <td>{t('counts.minutes', { count: readingMinutes(selected.words) })}</td>}
        </tr>
      </tbody>
    </table>
  )
}

/** What is selected, counted when the selection rests; null while nothing is. Typing alone costs nothing here. */
function useSelectionCounts(editor: Editor | null): CopyCounts | null {
  const [counts, setCounts] = useState<CopyCounts | null>(null)
  useEffect(() => {
    if (editor === null) return
    let waiting: ReturnType<typeof setTimeout> | undefined
    const count = () => {
      waiting = undefined
      if (editor.isDestroyed) return
      const { doc, selection } = editor.state
      const selected = countSelected(doc, selection)
      // A picture has no words: the story's stay.
      setCounts(selected.characters === 0 ? null : selected)
    }
    const follow = () => {
      clearTimeout(waiting)
      if (editor.state.selection.empty) setCounts(null)
      else waiting = setTimeout(count, countPause)
    }
    follow()
    editor.on('transaction', follow)
    return () => {
      clearTimeout(waiting)
      editor.off('transaction', follow)
      setCounts(null)
    }
  }, [editor])
  return counts
}
