import { useEffect, useRef } from 'react'
import { giveFocusBack } from '../components/giveFocusBack'

/** A part of the window that is folded away with the focus in it gives the focus back. */
export function useFocusAfterFolding(isVisible: boolean): void {
  const wasVisible = useRef(isVisible)
  useEffect(() => {
    if (wasVisible.current && !isVisible) giveFocusBack(null)
    wasVisible.current = isVisible
  }, [isVisible])
}
