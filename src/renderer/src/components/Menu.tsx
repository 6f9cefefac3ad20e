import { Check } from 'lucide-react'
import { DropdownMenu as Primitive } from 'radix-ui'
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'
import { classNames } from './classNames'
import { keepFocus } from './keepFocus'
import styles from './Menu.module.css'
import { Shortcut } from './Shortcut'

export interface MenuProps {
  /** The button that opens it; must take a ref and the attributes of a button. */
  trigger: ReactElement
  children: ReactNode
  align?: 'start' | 'center' | 'end'
  /** When it is away; `event.preventDefault()` keeps the focus from going back to the button. */
  onClosed?: (event: Event) => void
}

/** A menu of actions. Not modal: the modal kind writes a style element, which the content policy refuses. */
export function Menu({ trigger, children, align = 'start', onClosed }: MenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          className={styles.menu}
          align={align}
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => {
            onClosed?.(event)
            keepFocus()
          }}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export interface AnchoredMenuProps {
  /** What it opens at, in pixels of the window: under it, or over it where there is no room. */
  place: { left: number; top: number; height?: number }
  label: string
  /** Opened by keys: its first item has the focus. */
  byKeys: boolean
  onClose: () => void
  children: ReactNode
}

/** A menu at a place instead of at a button; open as long as it is shown. Whoever shows it takes the focus back. */
export function AnchoredMenu({ place, label, byKeys, onClose, children }: AnchoredMenuProps) {
  const content = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!byKeys) return
    // After the primitive has given the focus to the menu itself: it did not see the key that opened it.
    const frame = requestAnimationFrame(() =>
      content.current?.querySelector<HTMLElement>('[role="menuitem"]')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [byKeys])
  return (
    <Primitive.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <Primitive.Trigger asChild>
        <span aria-hidden="true" className={styles.anchor} style={place} />
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          ref={content}
          className={styles.menu}
          aria-label={label}
          aria-labelledby={undefined}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          loop
          onCloseAutoFocus={(event) => event.preventDefault()}
        >
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export interface MenuItemProps {
  children: ReactNode
  onSelect: () => void
  icon?: ReactNode
  shortcut?: string
  hint?: string
  danger?: boolean
  disabled?: boolean
}

export function MenuItem({
  children,
  onSelect,
  icon,
  shortcut,
  hint,
  danger = false,
  disabled = false,
}: MenuItemProps) {
  return (
    <Primitive.Item
      className={classNames(styles.item, danger && styles.danger)}
      disabled={disabled}
      onSelect={() => onSelect()}
    >
      <span className={styles.icon}>{icon}</span>
      <span className={styles.text}>
        {children}
        {hint !== undefined && <span className={styles.hint}>{hint}</span>}
      </span>
      {shortcut !== undefined && <Shortcut keys={shortcut} />}
    </Primitive.Item>
  )
}

export interface MenuChoiceProps<Value extends string> {
  label: string
  value: Value
  options: readonly { value: Value; label: string; hint?: string }[]
  onChange: (value: Value) => void
}

/** One of several, in a menu, the chosen one ticked. */
export function MenuChoice<Value extends string>({
  label,
  value,
  options,
  onChange,
}: MenuChoiceProps<Value>) {
  return (
    <Primitive.RadioGroup
      value={value}
      aria-label={label}
      onValueChange={(next) => {
        const chosen = options.find((option) => option.value === next)
        if (chosen !== undefined) onChange(chosen.value)
      }}
    >
      {options.map((option) => (
        <Primitive.RadioItem key={option.value} value={option.value} className={styles.item}>
          <span className={styles.icon}>
            <Primitive.ItemIndicator>
              <Check />
            </Primitive.ItemIndicator>
          </span>
          <span className={styles.text}>
            {option.label}
            {option.hint !== undefined && <span className={styles.hint}>{option.hint}</span>}
          </span>
        </Primitive.RadioItem>
      ))}
    </Primitive.RadioGroup>
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className={styles.label}>{children}</Primitive.Label>
}

export function MenuSeparator() {
  return <Primitive.Separator className={styles.separator} />
}
