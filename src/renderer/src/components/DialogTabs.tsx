import styles from './DialogTabs.module.css'
import { Tabs, type TabsProps } from './Tabs'

/** The tabs of a large dialog, down its side: they fill it to the edges. */
export function DialogTabs<Id extends string>(props: Omit<TabsProps<Id>, 'orientation'>) {
  return (
    <div className={styles.tabs}>
      <Tabs {...props} orientation="vertical" />
    </div>
  )
}
