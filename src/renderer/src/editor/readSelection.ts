/**
 * Has the editor read where the caret is now. Chromium tells of a moved caret a moment later: a key that follows at once
 * would be judged by where the caret was, and squiggles that come in between would put it back there as they are drawn.
 */
export function readSelection(): void {
  document.dispatchEvent(new Event('selectionchange'))
}
