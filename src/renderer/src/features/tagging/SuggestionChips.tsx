import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import type { SuggestedKind, TermSuggestion } from '../../../../shared/tagging/suggestion'
import { leavesCaret } from '../../components/leavesCaret'
import { t } from '../../texts/t'
import styles from './SuggestionChips.module.css'

export interface SuggestionChipsProps {
  kind: SuggestedKind
  suggestions: readonly TermSuggestion[]
  onAdd: (suggestion: TermSuggestion) => void
  onDismiss: (suggestion: TermSuggestion) => void
  /** The last of them was taken by keyboard: the focus needs another place. */
  onEmptied: () => void
  /** True while the pointer or the focus is on them. */
  onHold: (isHeld: boolean) => void
}

/**
 * Terms that could be added, each a chip with a plus. One stop of the Tab key; arrow keys go from chip to chip, Enter
 * adds, Delete dismisses, and the focus goes on to the chip that takes its place.
 */
export function SuggestionChips(props: SuggestionChipsProps) {
  const { kind, suggestions, onAdd, onDismiss, onEmptied, onHold } = props
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [at, setAt] = useState(0)
  const follow = useRef(false)
  const under = useRef({ pointer: false, focus: false })
  const current = Math.min(at, suggestions.length - 1)

  const hold = (change: Partial<{ pointer: boolean; focus: boolean }>) => {
    under.current = { ...under.current, ...change }
    onHold(under.current.pointer || under.current.focus)
  }
  // After a chip has gone the focus is on the one in its place, or where the panel sends it.
  useLayoutEffect(() => {
    // An element that goes takes its last events with it.
    if (suggestions.length === 0 && (under.current.pointer || under.current.focus))
      hold({ pointer: false, focus: false })
    if (!follow.current) return
    follow.current = false
    const chips = list.current?.querySelectorAll<HTMLElement>('[data-chip]')
    const next = chips?.[Math.min(at, chips.length - 1)]
    if (next === undefined) onEmptied()
    else next.focus()
  })
  if (suggestions.length === 0) return null

  const go = (index: number) => {
    const next = (index + suggestions.length) % suggestions.length
    setAt(next)
    list.current?.querySelectorAll<HTMLElement>('[data-chip]')[next]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Partial<Record<string, () => void>> = {
      ArrowRight: () => go(current + 1),
      ArrowDown: () => go(current + 1),
      ArrowLeft: () => go(current - 1),
      ArrowUp: () => go(current - 1),
      Home: () => go(0),
      End: () => go(suggestions.length - 1),
      Delete: () => take(onDismiss),
      Backspace: () => take(onDismiss),
    }
    const step = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    step()
  }
  const take = (action: (suggestion: TermSuggestion) => void) => {
    const chosen = suggestions[current]
    if (chosen === undefined) return
    follow.current = true
    action(chosen)
  }

  return (
    <fieldset
      aria-label={t(`suggestion.group.${kind}`)}
      aria-describedby={`${id}-keys`}
      className={styles.group}
      onPointerEnter={() => hold({ pointer: true })}
      onPointerLeave={() => hold({ pointer: false })}
      onFocus={() => hold({ focus: true })}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) hold({ focus: false })
      }}
      onKeyDown={onKeyDown}
    >
      <ul ref={list} className={styles.chips}>
        {suggestions.map((suggestion, index) => (
          <li key={suggestion.name} className={styles.chip}>
            <button
              type="button"
              data-chip=""
              className={styles.add}
              tabIndex={index === current ? 0 : -1}
              title={reasonOf(suggestion)}
              aria-label={t('suggestion.add', { name: suggestion.name })}
              aria-describedby={`${id}-${index}`}
              onFocus={() => setAt(index)}
              onClick={() => {
                follow.current = true
                onAdd(suggestion)
              }}
            >
              <Plus aria-hidden="true" />
              <span className={styles.name} dir="auto">
                {suggestion.name}
              </span>
            </button>
            <button
              type="button"
              className={styles.dismiss}
              tabIndex={-1}
              title={t('suggestion.dismiss', { name: suggestion.name })}
              {...leavesCaret}
              onClick={() => onDismiss(suggestion)}
            >
              <X aria-hidden="true" />
            </button>
            <span id={`${id}-${index}`} className="visuallyHidden">
              {reasonOf(suggestion)}
            </span>
          </li>
        ))}
      </ul>
      <span id={`${id}-keys`} className="visuallyHidden">
        {t('suggestion.keys')}
      </span>
    </fieldset>
  )
}

function reasonOf({ reason, mentions, uses, companion }: TermSuggestion): string {
  return t(`suggestion.reason.${reason}`, { count: mentions, uses, companion: companion ?? '' })
}
