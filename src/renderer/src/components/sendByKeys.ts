import type { KeyboardEvent } from 'react'

/**
 * Ctrl+Enter (⌘+Enter) sends the form that one is in, from its long fields too; Enter alone sends a dialog's form where
 * the focus rests on the dialog itself, as where it has no field. Not what is still held from opening it.
 * @param own the dialog's own form, where it has one
 */
export function sendByKeys(event: KeyboardEvent<HTMLElement>, own: HTMLFormElement | null): void {
  const { target, currentTarget, ctrlKey, metaKey } = event
  if (event.key !== 'Enter' || event.repeat || event.nativeEvent.isComposing) return
  if (!ctrlKey && !metaKey && target !== currentTarget) return
  // What another dialog over this one hears bubbles here as well.
  if (!(target instanceof Element) || !currentTarget.contains(target)) return
  const form = target.closest('form') ?? own
  const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]')
  if (!form || !button) return
  event.preventDefault()
  if (!button.disabled) form.requestSubmit(button)
}
