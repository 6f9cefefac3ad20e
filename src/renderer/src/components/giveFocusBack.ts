/**
 * After what had the focus has gone: gives it to the element that had it before, or where that is gone too, to the
 * dialog that is open, the copy, the list, or the first thing one can do. Leaves it alone where something has taken it already.
 */
export function giveFocusBack(before: HTMLElement | null): void {
  if (isFocusSeen()) return
  for (const next of [before, ...placesOfFocus()]) {
    // What is not shown, as the copy behind the preview, takes no focus.
    next?.focus({ preventScroll: next === before })
    if (isFocusSeen()) return
  }
}

/** What is hidden keeps the focus until the window is drawn again. */
function isFocusSeen(): boolean {
  const { activeElement, body } = document
  return activeElement !== null && activeElement !== body && activeElement.checkVisibility()
}

function* placesOfFocus(): Generator<HTMLElement | undefined> {
  yield [...document.querySelectorAll<HTMLElement>('[data-dialog]')].at(-1)
  yield* document.querySelectorAll<HTMLElement>('[data-copy-scroller] .ProseMirror')
  // In the preview: the page that it shows, before the ways to others.
  yield* document.querySelectorAll<HTMLElement>('[data-preview] button[aria-pressed="true"]')
  yield* document.querySelectorAll<HTMLElement>('[data-preview] button:enabled')
  yield* document.querySelectorAll<HTMLElement>('[data-story][tabindex="0"]')
  yield* document.querySelectorAll<HTMLElement>('main button, section button')
}
