import type { ReactNode } from 'react'
import styles from './FieldGroup.module.css'

/** Controls that belong together, under the words that say what they are for. */
export function FieldGroup({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{label}</legend>
      {children}
    </fieldset>
  )
}
