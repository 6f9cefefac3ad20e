import { changePreferences, usePreferences } from '../../app/preferences'
import { Checkbox } from '../../components/Checkbox'
import { t } from '../../texts/t'
import styles from './Preferences.module.css'

const choices = [
  'smartTypography',
  'spelling',
  'focusMode',
  'sentenceFocus',
  'typewriter',
  'invisibles',
] as const

/** What helps, or stays out of the way, while one types. */
export function TypingPage() {
  return (
    <div className={styles.page}>
      {choices.map((name) => (
        <Choice key={name} name={name} />
      ))}
    </div>
  )
}

function Choice({ name }: { name: (typeof choices)[number] }) {
  const checked = usePreferences((preferences) => preferences[name])
  return (
    <Checkbox
      label={t(`preferences.${name}`)}
      hint={t(`preferences.${name}.hint`)}
      checked={checked}
      onChange={(on) => changePreferences({ [name]: on })}
    />
  )
}
