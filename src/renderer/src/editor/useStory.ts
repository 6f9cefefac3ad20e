import { useEffect, useState, useSyncExternalStore } from 'react'
import { createStore, useStore } from '../app/store'
import type { OpenStory } from './openStory'
import { stories } from './stories'
import { noProgress, type Story, type StoryProgress } from './story'

const loading: Story = {
  editor: null,
  bylineSlot: null,
  status: 'loading',
  error: null,
  progress: createStore(noProgress),
  flush: () => Promise.resolve(),
  retry: () => undefined,
}
const readLoading = () => loading
const subscribeToNothing = () => () => undefined

/**
 * Opens a story for as long as the component shows it. Renders again when it is ready, fails or is another one: never
 * while one types.
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

/** Part of what follows the typing; the component renders again when that part changes. */
export function useStoryProgress<Selected>(
  { progress }: Story,
  select: (progress: StoryProgress) => Selected,
): Selected {
  return useStore(progress, select)
}
