/**
 * After what had the focus has gone: gives it to the element that had it before, or where that is gone too, to the
 * dialog that is open, the copy, or the first thing one can do. Leaves it alone where something has taken it already.
 */
export function giveFocusBack(before: HTMLElement | null): void {
  const { activeElement, body } = document
  if (activeElement !== null && activeElement !== body) return
  if (before !== null && before !== body) before.focus()
  if (document.activeElement !== body) return
  const next =
    [...document.querySelectorAll<HTMLElement>('[data-dialog]')].at(-1) ??
    document.querySelector<HTMLElement>('[data-copy-scroller] .ProseMirror') ??
    document.querySelector<HTMLElement>('main button, section button')
  next?.focus()
}
