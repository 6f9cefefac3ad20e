import { lazy } from 'react'

const load = () => import('./StoryDesk')

/** The editor and the story's panels, in a bundle of their own: the desk paints without waiting for them. */
export const StoryDesk = lazy(async () => ({ default: (await load()).StoryDesk }))

/** The open story's part of the status bar: it counts and spells with what belongs to the editor. */
export const StoryPart = lazy(async () => ({ default: (await import('./StoryPart')).StoryPart }))

/** Fetches that bundle ahead of the first story. */
export function loadStoryDesk(): void {
  // Where it fails now it is asked for again by the story itself, which then says why.
  load().catch(() => undefined)
}

/** Fetches it while nothing else is to be done. */
export function prepareStoryDesk(): void {
  requestIdleCallback(loadStoryDesk)
}
