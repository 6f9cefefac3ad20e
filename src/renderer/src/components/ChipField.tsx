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
  /** Said when a name is typed that has been chosen already. */
  chosenLabel: (name: string) => string
  /** Longest name, in characters. */
  maxLength?: number
  disabled?: boolean
}

/**
 * Words chosen one after the other, each a chip: suggestions while one types, Enter takes the one marked or makes a new
 * one, Backspace in the empty field takes the last one off. Nothing is marked before one types or uses the arrows: Enter
 * in the empty field does nothing. What is typed a second time points to the chip that is there. A combobox with a
 * listbox, after the ARIA practices.
 */
export function ChipField(props: ChipFieldProps) {
  const { label, hint, placeholder, values, text, suggestions, isSame, disabled = false } = props
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  /** Null: as it comes, which is the first row for what is typed. */
  const [marked, setMarked] = useState<number | null>(null)
  const [repeated, setRepeated] = useState<string | null>(null)

  const typed = text.trim()
  const offered = suggestions.filter(({ name }) => !values.some((value) => isSame(value, name)))
  const present = typed === '' ? undefined : values.find((value) => isSame(value, typed))
  const isNew = typed !== '' && present === undefined && !suggestions.some(({ name }) => isSame(name, typed))
  const options = isNew ? [...offered, { name: typed, note: '', isNew }] : offered
  const isListed = isOpen && options.length > 0
  const unmoved = typed === '' || present !== undefined ? -1 : 0
  const at = Math.min(marked ?? unmoved, options.length - 1)

  const write = (next: string) => {
    props.onTextChange(next)
    setMarked(null)
    setRepeated(null)
  }
  const change = (next: string[]) => {
    props.onChange(next)
    write('')
    input.current?.focus()
  }
  const choose = (name: string) => change([...values, name])
  const remove = (name: string) => change(values.filter((value) => value !== name))

  const mark = (step: 1 | -1) => {
    const from = isListed ? at : -1
    const count = Math.max(options.length, 1)
    setMarked(from === -1 && step === -1 ? count - 1 : (from + step + count) % count)
    setIsOpen(true)
  }
  const take = () => {
    if (present !== undefined && at === -1) {
      write('')
      setRepeated(present)
      return
    }
    // What is in use comes first, but a name typed in full is meant as typed.
    const exact = at === 0 ? offered.find(({ name }) => isSame(name, typed)) : undefined
    const chosen = exact ?? (isListed ? options[at] : undefined) ?? (isNew ? { name: typed } : undefined)
    if (chosen !== undefined) choose(chosen.name)
  }
  const keys: Partial<Record<string, () => boolean>> = {
    ArrowDown: () => act(() => mark(1)),
    ArrowUp: () => act(() => mark(-1)),
    Enter: () => act(take),
    ',': () => typed !== '' && act(take),
    Backspace: () => {
      const last = text === '' ? values.at(-1) : undefined
      return last !== undefined && act(() => remove(last))
    },
    Escape: () => isListed && act(() => setIsOpen(false)),
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || keys[event.key]?.() !== true) return
    event.preventDefault()
    // Escape closes the list, not also the dialog or panel around it.
    event.stopPropagation()
  }

  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <div className={styles.anchor}>
        <div className={classNames(styles.frame, disabled && styles.disabled)}>
          {values.map((value) => (
            <Chip
              key={value}
              label={value}
              isPointedAt={value === repeated}
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
            {...(isListed && at !== -1 ? { 'aria-activedescendant': `${id}-option-${at}` } : {})}
            autoComplete="off"
            spellCheck={false}
            dir="auto"
            className={styles.input}
            placeholder={values.length === 0 ? placeholder : undefined}
            value={text}
            maxLength={props.maxLength}
            disabled={disabled}
            onChange={(event) => {
              write(event.target.value)
              setIsOpen(true)
            }}
            onFocus={() => setIsOpen(true)}
            onBlur={() => {
              setIsOpen(false)
              setMarked(null)
              setRepeated(null)
            }}
            onKeyDown={onKeyDown}
          />
        </div>
        <div
          id={`${id}-list`}
          role="listbox"
          tabIndex={-1}
          aria-label={label}
          className={styles.list}
          hidden={!isListed}
        >
          {isListed &&
            options.map((option, index) => (
              <div
                key={option.name}
                id={`${id}-option-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={classNames(styles.option, index === at && styles.marked)}
                // Before the field loses the focus, which would close the list.
                onPointerDown={(event) => {
                  event.preventDefault()
                  choose(option.name)
                }}
                // The list may open under a pointer that rests: only one that moves marks.
                onPointerMove={({ movementX, movementY }) => {
                  if (movementX !== 0 || movementY !== 0) setMarked(index)
                }}
              >
                <span className={styles.name} dir="auto">
                  {'isNew' in option ? props.newLabel(option.name) : option.name}
                </span>
                <span className={styles.note}>{option.note}</span>
              </div>
            ))}
        </div>
      </div>
      <p role="status" className="visuallyHidden">
        {repeated !== null && props.chosenLabel(repeated)}
      </p>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

function act(action: () => void): true {
  action()
  return true
}
