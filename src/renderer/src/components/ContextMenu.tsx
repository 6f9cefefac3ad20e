import { ContextMenu as Primitive } from 'radix-ui'
import type { MouseEvent, ReactElement, ReactNode } from 'react'
import styles from './Menu.module.css'
import { Shortcut } from './Shortcut'

export interface ContextMenuProps {
  /** Where it opens: by the other mouse button, the menu key or Shift F10. */
  target: ReactElement
  /** Asked before it opens; what is clicked may have no menu: `preventDefault` keeps it shut. */
  onOpening: (event: MouseEvent) => void
  label: string
  children: ReactNode
  /** When it is away; `event.preventDefault()` keeps the focus from going back to where it was. */
  onClosed?: (event: Event) => void
}

/** The menu of what is under the pointer, in the landmark of its target. Not modal, like `Menu`. */
export function ContextMenu({ target, onOpening, label, children, onClosed }: ContextMenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild onContextMenu={onOpening}>
        {target}
      </Primitive.Trigger>
      <Primitive.Content
        className={styles.menu}
        aria-label={label}
        collisionPadding={8}
        loop
        {...(onClosed === undefined ? {} : { onCloseAutoFocus: onClosed })}
      >
        {children}
      </Primitive.Content>
    </Primitive.Root>
  )
}

export interface ContextMenuItemProps {
  children: ReactNode
  onSelect: () => void
  icon?: ReactNode
  shortcut?: string
}

export function ContextMenuItem({ children, onSelect, icon, shortcut }: ContextMenuItemProps) {
  return (
    <Primitive.Item className={styles.item} onSelect={() => onSelect()}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text}>{children}</span>
      {shortcut !== undefined && <Shortcut keys={shortcut} />}
    </Primitive.Item>
  )
}

export function ContextMenuSeparator() {
  return <Primitive.Separator className={styles.separator} />
}
