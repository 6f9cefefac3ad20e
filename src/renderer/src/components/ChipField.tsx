import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { Chip } from './Chip'
import styles from './ChipField.module.css'
import { classNames } from './classNames'

export interface ChipSuggestion {
  name: string
  /** Said beside the name, e.g. how often it is used. */
  note: string
}

export interface ChipFieldProps {
  label: string
  hint?: string
  placeholder?: string
  /** What has been chosen, in order. */
  values: readonly string[]
  onChange: (values: string[]) => void
  /** What is typed now, so that `suggestions` can follow. */
  text: string
  onTextChange: (text: string) => void
  suggestions: readonly ChipSuggestion[]
  /** Two names that are the same to `isSame` are not chosen twice. */
  isSame: (first: string, second: string) => boolean
  /** Words for a name that is new, e.g. `Make "ferries"`. */
  newLabel: (name: string) => string
  removeLabel: (name: string) => string
  disabled?: boolean
}

/**
 * Words chosen one after the other, each a chip: suggestions while one types, Enter takes the one marked or makes a new
 * one, Backspace in the empty field takes the last one off. A combobox with a listbox, after the ARIA practices.
 */
export function ChipField(props: ChipFieldProps) {
  const { label, hint, placeholder, values, text, suggestions, isSame, disabled = false } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [marked, setMarked] = useState(0)

  const typed = text.trim()
  const offered = suggestions.filter(({ name }) => !values.some((value) => isSame(value, name)))
  const isNew =
    typed !== '' && ![...suggestions.map(({ name }) => name), ...values].some((name) => isSame(name, typed))
  const options = isNew ? [...offered, { name: typed, note: '', isNew }] : offered
  const isListed = isOpen && options.length > 0
  const at = Math.min(marked, options.length - 1)

  const change = (next: string[]) => {
    props.onChange(next)
    props.onTextChange('')
    setMarked(0)
    input.current?.focus()
  }
  const choose = (name: string) => change([...values, name])
  const remove = (name: string) => change(values.filter((value) => value !== name))

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      const step = event.key === 'ArrowDown' ? 1 : -1
      setMarked(isListed ? (at + step + options.length) % options.length : 0)
      setIsOpen(true)
    } else if (event.key === 'Enter' || (event.key === ',' && typed !== '')) {
      event.preventDefault()
      const option = isListed ? options[at] : undefined
      // What is in use comes first, but a name typed in full is meant as typed.
      const exact = offered.find(({ name }) => isSame(name, typed))
      if (exact !== undefined && at === 0) choose(exact.name)
      else if (option !== undefined && (typed !== '' || isListed)) choose(option.name)
      else if (isNew) choose(typed)
    } else if (event.key === 'Backspace' && text === '') {
      const last = values.at(-1)
      if (last !== undefined) remove(last)
    } else if (event.key === 'Escape' && isListed) {
      event.stopPropagation()
      setIsOpen(false)
    }
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={classNames(styles.frame, disabled && styles.disabled)}>
        {values.map((value) => (
          <Chip
            key={value}
            label={value}
            {...(disabled ? {} : { onRemove: () => remove(value) })}
            removeLabel={props.removeLabel(value)}
          />
        ))}
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={isListed}
          aria-controls={`${id}-list`}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          {...(isListed ? { 'aria-activedescendant': `${id}-option-${at}` } : {})}
          autoComplete="off"
          spellCheck={false}
          dir="auto"
          className={styles.input}
          placeholder={values.length === 0 ? placeholder : undefined}
          value={text}
          disabled={disabled}
          onChange={(event) => {
            props.onTextChange(event.target.value)
            setMarked(0)
            setIsOpen(true)
          }}
          onFocus={() => setIsOpen(true)}
          onBlur={() => setIsOpen(false)}
          onKeyDown={onKeyDown}
        />
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={label} className={styles.list} hidden={!isListed}>
        {isListed &&
          options.map((option, index) => (
            <li
              key={option.name}
              id={`${id}-option-${index}`}
              role="option"
              aria-selected={index === at}
              className={classNames(styles.option, index === at && styles.marked)}
              // Before the field loses the focus, which would close the list.
              onPointerDown={(event) => {
                event.preventDefault()
                choose(option.name)
              }}
              onPointerMove={() => setMarked(index)}
            >
              <span className={styles.name} dir="auto">
                {'isNew' in option ? props.newLabel(option.name) : option.name}
              </span>
              <span className={styles.note}>{option.note}</span>
            </li>
          ))}
      </ul>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}
