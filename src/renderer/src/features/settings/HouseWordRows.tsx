import { useVirtualizer } from '@tanstack/react-virtual'
import { X } from 'lucide-react'
import { useRef } from 'react'
import type { HouseWord } from '../../../../shared/spelling/houseWord'
import { languageName } from '../../app/languageName'
import { IconButton } from '../../components/IconButton'
import { t } from '../../texts/t'
import styles from './SpellingSettings.module.css'

/** Height of a row, in pixels. */
const rowHeight = 36

/** The words of the house dictionary; only the rows in view exist, for the house with ten thousand names. */
export function HouseWordRows({
  words,
  onRemove,
}: {
  words: readonly HouseWord[]
  onRemove: (word: HouseWord) => void
}) {
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: words.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.words} style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => {
          const entry = words[index]
          if (entry === undefined) return null
          const { word, language } = entry
          return (
            <li
              key={`${word} ${language}`}
              className={styles.word}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={words.length}
              aria-posinset={index + 1}
            >
              <span className={styles.name} dir="auto">
                {word}
              </span>
              <span className={styles.facts}>
                {language === null ? t('spelling.everyLanguage') : languageName(language)}
              </span>
              <IconButton
                size="small"
                label={t('spelling.removeWord', { word })}
                icon={<X />}
                onClick={() => onRemove(entry)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
