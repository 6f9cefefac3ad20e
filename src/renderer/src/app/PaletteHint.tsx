import { t } from '../texts/t'
import { runCommand } from './commands'
import styles from './StatusBar.module.css'
import { useShortcut } from './useShortcut'

/** The way to everything else, named by its keys. */
export function PaletteHint() {
  const { shortcut } = useShortcut('view.palette')
  return (
    <button
      type="button"
      className={styles.item}
      title={t('command.view.palette')}
      onClick={() => void runCommand('view.palette')}
    >
      {shortcut === undefined ? t('command.view.palette') : <span aria-hidden="true">{shortcut}</span>}
    </button>
  )
}
