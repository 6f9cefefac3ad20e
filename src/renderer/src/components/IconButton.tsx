import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './Button'
import styles from './Button.module.css'
import { classNames } from './classNames'
import { Tooltip } from './Tooltip'

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon'> {
  /** What it does: the accessible name and the tooltip. */
  label: string
  icon: ReactNode
  /** Shown in the tooltip, e.g. `Ctrl N`. */
  shortcut?: string
  /** For toggles. */
  pressed?: boolean
}

export function IconButton({
  label,
  icon,
  shortcut,
  pressed,
  variant = 'ghost',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <Button
        {...rest}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        aria-label={label}
        variant={variant}
        icon={icon}
        className={classNames(styles.iconOnly, className)}
      />
    </Tooltip>
  )
}
