import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import { type ReactNode, useRef } from 'react'
import { t } from '../texts/t'
import { classNames } from './classNames'
import styles from './Dialog.module.css'
import { focusBefore } from './focusBefore'
import { giveFocusBack } from './giveFocusBack'
import { IconButton } from './IconButton'
import { leavesCaret } from './leavesCaret'
import { sendByKeys } from './sendByKeys'
import { useProblemInView } from './useProblemInView'

export interface DialogProps {
  open: boolean
  onClose: () => void
  title: string
  description?: ReactNode
  children?: ReactNode
  /** The buttons, the one that goes on last. */
  footer?: ReactNode
  size?: 'small' | 'medium' | 'large' | 'full'
  /** It holds more to read than to do: the keys scroll it. */
  isReading?: boolean
  /** Wraps body and footer in a form, so that Enter goes on. */
  onSubmit?: () => void
}

/**
 * A dialog over the window: Escape and a click beside it close it, focus stays inside and goes back afterwards.
 * The backdrop is our own element: the primitive's overlay writes a style element, which the content policy refuses.
 */
export function Dialog({
  open,
  onClose,
  title,
  description,
  children,
  footer,
  size = 'small',
  isReading = false,
  onSubmit,
}: DialogProps) {
  const before = useRef<HTMLElement | null>(null)
  const problem = useProblemInView()
  const reading = isReading ? { tabIndex: 0, role: 'group', 'aria-label': title, 'data-reading': '' } : {}
  const inside = (
    <>
      {children !== undefined && (
        <div className={styles.body} {...reading}>
          {children}
        </div>
      )}
      {footer !== undefined && <div className={styles.footer}>{footer}</div>}
    </>
  )
  return (
    <Primitive.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Primitive.Portal>
        <div className={styles.backdrop} {...leavesCaret} />
        <Primitive.Content
          className={classNames(styles.dialog, styles[size])}
          data-dialog
          onOpenAutoFocus={(event) => {
            before.current = focusBefore()
            focusFirstField(event)
          }}
          onInteractOutside={keepOpenForToasts}
          onEscapeKeyDown={keepOpenForAsking}
          onKeyDown={(event) => sendByKeys(event, problem.form.current)}
          // What opened it may have gone with what it did.
          onCloseAutoFocus={() => setTimeout(() => giveFocusBack(before.current))}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <header className={styles.header}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            <Primitive.Close asChild>
              <IconButton label={t('action.close')} icon={<X />} size="small" />
            </Primitive.Close>
          </header>
          {description !== undefined && (
            <Primitive.Description className={styles.description}>{description}</Primitive.Description>
          )}
          {onSubmit === undefined ? (
            inside
          ) : (
            <form
              ref={problem.form}
              noValidate
              className={styles.form}
              onSubmit={(event) => {
                event.preventDefault()
                event.stopPropagation()
                onSubmit()
                problem.look()
              }}
            >
              {inside}
            </form>
          )}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

/** Where keys are being asked for, Escape ends the asking; the primitive would hear of it first. */
function keepOpenForAsking(event: KeyboardEvent): void {
  const { target } = event
  if (target instanceof Element && target.closest('[data-asks-for-keys]') !== null) event.preventDefault()
}

/** Undo in a notice over the dialog is no click beside it; the notice is gone by the time this is asked. */
function keepOpenForToasts(event: Event): void {
  const { target } = event
  if (!(target instanceof Element)) return
  if (!target.isConnected || target.closest('[data-toasts]') !== null) event.preventDefault()
}

/** The first field gets the caret; without one what is to be read, or the dialog itself, not the cross that closes it. */
function focusFirstField(event: Event): void {
  const dialog = event.currentTarget
  if (!(dialog instanceof HTMLElement)) return
  event.preventDefault()
  const field = dialog.querySelector<HTMLElement>(
    ':is(input:not([type="checkbox"]), textarea, select):not([readonly], :disabled)',
  )
  const target = field ?? dialog.querySelector<HTMLElement>('[data-reading]') ?? dialog
  target.focus()
}
