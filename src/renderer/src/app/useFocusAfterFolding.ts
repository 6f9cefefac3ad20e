import { useEffect, useRef } from 'react'
import { giveFocusBack } from '../components/giveFocusBack'
import { deskStore } from './deskStore'

/** A part of the window that is folded away with the focus in it gives the focus back. */
export function useFocusAfterFolding(isVisible: boolean): void {
  const wasVisible = useRef(isVisible)
  useEffect(() => {
    const isGone = wasVisible.current && !isVisible
    wasVisible.current = isVisible
    // A story that is being opened takes the focus itself, once it is there.
    const isOpening = deskStore.get().articleId !== null && document.querySelector('.ProseMirror') === null
    if (isGone && !isOpening) giveFocusBack(null)
  }, [isVisible])
}
