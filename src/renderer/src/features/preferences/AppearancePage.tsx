import { Minus, Plus } from 'lucide-react'
import { runCommand } from '../../app/commands'
import { changePreferences, usePreferences } from '../../app/preferences'
import { useShortcuts } from '../../app/useShortcut'
import { Button } from '../../components/Button'
import { FieldGroup } from '../../components/FieldGroup'
import { IconButton } from '../../components/IconButton'
import { RadioGroup } from '../../components/RadioGroup'
import { t } from '../../texts/t'
import styles from './Preferences.module.css'

/** Light, dark, or as the system; larger or smaller. */
export function AppearancePage() {
  const appearance = usePreferences((preferences) => preferences.appearance)
  const keysFor = useShortcuts()
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
      <FieldGroup label={t('preferences.zoom')}>
        <div className={styles.buttons}>
          <IconButton
            variant="secondary"
            label={t('command.view.zoomOut')}
            icon={<Minus />}
            {...keysFor('view.zoomOut')}
            onClick={() => void runCommand('view.zoomOut')}
          />
          <Button onClick={() => void runCommand('view.zoomReset')}>{t('command.view.zoomReset')}</Button>
          <IconButton
            variant="secondary"
            label={t('command.view.zoomIn')}
            icon={<Plus />}
            {...keysFor('view.zoomIn')}
            onClick={() => void runCommand('view.zoomIn')}
          />
        </div>
        <p className={styles.hint}>{t('preferences.zoom.hint')}</p>
      </FieldGroup>
    </div>
  )
}
