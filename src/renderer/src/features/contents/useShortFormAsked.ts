import { useRef } from 'react'

/**
 * For a menu that asks for a short form: the field that asks for it has the focus by the time the menu is away, or takes
 * it next, and keeps it.
 */
export function useShortFormAsked(onShortForm: (anchor: string) => void) {
  const isAsked = useRef(false)
  return {
    ask(anchor: string) {
      isAsked.current = true
      onShortForm(anchor)
    },
    onClosed(event: Event) {
      if (isAsked.current) event.preventDefault()
      isAsked.current = false
    },
  }
}
