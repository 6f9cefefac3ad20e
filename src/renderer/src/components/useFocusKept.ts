import { type FocusEvent, useEffect, useRef } from 'react'
import { giveFocusBack } from './giveFocusBack'

/**
 * For a part of the window in which what was pressed goes: a focus that goes with it is given to what takes its place, or
 * back to what had it before it came in.
 * @param instead finds what takes its place
 * @returns what the part's element needs
 */
export function useFocusKept(instead?: () => HTMLElement | null): {
  onFocus: (event: FocusEvent) => void
  onBlur: (event: FocusEvent) => void
} {
  const before = useRef<HTMLElement | null>(null)
  const isInside = useRef(false)
  useEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return
    isInside.current = false
    giveFocusBack(instead?.() ?? before.current)
  })
  return {
    onFocus({ currentTarget, relatedTarget }) {
      isInside.current = true
      if (relatedTarget instanceof HTMLElement && !currentTarget.contains(relatedTarget))
        before.current = relatedTarget
    },
    onBlur({ target, currentTarget, relatedTarget }) {
      // What is taken away says so in some engines: that is no leaving.
      if (target.isConnected && !currentTarget.contains(relatedTarget)) isInside.current = false
    },
  }
}
