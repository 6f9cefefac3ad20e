import type { InputHTMLAttributes, Ref } from 'react'
import { classNames } from './classNames'
import { Field, type FieldProps } from './Field'
import styles from './Field.module.css'

export interface TextFieldProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'id'>,
    Omit<FieldProps, 'children'> {
  ref?: Ref<HTMLInputElement>
}

/** One line of text with its label, in the direction of what is written in it. */
export function TextField({ label, hideLabel, hint, error, className, ...rest }: TextFieldProps) {
  return (
    <Field label={label} {...(hideLabel === undefined ? {} : { hideLabel })} hint={hint} error={error}>
      {(control) => (
        <input
          spellCheck={false}
          autoComplete="off"
          dir="auto"
          {...rest}
          {...control}
          className={classNames(styles.control, className)}
        />
      )}
    </Field>
  )
}
