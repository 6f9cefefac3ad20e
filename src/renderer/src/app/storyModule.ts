import { lazy } from 'react'

const load = () => import('./StoryDesk')

/** The editor and the story's panels, in a bundle of their own: the desk paints without waiting for them. */
export const StoryDesk = lazy(async () => ({ default: (await load()).StoryDesk }))

/** Fetches that bundle while nothing else is to be done, so that the first story opens at once. */
export function prepareStoryDesk(): void {
  // Where it fails now it is asked for again by the story itself, which then says why.
  requestIdleCallback(() => void load().catch(() => undefined))
}
