/**
 * Puts plain text on the clipboard, from within a click. By the copy event: the newer interface asks for a permission
 * that Galley's windows refuse. @returns false when the system did not take it
 */
export function copyText(text: string): boolean {
  const fill = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', fill, { capture: true, once: true })
  const isCopied = document.execCommand('copy')
  document.removeEventListener('copy', fill, { capture: true })
  return isCopied
}
