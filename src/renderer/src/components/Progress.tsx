import styles from './Progress.module.css'

export interface ProgressProps {
  /** What is being done, for assistive technology. */
  label: string
  /** Null while the total is not known. */
  value: number | null
  max: number
}

/** How far something is: a thin bar. */
export function Progress({ label, value, max }: ProgressProps) {
  return value === null ? (
    <progress className={styles.progress} aria-label={label} />
  ) : (
    <progress className={styles.progress} aria-label={label} value={value} max={max} />
  )
}
