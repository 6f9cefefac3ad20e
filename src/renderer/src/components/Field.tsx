import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

/** The attributes that tie a control to its label, hint and error. */
export interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': boolean | undefined
}

export interface FieldProps {
  label: string
  /** Keeps the label for assistive technology only. */
  hideLabel?: boolean
  hint?: ReactNode
  /** What is wrong with what was entered; announced when it appears. */
  error?: string | undefined
  children: (control: FieldControl) => ReactNode
}

/** A control with its label above and its hint or error under it. */
export function Field({ label, hideLabel = false, hint, error, children }: FieldProps) {
  const id = useId()
  const hintId = `${id}-hint`
  const errorId = `${id}-error`
  const described = [
    hint !== undefined && hint !== '' ? hintId : '',
    error !== undefined && error !== '' ? errorId : '',
  ]
    .filter((part) => part !== '')
    .join(' ')
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={hideLabel ? 'visuallyHidden' : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error !== undefined && error !== '' ? true : undefined,
      })}
      {hint !== undefined && hint !== '' && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {error !== undefined && error !== '' && (
        <p id={errorId} className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}
