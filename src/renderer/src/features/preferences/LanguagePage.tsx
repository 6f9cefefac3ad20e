import {
  type InterfaceLanguage,
  interfaceLanguageOf,
  interfaceLanguages,
} from '../../../../shared/texts/languages'
import { languageOptions } from '../../app/languageOptions'
import { changePreferences, usePreferences } from '../../app/preferences'
import { Select } from '../../components/Select'
import { t } from '../../texts/t'
import styles from './Preferences.module.css'

/** A language in its own words, so that those who speak no other find it. */
function ownName(language: InterfaceLanguage): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}

/** The interface's language, and that of new stories. */
export function LanguagePage() {
  const language = usePreferences((preferences) => preferences.language)
  const copyLanguage = usePreferences((preferences) => preferences.copyLanguage)
  const ofSystem = ownName(interfaceLanguageOf('system', navigator.languages))
  return (
    <div className={styles.page}>
      <Select
        label={t('preferences.interface')}
        hint={t('preferences.interface.hint')}
        value={language}
        options={[
          { value: 'system', label: t('preferences.interface.system', { language: ofSystem }) },
          ...interfaceLanguages.map((value) => ({ value, label: ownName(value) })),
        ]}
        onChange={(chosen) => changePreferences({ language: chosen })}
      />
      <Select
        label={t('preferences.copyLanguage')}
        hint={t('preferences.copyLanguage.hint')}
        value={copyLanguage}
        options={[
          { value: 'site', label: t('preferences.copyLanguage.site') },
          ...languageOptions(copyLanguage === 'site' ? 'en-GB' : copyLanguage),
        ]}
        onChange={(chosen) => changePreferences({ copyLanguage: chosen })}
      />
    </div>
  )
}
