import { useEffect } from 'react'
import { useChannel } from './queries'

/** Puts the chosen appearance on the page, where the tokens read it. */
export function useAppearance(): void {
  const { data } = useChannel('app:info', {})
  const appearance = data?.appearance
  useEffect(() => {
    const page = document.documentElement
    if (appearance === undefined || appearance === 'system') page.removeAttribute('data-appearance')
    else page.setAttribute('data-appearance', appearance)
  }, [appearance])
}
