import { enteredWorkspace } from './enteredWorkspace'
import { changePreferences, preferencesStore } from './preferences'
import { followRemembered, readRemembered, writeRemembered } from './remembered'
import { createStore } from './store'

/** What the tour leads through, in this order. */
export const tourSteps = [
  'story',
  'headline',
  'section',
  'heading',
  'tag',
  'preview',
  'file',
  'palette',
] as const
export type TourStep = (typeof tourSteps)[number]

export interface Tour {
  running: boolean
  /** Index of the step to be done; the number of steps once all are. */
  step: number
  /** The story that it is about, once there is one. */
  articleId: string | null
  /** The workspace of that story. */
  folder: string | null
}

const notBegun: Tour = { running: false, step: 0, articleId: null, folder: null }

function readTour(stored: unknown): Tour | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const found = new Map<string, unknown>(Object.entries(stored))
  const step = found.get('step')
  const [articleId, folder] = [found.get('articleId'), found.get('folder')]
  if (typeof step !== 'number' || !(step in [...tourSteps, 'end'])) return undefined
  return {
    running: found.get('running') === true,
    step,
    articleId: typeof articleId === 'string' ? articleId : null,
    folder: typeof folder === 'string' ? folder : null,
  }
}

/** Where one is in the tour; it goes on there after a restart. */
export const tourStore = createStore<Tour>(readRemembered('tour', readTour) ?? notBegun)

let isFollowing = false
tourStore.subscribe(() => {
  if (!isFollowing) writeRemembered('tour', tourStore.get())
})
// Taken, left or ended in another window, it is so in this one.
followRemembered('tour', readTour, (tour) => {
  isFollowing = true
  tourStore.set(tour)
  isFollowing = false
})

/** Begins the tour in the workspace that this window shows, or goes on where it was stopped there. */
export function takeTour(): void {
  const folder = enteredWorkspace.get() ?? null
  const left = tourStore.get()
  const goesOn = left.folder === folder && left.step < tourSteps.length
  tourStore.set(goesOn ? { ...left, running: true } : { ...notBegun, running: true, folder })
}

/** Begins it, in a workspace that was just made, for somebody who has neither taken nor refused it yet. */
export function offerTour(folder: string): void {
  if (!preferencesStore.get().tourDone) tourStore.set({ ...notBegun, running: true, folder })
}

/** Ends it, for good unless it is asked for again. */
export function stopTour(): void {
  tourStore.set((tour) => ({ ...tour, running: false }))
  if (!preferencesStore.get().tourDone) changePreferences({ tourDone: true })
}

/** Goes on to the next step. */
export function leaveTourStep(change: Partial<Tour> = {}): void {
  tourStore.set((tour) => ({ ...tour, ...change, step: Math.min(tour.step + 1, tourSteps.length) }))
}
