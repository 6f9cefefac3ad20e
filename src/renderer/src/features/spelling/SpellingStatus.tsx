import { SpellCheck } from 'lucide-react'
import { showDialog } from '../../app/deskStore'
import { languageName } from '../../app/languageName'
import { usePreferences } from '../../app/preferences'
import { t } from '../../texts/t'
import styles from './SpellingStatus.module.css'
import { useDictionary } from './useSpelling'

/** Says so when a story's spelling cannot be checked for want of a dictionary; leads to where one is installed. */
export function SpellingStatus({ language }: { language: string }) {
  const isOn = usePreferences(({ spelling }) => spelling)
  const dictionary = useDictionary(language)
  if (!isOn || dictionary !== null) return null
  return (
    <button
      type="button"
      className={styles.status}
      title={t('spelling.noDictionaryHint', { language: languageName(language) })}
      onClick={() => showDialog('spelling')}
    >
      <SpellCheck aria-hidden="true" />
      {t('spelling.noDictionary')}
    </button>
  )
}
