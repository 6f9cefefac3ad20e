/**
 * Many fields keep what was typed in them when they are left. Before the one with the keyboard may go, it is left for a
 * moment; whoever stays goes on where they were.
 */
export function leaveField(): void {
  const { activeElement } = document
  if (activeElement instanceof HTMLInputElement || activeElement instanceof HTMLTextAreaElement) {
    activeElement.blur()
    activeElement.focus({ preventScroll: true })
  }
}
