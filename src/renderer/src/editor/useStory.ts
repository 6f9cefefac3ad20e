import { useEffect, useState, useSyncExternalStore } from 'react'
import type { OpenStory } from './openStory'
import { stories } from './stories'
import type { Story } from './story'

const loading: Story = {
  editor: null,
  bylineSlot: null,
  status: 'loading',
  error: null,
  saveState: { kind: 'saved', error: null },
  words: 0,
  contents: [],
  flush: () => Promise.resolve(),
  retry: () => undefined,
}
const readLoading = () => loading
const subscribeToNothing = () => () => undefined

/**
 * Opens a story for as long as the component shows it. Renders again when its status, saved state, words or contents
 * change: a few times a second at most while one types, never for each key.
 */
export function useStory(articleId: string): Story {
  const [opened, setOpened] = useState<OpenStory | null>(null)
  useEffect(() => {
    const acquired = stories.acquire(articleId)
    setOpened(acquired)
    return () => stories.release(acquired)
  }, [articleId])
  const current = opened?.articleId === articleId ? opened : null
  return useSyncExternalStore(current?.subscribe ?? subscribeToNothing, current?.read ?? readLoading)
}
