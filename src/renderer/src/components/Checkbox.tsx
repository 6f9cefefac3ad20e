import { type ReactNode, useId } from 'react'
import styles from './Checkbox.module.css'

export interface CheckboxProps {
  label: string
  hideLabel?: boolean
  hint?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  disabled?: boolean
}

export function Checkbox({
  label,
  hideLabel = false,
  hint,
  checked,
  onChange,
  disabled = false,
}: CheckboxProps) {
  const id = useId()
  const hintId = `${id}-hint`
  return (
    <div className={styles.checkbox}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={hint === undefined ? undefined : hintId}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label htmlFor={id} className={hideLabel ? 'visuallyHidden' : undefined}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={hintId} className={styles.hint}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}
