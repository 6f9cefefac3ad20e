import { useEffect, useRef } from 'react'
import { giveFocusBack } from '../components/giveFocusBack'
import { deskStore } from './deskStore'

/**
 * A part of the window that is folded away with the focus in it gives the focus back.
 * @param folding what folds it, where the button that shows it goes once it is shown: it has that one’s focus then
 */
export function useFocusAfterFolding(isVisible: boolean, folding?: string): void {
  const wasVisible = useRef(isVisible)
  useEffect(() => {
    const isGone = wasVisible.current && !isVisible
    const isNew = !wasVisible.current && isVisible
    wasVisible.current = isVisible
    // A story that is being opened takes the focus itself, once it is there.
    const isOpening = deskStore.get().articleId !== null && document.querySelector('.ProseMirror') === null
    if (isGone && !isOpening) giveFocusBack(null)
    if (isNew && folding !== undefined) giveFocusBack(document.querySelector<HTMLElement>(folding))
  }, [isVisible, folding])
}
