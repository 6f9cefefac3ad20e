import type { Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './classNames'
import { Field, type FieldProps } from './Field'
import styles from './Field.module.css'

export interface TextAreaProps
  extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'id'>,
    Omit<FieldProps, 'children'> {
  ref?: Ref<HTMLTextAreaElement>
}

/** Several lines of text with their label, in the direction of what is written in them; grows with it. */
export function TextArea({ label, hideLabel, hint, error, className, ...rest }: TextAreaProps) {
  return (
    <Field label={label} {...(hideLabel === undefined ? {} : { hideLabel })} hint={hint} error={error}>
      {(control) => (
        <textarea
          spellCheck={false}
          dir="auto"
          {...rest}
          {...control}
          className={classNames(styles.control, styles.multiline, className)}
        />
      )}
    </Field>
  )
}
