import { useEffect } from 'react'
import { usePreferences } from './preferences'

/** Puts the chosen appearance on the page, where the tokens read it. */
export function useAppearance(): void {
  const appearance = usePreferences((preferences) => preferences.appearance)
  useEffect(() => {
    const page = document.documentElement
    if (appearance === 'system') page.removeAttribute('data-appearance')
    else page.setAttribute('data-appearance', appearance)
  }, [appearance])
}
