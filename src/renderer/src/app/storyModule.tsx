import { OpeningStory } from './OpeningStory'
import { onDemand } from './onDemand'

/** The editor and the story's panels, in a bundle of their own: the desk paints without waiting for them. */
export const StoryDesk = onDemand(async () => (await import('./StoryDesk')).StoryDesk, <OpeningStory />)

/** The open story's part of the status bar: it counts and spells with what belongs to the editor. */
export const StoryPart = onDemand(async () => (await import('./StoryPart')).StoryPart)

/** Fetches the editor while nothing else is to be done. */
export function prepareStoryDesk(): void {
  requestIdleCallback(StoryDesk.prepare)
}
