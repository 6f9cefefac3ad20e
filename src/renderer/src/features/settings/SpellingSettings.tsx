import { DictionaryList } from './DictionaryList'
import { HouseDictionary } from './HouseDictionary'
import styles from './SpellingSettings.module.css'

/** Spelling: the words of this house, and the dictionaries of this computer. */
export function SpellingSettings() {
  return (
    <div className={styles.page}>
      <HouseDictionary />
      <DictionaryList />
    </div>
  )
}
