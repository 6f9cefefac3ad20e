import { Search, X } from 'lucide-react'
import type { KeyboardEvent, RefObject } from 'react'
import { classNames } from './classNames'
import { IconButton } from './IconButton'
import styles from './SearchField.module.css'

export interface SearchFieldProps {
  value: string
  /** What is searched, for a screen reader. */
  label: string
  placeholder: string
  /** What the button that empties it is called. */
  clearLabel: string
  onChange: (value: string) => void
  /** After the button emptied it; the value is changed by then. */
  onClear?: () => void
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  field: RefObject<HTMLInputElement | null>
  className?: string | undefined
}

/** A line that narrows what is listed below it, with a button that empties it. */
export function SearchField(props: SearchFieldProps) {
  const { value, label, placeholder, clearLabel, onChange, onClear, onKeyDown, field, className } = props
  return (
    <search className={classNames(styles.field, className)}>
      <Search aria-hidden="true" />
      <input
        ref={field}
        className={styles.input}
        type="text"
        value={value}
        maxLength={200}
        spellCheck={false}
        dir="auto"
        aria-label={label}
        placeholder={placeholder}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {value !== '' && (
        <IconButton
          label={clearLabel}
          icon={<X />}
          size="small"
          onClick={() => {
            onChange('')
            onClear?.()
          }}
        />
      )}
    </search>
  )
}
