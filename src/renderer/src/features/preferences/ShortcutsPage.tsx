import { useState } from 'react'
import { type CommandId, commandIds } from '../../../../shared/ipc/commands'
import { shortcutOf } from '../../../../shared/ipc/shortcuts'
import { fuzzyMatch } from '../../../../shared/text/fuzzyMatch'
import { en } from '../../../../shared/texts/en/en'
import { changePreferences, preferencesStore, usePreferences } from '../../app/preferences'
import { Button } from '../../components/Button'
import { shortcutKeys } from '../../components/shortcutKeys'
import { TextField } from '../../components/TextField'
import { showToast } from '../../components/toasts'
import { t } from '../../texts/t'
import styles from './Preferences.module.css'
import { ShortcutRow } from './ShortcutRow'

/** Every command with its keys: found by name or by keys, changed by pressing others. */
export function ShortcutsPage() {
  const changed = usePreferences((preferences) => preferences.shortcuts)
  const [text, setText] = useState('')
  const [asking, setAsking] = useState<CommandId | null>(null)
  const wanted = text.trim()
  const fits = (command: CommandId) => {
    if (wanted === '') return true
    const keys = shortcutOf(command, changed)
    return (
      fuzzyMatch(wanted, t(`command.${command}`)) > 0 ||
      fuzzyMatch(wanted, en[`command.${command}`]) > 0 ||
      (keys !== undefined && shortcutKeys(keys).toLocaleLowerCase().includes(wanted.toLocaleLowerCase()))
    )
  }
  const shown = commandIds.filter(fits)
  const resetAll = () => {
    const before = preferencesStore.get().shortcuts
    changePreferences({ shortcuts: {} })
    showToast({
      message: t('shortcuts.wereReset'),
      ofWorkspace: false,
      action: { label: t('action.undo'), run: () => changePreferences({ shortcuts: before }) },
    })
  }
  return (
    <div className={styles.shortcuts}>
      <div className={styles.tools}>
        <TextField
          label={t('shortcuts.find')}
          hideLabel
          placeholder={t('shortcuts.find')}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button disabled={Object.keys(changed).length === 0} onClick={resetAll}>
          {t('shortcuts.resetAll')}
        </Button>
      </div>
      {shown.length === 0 ? (
        <p className={styles.noMatch}>{t('shortcuts.noMatch', { text: wanted })}</p>
      ) : (
        <ul className={styles.rows}>
          {shown.map((command) => (
            <ShortcutRow
              key={command}
              command={command}
              isAsking={asking === command}
              onAsk={(ask) => setAsking(ask ? command : null)}
            />
          ))}
        </ul>
      )}
    </div>
  )
}
