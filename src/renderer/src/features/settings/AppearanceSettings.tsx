import { changePreferences, usePreferences } from '../../app/preferences'
import { RadioGroup } from '../../components/RadioGroup'
import { t } from '../../texts/t'
import styles from './Settings.module.css'

/** Light, dark, or as the system; kept for this computer. */
export function AppearanceSettings() {
  const appearance = usePreferences((preferences) => preferences.appearance)
  return (
    <div className={styles.page}>
      <RadioGroup
        label={t('appearance.label')}
        value={appearance}
        options={[
          { value: 'system', label: t('appearance.system') },
          { value: 'light', label: t('appearance.light') },
          { value: 'dark', label: t('appearance.dark') },
        ]}
        onChange={(chosen) => changePreferences({ appearance: chosen })}
      />
    </div>
  )
}
