import { type ReactNode, useId } from 'react'
import styles from './ReviewPanel.module.css'

export interface ReviewSectionProps {
  title: string
  /** Said beside the title. */
  note?: ReactNode
  children: ReactNode
}

/** One part of the review panel, under its title. */
export function ReviewSection({ title, note, children }: ReviewSectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.header}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className={styles.aside}>{note}</span>}
      </header>
      {children}
    </section>
  )
}
