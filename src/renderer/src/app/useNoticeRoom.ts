import { type RefObject, useEffect } from 'react'

/** Notices, and work that is shown above them: both stand over the end of the side panel. */
const standing = '[data-toasts], [data-job-tray]'

/**
 * Lets what the panel scrolls be scrolled clear of the notices that stand over its end, by as much as they cover.
 * @param isCovered false where notices stand elsewhere
 */
export function useNoticeRoom(panel: RefObject<HTMLElement | null>, isCovered: boolean): void {
  useEffect(() => {
    const element = panel.current
    if (element === null || !isCovered) return
    const parts = [...document.querySelectorAll<HTMLElement>(standing)]
    const sizes = new ResizeObserver(() => {
      const tops = parts.filter(({ offsetHeight }) => offsetHeight > 0).map(({ offsetTop }) => offsetTop)
      const covered = element.getBoundingClientRect().bottom - Math.min(...tops)
      element.style.setProperty('--notice-room', `${Math.max(0, Math.round(covered))}px`)
    })
    for (const part of parts) sizes.observe(part)
    return () => {
      sizes.disconnect()
      element.style.removeProperty('--notice-room')
    }
  }, [panel, isCovered])
}
