import { useCall, useChannel } from '../../app/queries'
import { tellFailure } from '../../app/tellFailure'
import { RadioGroup } from '../../components/RadioGroup'
import { t } from '../../texts/t'
import styles from './Settings.module.css'

/** Light, dark, or as the system; kept for this computer. */
export function AppearanceSettings() {
  const { data: info } = useChannel('app:info', {})
  const set = useCall('app:setAppearance')
  if (info === undefined) return null
  // What was chosen shows at once; if it can't be kept it goes back and says why.
  const chosen = set.isPending ? set.variables.appearance : info.appearance
  return (
    <div className={styles.page}>
      <RadioGroup
        label={t('appearance.label')}
        value={chosen}
        options={[
          { value: 'system', label: t('appearance.system') },
          { value: 'light', label: t('appearance.light') },
          { value: 'dark', label: t('appearance.dark') },
        ]}
        onChange={(appearance) => set.mutate({ appearance }, { onError: tellFailure })}
      />
    </div>
  )
}
