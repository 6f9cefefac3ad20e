import { Tabs as Primitive } from 'radix-ui'
import type { MouseEvent, ReactNode } from 'react'
import styles from './Tabs.module.css'

export interface TabDescription<Id extends string> {
  id: Id
  label: string
  /** A number after the label; nothing for 0. */
  count?: number
  panel: ReactNode
}

export interface TabsProps<Id extends string> {
  /** What the tabs are of, for assistive technology. */
  label: string
  tabs: readonly TabDescription<Id>[]
  value: Id
  onChange: (id: Id) => void
  orientation?: 'horizontal' | 'vertical'
}

/** A press with the mouse asks for no ring; the primitive's own call of `focus` would show one after any key. */
function focusWithoutRing({ currentTarget }: MouseEvent<HTMLElement>): void {
  currentTarget.focus({ focusVisible: false })
}

/** Tabs; only the chosen panel is mounted. Arrow keys go from tab to tab. */
export function Tabs<Id extends string>({
  label,
  tabs,
  value,
  onChange,
  orientation = 'horizontal',
}: TabsProps<Id>) {
  return (
    <Primitive.Root
      className={styles.tabs}
      value={value}
      orientation={orientation}
      onValueChange={(next) => {
        const chosen = tabs.find((tab) => tab.id === next)
        if (chosen !== undefined) onChange(chosen.id)
      }}
    >
      <Primitive.List className={styles.list} aria-label={label}>
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.id}
            value={tab.id}
            className={styles.tab}
            onMouseDown={focusWithoutRing}
          >
            {tab.label}
            {tab.count !== undefined && tab.count > 0 && <span className={styles.count}>{tab.count}</span>}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className={styles.panel} tabIndex={-1}>
          {tab.id === value ? tab.panel : null}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
