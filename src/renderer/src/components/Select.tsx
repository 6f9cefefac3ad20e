import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './classNames'
import { Field } from './Field'
import styles from './Field.module.css'

export interface SelectOption<Value extends string> {
  value: Value
  label: string
}

export interface SelectProps<Value extends string> {
  label: string
  hideLabel?: boolean
  hint?: ReactNode
  error?: string
  value: Value
  options: readonly SelectOption<Value>[]
  onChange: (value: Value) => void
  disabled?: boolean
}

/** One of several: the platform's own list, which every keyboard and screen reader knows. */
export function Select<Value extends string>({
  label,
  hideLabel,
  hint,
  error,
  value,
  options,
  onChange,
  disabled = false,
}: SelectProps<Value>) {
  return (
    <Field label={label} {...(hideLabel === undefined ? {} : { hideLabel })} hint={hint} error={error}>
      {(control) => (
        <span className={styles.selectFrame}>
          <select
            {...control}
            className={classNames(styles.control, styles.select)}
            value={value}
            disabled={disabled}
            onChange={(event) => {
              const chosen = options.find((option) => option.value === event.target.value)
              if (chosen !== undefined) onChange(chosen.value)
            }}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronDown aria-hidden="true" />
        </span>
      )}
    </Field>
  )
}
