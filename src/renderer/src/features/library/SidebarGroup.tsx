import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { classNames } from '../../components/classNames'
import styles from './Sidebar.module.css'

export interface SidebarGroupProps {
  title: string
  folded: boolean
  onToggle: () => void
  children: ReactNode
}

/** A part of the sidebar under a title that folds it up. */
export function SidebarGroup({ title, folded, onToggle, children }: SidebarGroupProps) {
  const id = useId()
  return (
    <section className={styles.group}>
      <h2>
        <button
          type="button"
          className={styles.title}
          aria-expanded={!folded}
          aria-controls={id}
          onClick={onToggle}
        >
          {title}
          <ChevronRight aria-hidden="true" className={classNames(styles.fold, !folded && styles.unfolded)} />
        </button>
      </h2>
      <div id={id} hidden={folded}>
        {children}
      </div>
    </section>
  )
}
