/** What had the focus last that was no menu: a menu goes with what was chosen in it. */
let lastFocused: HTMLElement | null = null

document.addEventListener('focusin', ({ target }) => {
  if (target instanceof HTMLElement && !isInMenu(target)) lastFocused = target
})

function isInMenu(element: Element): boolean {
  return element.closest('[role="menu"]') !== null
}

/** The element that the focus goes back to after what is about to take it: what has it, or had it before a menu. */
export function focusBefore(): HTMLElement | null {
  const { activeElement, body } = document
  const isLasting = activeElement instanceof HTMLElement && activeElement !== body && !isInMenu(activeElement)
  return isLasting ? activeElement : lastFocused
}
