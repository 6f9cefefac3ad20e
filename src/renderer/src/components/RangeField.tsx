import { Field } from './Field'
import styles from './RangeField.module.css'

export interface RangeFieldProps {
  label: string
  value: number
  min: number
  max: number
  step: number
  /** The value in words, beside the slider and for assistive technology. */
  shown: string
  onChange: (value: number) => void
}

/** A number on a slider: the platform's own, moved by pointer and arrow keys. */
export function RangeField({ label, value, min, max, step, shown, onChange }: RangeFieldProps) {
  return (
    <Field label={label}>
      {(control) => (
        <span className={styles.range}>
          <input
            {...control}
            type="range"
            min={min}
            max={max}
            step={step}
            value={value}
            aria-valuetext={shown}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          <output htmlFor={control.id} className={styles.value}>
            {shown}
          </output>
        </span>
      )}
    </Field>
  )
}
