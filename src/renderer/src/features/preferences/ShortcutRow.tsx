import { RotateCcw, X } from 'lucide-react'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { CommandId } from '../../../../shared/ipc/commands'
import { pressedKeys } from '../../../../shared/ipc/pressedKeys'
import { shortcutOf } from '../../../../shared/ipc/shortcuts'
import { changePreferences, preferencesStore, usePreferences } from '../../app/preferences'
import { Button } from '../../components/Button'
import { IconButton } from '../../components/IconButton'
import { shortcutKeys } from '../../components/shortcutKeys'
import { t } from '../../texts/t'
import styles from './Preferences.module.css'
import { isReserved, ownerOf, withKeys, withUsualKeys } from './shortcutRules'

const isMac = navigator.platform.startsWith('Mac')
const holdingKeys: ReadonlySet<string> = new Set([
  'Control',
  'Shift',
  'Alt',
  'Meta',
  'AltGraph',
  'Fn',
  'CapsLock',
])

export interface ShortcutRowProps {
  command: CommandId
  /** It waits for keys to be pressed: one row at a time does. */
  isAsking: boolean
  onAsk: (ask: boolean) => void
}

/** One command and its keys. Pressing keys that belong to another command asks before taking them from there. */
export function ShortcutRow({ command, isAsking, onAsk }: ShortcutRowProps) {
  const keys = usePreferences(({ shortcuts }) => shortcutOf(command, shortcuts))
  const isChanged = usePreferences(({ shortcuts }) => shortcuts[command] !== undefined)
  const [wanted, setWanted] = useState<{ keys: string; owner: CommandId } | null>(null)
  const [refusal, setRefusal] = useState('')
  const button = useRef<HTMLButtonElement>(null)
  const name = t(`command.${command}`).replace(/…$/u, '')

  const standing = wanted?.keys ?? keys
  const shown = standing === undefined ? t('shortcuts.none') : shortcutKeys(standing)
  const standsThere = isAsking && wanted === null ? t('shortcuts.press') : shown

  const finish = () => {
    setWanted(null)
    setRefusal('')
    onAsk(false)
    button.current?.focus()
  }
  const give = (given: string | null, from?: CommandId) => {
    changePreferences({ shortcuts: withKeys(preferencesStore.get().shortcuts, command, given, from) })
    finish()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isAsking || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') {
      finish()
      return
    }
    if (holdingKeys.has(event.key)) return
    const { key, code, ctrlKey: control, metaKey: meta, altKey: alt, shiftKey: shift } = event
    // What AltGr writes, which Windows tells as Ctrl Alt, is typing and never runs a command.
    const isTyped = event.getModifierState('AltGraph')
    const [pressed] = isTyped ? [] : pressedKeys({ key, code, control, meta, alt, shift }, isMac)
    const { shortcuts } = preferencesStore.get()
    setWanted(null)
    if (pressed === undefined) {
      const [controlKey, altKey] = [shortcutKeys('Mod'), shortcutKeys('Alt')]
      setRefusal(t('shortcuts.needsHolding', { control: controlKey, alt: altKey }))
      return
    }
    if (isReserved(pressed)) {
      setRefusal(t('shortcuts.reserved', { keys: shortcutKeys(pressed) }))
      return
    }
    setRefusal('')
    const owner = ownerOf(pressed, command, shortcuts)
    if (owner === undefined) give(pressed)
    else setWanted({ keys: pressed, owner })
  }

  return (
    <li className={styles.row}>
      <span className={styles.name}>
        {name}
        {isChanged && <span className={styles.changed}>{t('shortcuts.changed')}</span>}
      </span>
      <span className={styles.keys}>
        <button
          ref={button}
          type="button"
          className={styles.keysButton}
          aria-label={`${t('shortcuts.change', { command: name })}: ${standsThere}`}
          aria-pressed={isAsking}
          {...(isAsking ? { 'data-asks-for-keys': true } : {})}
          onClick={() => onAsk(!isAsking)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            // Whoever goes elsewhere leaves the keys; a question about them still waits for its answer.
            if (isAsking && wanted === null) onAsk(false)
          }}
        >
          {standsThere}
        </button>
        <IconButton
          size="small"
          label={t('shortcuts.reset', { command: name })}
          icon={<RotateCcw />}
          disabled={!isChanged}
          onClick={() => {
            changePreferences({ shortcuts: withUsualKeys(preferencesStore.get().shortcuts, command) })
          }}
        />
        <IconButton
          size="small"
          label={t('shortcuts.clear', { command: name })}
          icon={<X />}
          disabled={keys === undefined}
          onClick={() => give(null)}
        />
      </span>
      {isAsking && (wanted !== null || refusal !== '') && (
        <div className={styles.conflict} role="alert">
          {wanted === null ? (
            <p>{refusal}</p>
          ) : (
            <>
              <p>
                {t('shortcuts.conflict', {
                  keys: shortcutKeys(wanted.keys),
                  command: t(`command.${wanted.owner}`).replace(/…$/u, ''),
                })}
              </p>
              <Button size="small" onClick={() => give(wanted.keys, wanted.owner)}>
                {t('shortcuts.take')}
              </Button>
              <Button size="small" onClick={finish}>
                {t('shortcuts.keep')}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
