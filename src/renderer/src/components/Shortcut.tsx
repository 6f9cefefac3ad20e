import styles from './Shortcut.module.css'

/** Keys to press, e.g. `Ctrl Shift P`, small and quiet. */
export function Shortcut({ keys }: { keys: string }) {
  return (
    <span className={styles.shortcut} aria-hidden="true">
      {keys}
    </span>
  )
}
