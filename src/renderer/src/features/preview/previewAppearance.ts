import { readRemembered, writeRemembered } from '../../app/remembered'
import { createStore, useStore } from '../../app/store'
import { useMediaQuery } from '../../app/useMediaQuery'

/** As whose screen a page is shown: of a reader with a light or a dark one. */
export type PageAppearance = 'light' | 'dark'

const rememberedAs = 'previewAppearance'

function accept(stored: unknown): PageAppearance | null {
  return stored === 'light' || stored === 'dark' ? stored : null
}

/** What was chosen for the previews of this window; null: as the window itself. */
const chosen = createStore<PageAppearance | null>(readRemembered(rememberedAs, accept) ?? null)

/** How the preview shows its page. Choosing what the window has anyway is to follow the window from then on. */
export function usePageAppearance(): [PageAppearance, (appearance: PageAppearance) => void] {
  const own: PageAppearance = useMediaQuery('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const choice = useStore(chosen, (value) => value)
  const choose = (appearance: PageAppearance) => {
    const next = appearance === own ? null : appearance
    chosen.set(next)
    writeRemembered(rememberedAs, next)
  }
  return [choice ?? own, choose]
}
