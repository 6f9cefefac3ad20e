import { Tooltip as Primitive, Slot } from 'radix-ui'
import { type ComponentProps, type FocusEvent, type ReactElement, type ReactNode, useEffect } from 'react'
import { Shortcut } from './Shortcut'
import styles from './Tooltip.module.css'

/** Whether somebody last pressed a key, not the mouse. */
let byKeys = false

function followHands(): () => void {
  const onKey = () => {
    byKeys = true
  }
  const onPointer = () => {
    byKeys = false
  }
  window.addEventListener('keydown', onKey, true)
  window.addEventListener('pointerdown', onPointer, true)
  return () => {
    window.removeEventListener('keydown', onKey, true)
    window.removeEventListener('pointerdown', onPointer, true)
  }
}

/** Stands once around the window, so that going from one tooltip to the next doesn't wait again. */
export function TooltipProvider({ children }: { children: ReactNode }) {
  useEffect(followHands, [])
  return (
    <Primitive.Provider delayDuration={500} skipDelayDuration={200} disableHoverableContent>
      {children}
    </Primitive.Provider>
  )
}

export interface TooltipProps {
  label: string
  shortcut?: string
  /** The control it explains; must take a ref and the attributes of a button. */
  children: ReactElement
}

/**
 * A control that got the focus behind somebody's mouse explains itself to nobody: only keys open it by focus. The
 * engine counts a press of the mouse as keys where it moves the focus on from the copy.
 */
function stayShut(event: FocusEvent): void {
  if (!byKeys || !event.currentTarget.matches(':focus-visible')) event.preventDefault()
}

/** A hint that only repeats the control's accessible name, so it is hidden from assistive technology. */
export function Tooltip({ label, shortcut, children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild onFocus={stayShut}>
        <Undescribed>{children}</Undescribed>
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.tooltip} sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut !== undefined && <Shortcut keys={shortcut} />}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** The control without the description that the library would give it: its name would be said twice. */
function Undescribed({ 'aria-describedby': _, ...rest }: ComponentProps<typeof Slot.Root>) {
  return <Slot.Root {...rest} />
}
